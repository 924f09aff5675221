package id.pendamping.findings;

import id.pendamping.group.CaseDays;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.journal.RowDigest;
import id.pendamping.lifecycle.Rules;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.OncePerTransaction;
import id.pendamping.suspension.Suspension;
import id.pendamping.suspension.Suspensions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Puts a finding on record: how severe it is says the table (D7), until when it has to be answered the programme year. One of
 * high severity suspends the case, unless the group itself reports that something is gone.
 */
@Component
class RaiseFinding implements Findings {

    private static final int DAYS = 60;
    private static final int MEDIUM_FROM = 1_000_000;
    private static final int HIGH_FROM = 5_000_000;

    private final OncePerTransaction<CaseId, List<Finding>> once = new OncePerTransaction<>();
    private final FindingStore store;
    private final Rules rules;
    private final Groups groups;
    private final Programme programme;
    private final Journal journal;
    private final CaseDays days;
    private final Suspensions suspensions;

    RaiseFinding(
            FindingStore store,
            Rules rules,
            Groups groups,
            Programme programme,
            Journal journal,
            CaseDays days,
            Suspensions suspensions) {
        this.store = store;
        this.rules = rules;
        this.groups = groups;
        this.programme = programme;
        this.journal = journal;
        this.days = days;
        this.suspensions = suspensions;
    }

    @Override
    public Finding raise(CaseId caseId, Draft draft, Act act) {
        return raise(UUID.randomUUID(), caseId, draft, act);
    }

    /** The same id again gives what was raised under it. */
    Finding raise(UUID id, CaseId caseId, Draft draft, Act act) {
        return store.find(id).filter(known -> known.caseId().equals(caseId)).orElseGet(() -> {
            Finding raised = put(id, caseId, draft, act);
            if (raised.severity() == Finding.Severity.HIGH && draft.category() != Finding.Category.LOSS) {
                suspensions.suspend(caseId, Suspension.Ground.FINDING, draft.description(), act);
            }
            return raised;
        });
    }

    @Override
    public Finding note(CaseId caseId, Draft draft, Act act) {
        return put(UUID.randomUUID(), caseId, draft, act);
    }

    private Finding put(UUID id, CaseId caseId, Draft draft, Act act) {
        LocalDate today = days.of(caseId, act);
        Edition edition = groups.get(caseId).edition();
        LocalDate dueOn = today.plusDays(programme.term(edition, "finding-days").orElse(DAYS));
        Rules.Verdict verdict = severity(draft, edition);
        Finding raised = store.raise(id, caseId, draft, Finding.Severity.valueOf(verdict.only("severity")), dueOn, act);
        once.forget();
        journal.record(
                new FindingRaised(
                        caseId,
                        raised.number(),
                        draft.source(),
                        draft.category(),
                        raised.severity(),
                        draft.amount().amount(),
                        draft.owner(),
                        dueOn,
                        verdict.version(),
                        verdict.inputsKept(),
                        RowDigest.of(id, draft.description(), draft.recommendation()),
                        reserved(caseId).amount()),
                act.because(draft.description()));
        return raised;
    }

    @Override
    public void settle(CaseId caseId, int number, FindingSettled.Verdict verdict, String words, Act act) {
        store.find(caseId, number).filter(Finding::isOpen).ifPresent(finding -> {
            store.say(finding.id(), FindingStore.Kind.valueOf(verdict.name()), words, act);
            store.setStatus(finding.id(), Finding.Status.valueOf(verdict.name()));
            once.forget();
            journal.record(
                    new FindingSettled(
                            caseId,
                            number,
                            verdict,
                            openOf(caseId).size(),
                            reserved(caseId).amount()),
                    act.because(words));
        });
    }

    @Override
    public boolean hasAnswered(CaseId caseId, int number, String account) {
        return store.find(caseId, number).map(Finding::id).map(store::words).orElse(List.of()).stream()
                .anyMatch(word ->
                        word.kind() == FindingStore.Kind.ANSWER && word.saidBy().equals(account));
    }

    @Override
    public List<Finding> openOf(CaseId caseId) {
        return once.get(caseId, () -> store.openOf(caseId));
    }

    private Rules.Verdict severity(Draft draft, Edition edition) {
        return rules.ask(
                "finding-severity",
                Map.of(
                        "fictitious", draft.category().isFictitious(),
                        "amount", draft.amount().amount(),
                        "mediumFrom",
                                programme.term(edition, "finding-medium-from").orElse(MEDIUM_FROM),
                        "highFrom", programme.term(edition, "finding-high-from").orElse(HIGH_FROM)));
    }
}
