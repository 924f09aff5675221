package id.pendamping.settlement;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Slips of payments that nobody had asked for; somebody else than the treasurer says what they are for. */
@Component
public class OwnSlips {

    private final Refunds refunds;
    private final HoldSlip slips;

    OwnSlips(Refunds refunds, HoldSlip slips) {
        this.refunds = refunds;
        this.slips = slips;
    }

    /** Nothing is outstanding; the slip waits for who says what it is for, and for a second person. */
    public Outcome keep(CaseId caseId, TreasuryPayment payment, Act act) {
        return slips.keepUnclaimed(caseId, Refunds.OWN, payment, act);
    }

    /** What any slip of the case says that waits for its second person. */
    public Optional<Rupiah> waiting(CaseId caseId) {
        return refunds.waiting(caseId).map(Refunds.Recorded::amount);
    }

    /** What a slip says of which nobody has said what it is for. */
    public Optional<Rupiah> unanswered(CaseId caseId) {
        return refunds.unanswered(caseId).map(Refunds.Recorded::amount);
    }

    /** It is said what it is for. */
    public void answer(CaseId caseId, Act act) {
        refunds.unanswered(caseId)
                .ifPresent(slip -> refunds.answer(slip.id(), act.actor().id()));
    }
}
