package id.pendamping.selection;

import id.pendamping.bulk.BackgroundJob;
import id.pendamping.bulk.Jobs;
import id.pendamping.bulk.Turn;
import id.pendamping.journal.Entry;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItems;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a later group shares with earlier ones is theirs as well, whatever the order in which they came: once it is
 * screened, the table is asked again about those that nobody has visited yet, one at a time, each in a transaction that
 * holds no other case. It is asked about the group itself too, since two that came at once did not see each other. The
 * process of a group stays where it is; who looks at it follows its level.
 */
@Component
class AskAgain implements BackgroundJob {

    static final String NAME = "ask-again";

    private static final List<String> TOGETHER = List.of(Sharers.SHARED, Sharers.CLUSTER);
    private static final int AT_ONCE = 100;

    private final Reassessment reassessment;
    private final Sharers sharers;
    private final Judgements judgements;
    private final WorkItems workItems;
    private final Journal journal;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AskAgain(
            Reassessment reassessment,
            Sharers sharers,
            Judgements judgements,
            WorkItems workItems,
            Journal journal,
            Jobs jobs,
            TransactionTemplate transaction,
            Clock clock) {
        this.reassessment = reassessment;
        this.sharers = sharers;
        this.judgements = judgements;
        this.workItems = workItems;
        this.journal = journal;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the transaction of the screening; nothing of it happens before its commit. */
    void after(GroupScreened screened, Entry entry) {
        if (screened.screening() != GroupScreened.Result.REJECTED) {
            jobs.begin(NAME, screened.caseId().value() + "/" + entry.sequence());
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Ran run(String id, Turn turn) {
        CaseId caseId = CaseId.of(id.substring(0, id.indexOf('/')));
        if (sharers.notTold(caseId, TOGETHER, 1).isEmpty()) {
            return Ran.DONE;
        }
        List<String> rules =
                again(caseId, List.of()).stream().filter(TOGETHER::contains).toList();
        List<CaseId> others = rules.isEmpty() ? List.of() : sharers.notTold(caseId, rules, AT_ONCE);
        RuntimeException fault = null;
        for (CaseId other : others) {
            if (turn.isOver()) {
                return Ran.LEFT_OFF;
            }
            RuntimeException failed = tried(other, rules);
            fault = failed == null ? fault : failed;
        }
        if (fault != null) {
            throw fault;
        }
        return others.size() < AT_ONCE ? Ran.DONE : Ran.LEFT_OFF;
    }

    /** The fault of one holds up no other; after it all that are left are asked about again. */
    private @Nullable RuntimeException tried(CaseId other, List<String> rules) {
        try {
            again(other, rules);
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** The rules that fire now. What would refuse the group is left to those who verify it. */
    private List<String> again(CaseId caseId, List<String> why) {
        return Objects.requireNonNull(transaction.execute(status -> {
            journal.lock(caseId.subject());
            if (!sharers.isOpen(caseId)) {
                return List.<String>of();
            }
            GroupScreened fact = reassessment.of(caseId);
            if (fact.screening() == GroupScreened.Result.FLAGGED
                    && !fact.rules().equals(known(caseId))) {
                raise(fact, Act.by(Actor.automation(Eligibility.TABLE), clock.instant()));
            } else if (!why.isEmpty()) {
                sharers.asked(caseId, why);
            }
            return fact.rules();
        }));
    }

    private void raise(GroupScreened fact, Act act) {
        CaseId caseId = fact.caseId();
        judgements.add(caseId, Judgement.screening(fact, act));
        journal.record(fact, act);
        judgements.firstVerifier(caseId).ifPresent(first -> workItems.bar(caseId.subject(), VerifyField.STEP, first));
    }

    private List<String> known(CaseId caseId) {
        return judgements.of(caseId).stream()
                .filter(one -> one.stage() == Stage.SCREENING)
                .map(Judgement::rules)
                .reduce(List.of(), (earlier, later) -> later);
    }
}
