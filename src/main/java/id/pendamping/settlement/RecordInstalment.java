package id.pendamping.settlement;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import org.springframework.stereotype.Component;

/** The treasurer records an instalment by the treasury's receipt; it counts once somebody else has verified it. */
@Component
class RecordInstalment {

    private final HoldSlip slips;
    private final Journal journal;

    RecordInstalment(HoldSlip slips, Journal journal) {
        this.slips = slips;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, TreasuryPayment payment, Act act) {
        Outcome outcome = slips.keep(caseId, "PEMULIHAN", payment, act);
        if (outcome instanceof Outcome.Done) {
            journal.record(new InstalmentRecorded(caseId, payment.amount().amount(), payment.paidOn()), act);
        }
        return outcome;
    }
}
