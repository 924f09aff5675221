package id.pendamping.settlement;

import id.pendamping.disbursement.LateReturns;
import id.pendamping.disbursement.ReturnDecisions;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import org.springframework.stereotype.Component;

/** Looks who has to be asked next about money that the bank is said to have sent back late. */
@Component
class WeighReturnNotice {

    private final LateReturns notices;
    private final ReturnDecisions decisions;
    private final Credits credits;
    private final Ledger ledger;
    private final Journal journal;

    WeighReturnNotice(LateReturns notices, ReturnDecisions decisions, Credits credits, Ledger ledger, Journal journal) {
        this.notices = notices;
        this.decisions = decisions;
        this.credits = credits;
        this.ledger = ledger;
        this.journal = journal;
    }

    ReturnNoticeWeighed weigh(CaseId caseId, Act act) {
        var weighed = new ReturnNoticeWeighed(caseId, next(caseId));
        journal.record(weighed, act.automatically("return-notice"));
        return weighed;
    }

    private ReturnNoticeWeighed.Notice next(CaseId caseId) {
        if (!notices.unchecked(caseId).isEmpty()) {
            return ReturnNoticeWeighed.Notice.UNCHECKED;
        }
        if (!notices.decidable(caseId).isEmpty() && decisions.isAskedByTheNotice(caseId)) {
            return ReturnNoticeWeighed.Notice.UNDECIDED;
        }
        return ledger.closedOn(caseId).isPresent() && credits.isUnasked(caseId)
                ? ReturnNoticeWeighed.Notice.CREDIT_OPEN
                : ReturnNoticeWeighed.Notice.SETTLED;
    }
}
