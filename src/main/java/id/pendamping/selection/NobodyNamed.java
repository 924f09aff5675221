package id.pendamping.selection;

import id.pendamping.group.SuspendedCases;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A group that nobody has named when its fiscal year is over can become no recipient any more: its case ends. */
@Component
public class NobodyNamed {

    static final Actor RULE = Actor.automation("year-end");

    private final Judgements judgements;
    private final SuspendedCases suspended;
    private final Journal journal;
    private final Clock clock;

    NobodyNamed(Judgements judgements, SuspendedCases suspended, Journal journal, Clock clock) {
        this.judgements = judgements;
        this.suspended = suspended;
        this.journal = journal;
        this.clock = clock;
    }

    /** Ends the case, unless it has gone on meanwhile; once, however often it is asked for. */
    @Transactional
    public void end(CaseId caseId) {
        journal.lock(caseId.subject());
        boolean isWaiting =
                judgements.latest(caseId).filter(Judgement::awaitsDecision).isPresent()
                        && suspended.since(caseId).isEmpty();
        if (!isWaiting) {
            return;
        }
        Act act = Act.by(RULE, clock.instant());
        judgements.add(caseId, Judgement.of(Stage.DECISION, RecipientDecided.Verdict.REJECTED, null, act));
        journal.record(new RecipientDecided(caseId, RecipientDecided.Verdict.REJECTED, null, null, null), act);
    }
}
