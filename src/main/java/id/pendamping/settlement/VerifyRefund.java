package id.pendamping.settlement;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import org.springframework.stereotype.Component;

/** The treasurer holds the refund against the treasury's receipt. */
@Component
class VerifyRefund {

    private final VerifySlip slips;
    private final Journal journal;

    VerifyRefund(VerifySlip slips, Journal journal) {
        this.slips = slips;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, VerifySlip.Command command, Act act) {
        return slips.handle(
                caseId,
                command,
                act,
                (verdict, amount, excess, recouped, outstanding, deed) -> journal.record(
                        new RefundVerified(caseId, verdict, amount, excess, recouped, outstanding), deed));
    }
}
