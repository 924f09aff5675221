package id.pendamping.settlement;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import org.springframework.stereotype.Component;

/** Somebody other than the treasurer who recorded it holds an instalment against the treasury's receipt. */
@Component
class VerifyInstalment {

    private final VerifySlip slips;
    private final Journal journal;

    VerifyInstalment(VerifySlip slips, Journal journal) {
        this.slips = slips;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, VerifySlip.Command command, Act act) {
        return slips.handle(
                caseId,
                command,
                act,
                (verdict, amount, excess, recouped, outstanding, deed) -> journal.record(
                        new InstalmentVerified(caseId, verdict, amount, excess, recouped, outstanding), deed));
    }
}
