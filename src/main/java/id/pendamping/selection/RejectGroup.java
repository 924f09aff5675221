package id.pendamping.selection;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ends a case without aid and says why: the last judgement knows. */
@Component
class RejectGroup {

    private final Judgements judgements;
    private final Journal journal;

    RejectGroup(Judgements judgements, Journal journal) {
        this.judgements = judgements;
        this.journal = journal;
    }

    Optional<GroupRejected> run(CaseId caseId, Act cause) {
        Judgement last = judgements
                .latest(caseId)
                .orElseThrow(() -> new IllegalStateException("Case " + caseId + " was never judged"));
        GroupRejected fact = new GroupRejected(caseId, reason(last));
        journal.record(fact, cause.automatically("reject-group").because(last.note()));
        return Optional.of(fact);
    }

    private static GroupRejected.Reason reason(Judgement last) {
        if (last.isReturned()) {
            return last.mayReturn() ? GroupRejected.Reason.CORRECTION_EXPIRED : GroupRejected.Reason.RETURNS_EXHAUSTED;
        }
        return switch (last.stage()) {
            case SCREENING -> GroupRejected.Reason.SCREENING;
            case ADMINISTRATION -> GroupRejected.Reason.ADMINISTRATION;
            case FIELD, CONFIRMATION -> GroupRejected.Reason.FIELD;
            case DECISION, RATIFICATION ->
                last.by().equals(NobodyNamed.RULE.id()) ? GroupRejected.Reason.YEAR_END : GroupRejected.Reason.DECISION;
        };
    }
}
