package id.pendamping.recall;

import id.pendamping.journal.Journal;
import id.pendamping.settlement.OwnSlips;
import id.pendamping.settlement.TreasuryPayment;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The treasurer records the slip of a group that has paid although nobody asked; somebody else says what it is for. */
@Component
class RecordOwnPayment {

    private final AfterAcceptance after;
    private final OwnSlips slips;
    private final Journal journal;

    RecordOwnPayment(AfterAcceptance after, OwnSlips slips, Journal journal) {
        this.after = after;
        this.slips = slips;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, TreasuryPayment payment, Act act) {
        Optional<Refusal> objection = after.objectionToPayment(caseId);
        if (objection.isPresent()) {
            return new Outcome.Refused(List.of(objection.get()));
        }
        Outcome outcome = slips.keep(caseId, payment, act);
        if (outcome instanceof Outcome.Done) {
            journal.record(new OwnPaymentRecorded(caseId, payment.amount().amount(), payment.paidOn()), act);
        }
        return outcome;
    }
}
