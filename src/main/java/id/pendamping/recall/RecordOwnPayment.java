package id.pendamping.recall;

import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.settlement.OwnSlips;
import id.pendamping.settlement.TreasuryPayment;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The treasurer records the slip of a group that has paid although nobody asked; somebody else says what it is for. */
@Component
class RecordOwnPayment {

    /** Nobody pays back by himself more than twice the aid; who seems to has typed something else. */
    private static final BigDecimal UNBELIEVABLE = BigDecimal.valueOf(2);

    private final AfterAcceptance after;
    private final OwnSlips slips;
    private final Groups groups;
    private final Journal journal;

    RecordOwnPayment(AfterAcceptance after, OwnSlips slips, Groups groups, Journal journal) {
        this.after = after;
        this.slips = slips;
        this.groups = groups;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, TreasuryPayment payment, Act act) {
        Optional<Refusal> objection = after.objectionToPayment(caseId);
        if (objection.isPresent()) {
            return new Outcome.Refused(List.of(objection.get()));
        }
        Rupiah most = groups.get(caseId).requested().times(UNBELIEVABLE);
        if (payment.amount().isMoreThan(most)) {
            return Outcome.refusedField("amount", "refusal.ownPayment.unbelievable", most);
        }
        Outcome outcome = slips.keep(caseId, payment, act);
        if (outcome instanceof Outcome.Done) {
            journal.record(new OwnPaymentRecorded(caseId, payment.amount().amount(), payment.paidOn()), act);
        }
        return outcome;
    }
}
