package id.pendamping.disbursement;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import org.springframework.stereotype.Component;

/** Takes a late notice of the bank and holds it until people have decided; says whom it asks. */
@Component
class HoldNotice {

    private final LateReturnStore late;
    private final ReturnDecisions decisions;
    private final Journal journal;

    HoldNotice(LateReturnStore late, ReturnDecisions decisions, Journal journal) {
        this.late = late;
        this.decisions = decisions;
        this.journal = journal;
    }

    /** Whether the same is held or decided already; what was taken for mistaken is handed in anew by a person only. */
    boolean isKnown(CaseId caseId, RecordReturn.Command notice, Act act) {
        boolean isOutside = act.actor().isOutside();
        return late.knows(caseId, notice, isOutside) || isOutside && late.isMistaken(caseId, notice);
    }

    Outcome hold(CaseId caseId, RecordReturn.Command notice, Act act) {
        if (!decisions.isPossible(caseId)) {
            return Outcome.refused("refusal.transfer.tooLate");
        }
        boolean isOutside = act.actor().isOutside();
        LateReturnReported.Moment moment = decisions.moment(caseId);
        LateReturnReported.Asked asked = asked(caseId, moment, isOutside);
        late.hold(
                caseId,
                notice,
                isOutside ? LateReturns.Check.WAITS : LateReturns.Check.NOT_NEEDED,
                act.actor().id());
        journal.record(
                new LateReturnReported(
                        caseId,
                        notice.sp2dNumber(),
                        notice.amount().amount(),
                        notice.why(),
                        notice.noticeDate(),
                        moment,
                        late.waiting(caseId).size(),
                        asked,
                        notice.excess() ? true : null,
                        notice.reference()),
                act);
        return Outcome.done();
    }

    private LateReturnReported.Asked asked(CaseId caseId, LateReturnReported.Moment moment, boolean isOutside) {
        boolean isAsked = isOutside || moment == LateReturnReported.Moment.SETTLED
                ? decisions.isUnderWay(caseId)
                : !late.decidable(caseId).isEmpty();
        if (isAsked) {
            return LateReturnReported.Asked.NOBODY;
        }
        return isOutside ? LateReturnReported.Asked.CHECK : LateReturnReported.Asked.DECISION;
    }
}
