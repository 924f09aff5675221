package id.pendamping.settlement;

import id.pendamping.disbursement.LateReturns;
import id.pendamping.findings.Findings;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the steps of a refund, of a recovery and of the end of a case need to make sense, and in words what is missing. */
@Component
class MoneyNeeds {

    private final Ledger ledger;
    private final Refunds refunds;
    private final Recoveries recoveries;
    private final TakenBack takenBack;
    private final LateReturns lateReturns;
    private final Credits credits;
    private final Findings findings;
    private final StillToCome stillToCome;
    private final UndecidedReport report;

    MoneyNeeds(
            Ledger ledger,
            Refunds refunds,
            Recoveries recoveries,
            TakenBack takenBack,
            LateReturns lateReturns,
            Credits credits,
            Findings findings,
            StillToCome stillToCome,
            UndecidedReport report) {
        this.ledger = ledger;
        this.refunds = refunds;
        this.recoveries = recoveries;
        this.takenBack = takenBack;
        this.lateReturns = lateReturns;
        this.credits = credits;
        this.findings = findings;
        this.stillToCome = stillToCome;
        this.report = report;
    }

    /** A remainder is to be paid back, and no slip of it waits. */
    Optional<Refusal> refundDue(CaseId caseId) {
        return remainder(caseId).or(() -> noSlipWaits(caseId));
    }

    /** A slip of a remainder waits for its second person. */
    Optional<Refusal> refundSlip(CaseId caseId) {
        return ledger.refundDue(caseId).isPresent()
                ? slipWaits(caseId)
                : Optional.of(Refusal.of("refusal.refund.notDue"));
    }

    /** Funds are to be recovered, and nobody has ordered it. */
    Optional<Refusal> toRecover(CaseId caseId) {
        if (takenBack.approved(caseId).isPresent() || lateReturns.isOwed(caseId)) {
            return Optional.empty();
        }
        return recoveries.find(caseId).isPresent()
                ? Optional.of(Refusal.of("refusal.recovery.ordered"))
                : outstanding(caseId);
    }

    /** A recovery is ordered and not at its end, and no slip of it waits. */
    Optional<Refusal> recoveryDue(CaseId caseId) {
        return ordered(caseId).or(() -> outstanding(caseId)).or(() -> noSlipWaits(caseId));
    }

    /** A recovery has a rest, and nobody has proposed yet to write it off. */
    Optional<Refusal> toGiveUp(CaseId caseId) {
        return recoveryDue(caseId)
                .or(() -> recoveries.proposal(caseId).map(one -> Refusal.of("refusal.writeOff.open")));
    }

    /** A slip of a recovery, or one that nobody had asked for, waits for its second person; not while it is open what for. */
    Optional<Refusal> recoverySlip(CaseId caseId) {
        return takenBack.isUnderWay(caseId) ? Optional.of(Refusal.of("refusal.recall.open")) : slipWaits(caseId);
    }

    /** Somebody has proposed to write off what cannot be recovered. */
    Optional<Refusal> proposal(CaseId caseId) {
        return ordered(caseId)
                .or(() -> recoveries.proposal(caseId).isPresent()
                        ? Optional.empty()
                        : Optional.of(Refusal.of("refusal.writeOff.none")));
    }

    /** Nothing is left to account for. */
    Optional<Refusal> settled(CaseId caseId) {
        Rupiah outstanding = ledger.of(caseId).outstanding();
        return outstanding.isZero()
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.close.outstanding", outstanding));
    }

    /** Nothing keeps the case from closing. */
    Optional<Refusal> closeable(CaseId caseId) {
        int open = findings.openOf(caseId).size();
        return settled(caseId)
                .or(() -> report.isThere(caseId)
                        ? Optional.of(Refusal.of("refusal.close.reportWaits"))
                        : Optional.empty())
                .or(() -> open > 0 ? Optional.of(Refusal.of("refusal.findings.open", open)) : Optional.empty())
                .or(() -> credits.open(caseId).map(credit -> Refusal.of("refusal.credit.open", credit.amount())))
                .or(() -> stillToCome.notice(caseId));
    }

    /** A late notice of the bank waits for the decision. */
    Optional<Refusal> lateReturn(CaseId caseId) {
        return stillToCome.notice(caseId).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.lateReturn.none"));
    }

    /** What is decided or ordered before a late notice counts, because it is about the same money. */
    Optional<String> beforeLateReturn(CaseId caseId) {
        if (takenBack.isUnderWay(caseId)) {
            return Optional.of(
                    takenBack.approved(caseId).isPresent()
                            ? "refusal.lateReturn.orderWaits"
                            : "refusal.lateReturn.recallWaits");
        }
        return credits.open(caseId)
                .filter(credit -> credit.purpose() != null)
                .map(credit -> "refusal.lateReturn.creditWaits");
    }

    /** More was paid back than was due. */
    Optional<Refusal> credit(CaseId caseId) {
        return settled(caseId).or(() -> credits.open(caseId).isPresent() ? Optional.empty() : none());
    }

    /** It is proposed to give the credit back or to assign it. */
    Optional<Refusal> creditProposal(CaseId caseId) {
        return credits.open(caseId).filter(credit -> credit.purpose() != null).isPresent() ? Optional.empty() : none();
    }

    private static Optional<Refusal> none() {
        return Optional.of(Refusal.of("refusal.credit.none"));
    }

    private Optional<Refusal> remainder(CaseId caseId) {
        return ledger.refundDue(caseId).isPresent()
                        && ledger.claimedOn(caseId).isEmpty()
                        && !ledger.of(caseId).outstanding().isZero()
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.refund.notDue"));
    }

    private Optional<Refusal> ordered(CaseId caseId) {
        return recoveries.find(caseId).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.recovery.notOrdered"));
    }

    private Optional<Refusal> outstanding(CaseId caseId) {
        return ledger.of(caseId).outstanding().isZero()
                ? Optional.of(Refusal.of("refusal.recovery.nothing"))
                : Optional.empty();
    }

    private Optional<Refusal> slipWaits(CaseId caseId) {
        return refunds.waiting(caseId).isPresent()
                ? Optional.empty()
                : Optional.of(Refusal.of("refusal.refund.noSlip"));
    }

    private Optional<Refusal> noSlipWaits(CaseId caseId) {
        return refunds.waiting(caseId).map(slip -> Refusal.of("refusal.refund.slipWaits"));
    }
}
