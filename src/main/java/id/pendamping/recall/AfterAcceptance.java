package id.pendamping.recall;

import id.pendamping.disbursement.LateReturns;
import id.pendamping.ledger.Ledger;
import id.pendamping.settlement.Overpaid;
import id.pendamping.settlement.OwnSlips;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When something may still be said about money after a report was accepted: once nothing is outstanding, so that one claim is
 * collected at a time, and nothing waits that is about the same money.
 */
@Component
class AfterAcceptance {

    static final String PROCESS = "after-acceptance";

    private final Ledger ledger;
    private final Recalls recalls;
    private final OwnSlips slips;
    private final Overpaid overpaid;
    private final LateReturns lateReturns;

    AfterAcceptance(Ledger ledger, Recalls recalls, OwnSlips slips, Overpaid overpaid, LateReturns lateReturns) {
        this.ledger = ledger;
        this.recalls = recalls;
        this.slips = slips;
        this.overpaid = overpaid;
        this.lateReturns = lateReturns;
    }

    /** Against taking acceptance back. */
    Optional<Refusal> objection(CaseId caseId) {
        return ledger.of(caseId).accepted().isZero()
                ? Optional.of(Refusal.of("refusal.recall.nothingAccepted"))
                : objectionToPayment(caseId);
    }

    /** Against a payment that nobody asked for, of a group that was aided. */
    Optional<Refusal> objectionToPayment(CaseId caseId) {
        Ledger.Balance balance = ledger.of(caseId);
        if (balance.disbursed().isZero() && ledger.closedOn(caseId).isEmpty()) {
            return Optional.of(Refusal.of("refusal.recall.nothingAccepted"));
        }
        if (!balance.outstanding().isZero()) {
            return Optional.of(Refusal.of("refusal.recall.outstanding", balance.outstanding()));
        }
        if (recalls.open(caseId).isPresent()) {
            return Optional.of(Refusal.of("refusal.recall.open"));
        }
        if (!lateReturns.waiting(caseId).isEmpty()) {
            return Optional.of(Refusal.of("refusal.lateReturn.open"));
        }
        Optional<Rupiah> slip = slips.waiting(caseId);
        if (slip.isPresent()) {
            return slip.map(amount -> Refusal.of("refusal.recall.slipWaits", amount));
        }
        Rupiah credit = overpaid.waiting(caseId);
        return credit.isZero() ? Optional.empty() : Optional.of(Refusal.of("refusal.recall.creditWaits", credit));
    }
}
