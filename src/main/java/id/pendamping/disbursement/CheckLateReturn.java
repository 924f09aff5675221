package id.pendamping.disbursement;

import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The treasurer looks whether what a system outside has told of a returned transfer is in the records of the treasury. Nothing
 * counts by that alone: somebody else decides, so that two people stand for every rupiah that leaves an account.
 */
@Component
class CheckLateReturn {

    /** What the treasurer has found. */
    record Command(
            @Field LateReturnChecked.Found found,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final LateReturnStore notices;
    private final ReturnDecisions decisions;
    private final Journal journal;

    CheckLateReturn(LateReturnStore notices, ReturnDecisions decisions, Journal journal) {
        this.notices = notices;
        this.decisions = decisions;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        List<LateReturns.Notice> unchecked = notices.unchecked(caseId);
        if (unchecked.isEmpty()) {
            return Outcome.refused("refusal.lateReturn.unchecked.none");
        }
        boolean isAsked = !notices.decidable(caseId).isEmpty();
        notices.check(
                caseId,
                LateReturns.Check.valueOf(command.found().name()),
                act.actor().id());
        journal.record(
                new LateReturnChecked(
                        caseId,
                        command.found(),
                        LateReturns.sum(unchecked)
                                .plus(LateReturns.excess(unchecked))
                                .amount(),
                        unchecked.size(),
                        decisions.moment(caseId),
                        isAsked ? LateReturnReported.Asked.NOBODY : LateReturnReported.Asked.DECISION),
                act.because(command.note()));
        return Outcome.done();
    }

    /** Something waits to be looked at. */
    Optional<Refusal> missing(CaseId caseId) {
        return notices.unchecked(caseId).isEmpty()
                ? Optional.of(Refusal.of("refusal.lateReturn.unchecked.none"))
                : Optional.empty();
    }
}
