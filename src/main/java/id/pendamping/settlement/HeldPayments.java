package id.pendamping.settlement;

import id.pendamping.ledger.CaseLedger;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.programme.WorkingDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.suspension.AidDemand;
import id.pendamping.suspension.HeldDates;
import id.pendamping.suspension.RecoveryBar;
import id.pendamping.suspension.StandingClaim;
import id.pendamping.suspension.StoodStill;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Moves the last days to pay back by the days on which the clocks stood still. Aid is not demanded back a second time, nor while a slip
 * or a late notice of the bank waits for its second person, because nobody knows what is outstanding until then.
 */
@Component
class HeldPayments implements HeldDates, RecoveryBar, StandingClaim {

    private final CaseLedger ledger;
    private final Recoveries recoveries;
    private final Refunds refunds;
    private final TakenBack takenBack;
    private final StillToCome stillToCome;
    private final WorkingDays workingDays;
    private final Standstill standstill;

    HeldPayments(
            CaseLedger ledger,
            Recoveries recoveries,
            Refunds refunds,
            TakenBack takenBack,
            StillToCome stillToCome,
            WorkingDays workingDays,
            Standstill standstill) {
        this.ledger = ledger;
        this.recoveries = recoveries;
        this.refunds = refunds;
        this.takenBack = takenBack;
        this.stillToCome = stillToCome;
        this.workingDays = workingDays;
        this.standstill = standstill;
    }

    @Override
    public void moveFor(CaseId caseId, StoodStill past, Act act) {
        if (ledger.closedOn(caseId).isEmpty()) {
            ledger.refundBy(caseId).ifPresent(day -> ledger.setRefundBy(caseId, past.of(day.term(), workingDays)));
        }
        recoveries
                .find(caseId)
                .ifPresent(
                        order -> recoveries.extend(caseId, past.of(order.last().term(), workingDays)));
    }

    @Override
    public Optional<Refusal> against(CaseId caseId) {
        if (isClaimed(caseId)) {
            return Optional.of(Refusal.of("refusal.suspension.inRecovery"));
        }
        return stillToCome
                .slip(caseId)
                .map(amount -> Refusal.of("refusal.suspension.slipWaits", amount))
                .or(() -> stillToCome.notice(caseId));
    }

    @Override
    public boolean stands(CaseId caseId, Instant since) {
        Ledger.Balance balance = ledger.of(caseId);
        if (takenBack.approved(caseId).isPresent()) {
            return true;
        }
        boolean isNothingLeft =
                balance.accepted().isZero() && balance.outstanding().isZero();
        return isClaimed(caseId) && (!balance.outstanding().isZero() || refunds.isPaidSince(caseId, since))
                || isNothingLeft && (!balance.disbursed().isZero() || isPastDemands(caseId));
    }

    /** The bank has sent all of it back, and the way that calling the aid off would end is over. */
    private boolean isPastDemands(CaseId caseId) {
        return !standstill.isAwaited(caseId.subject(), AidDemand.MESSAGE);
    }

    /** Ordered to be paid back, or about to be. */
    private boolean isClaimed(CaseId caseId) {
        return recoveries.find(caseId).isPresent() || ledger.claimedOn(caseId).isPresent();
    }
}
