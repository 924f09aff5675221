package id.pendamping.disbursement;

import id.pendamping.group.CaseDays;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the bank says it has credited. Another sum, or another account, has to be settled before the case goes on. */
@Component
public class RecordCredit {

    /**
     * A credit as the treasury passes it on.
     *
     * @param corrects whether it takes the place of what was told of the payment before
     * @param reference the number by which the bank tells credits apart, if it names one
     */
    public record Report(
            String sp2dNumber,
            LocalDate creditedOn,
            Rupiah amount,
            TransferCredited.Whose creditedTo,
            boolean corrects,
            @Nullable String reference) {

        boolean isElsewhere() {
            return creditedTo == TransferCredited.Whose.OTHER;
        }

        TransferStore.Credit credit() {
            return new TransferStore.Credit(sp2dNumber, amount, creditedOn, creditedTo, reference);
        }

        TransferCredited fact(CaseId caseId) {
            return new TransferCredited(
                    caseId, sp2dNumber, amount.amount(), creditedOn, creditedTo, corrects ? true : null, reference);
        }
    }

    private final PaymentStore payments;
    private final TransferStore transfers;
    private final TransferTerms terms;
    private final AidClaim claim;
    private final LateCredit late;
    private final CaseDays days;
    private final Journal journal;

    RecordCredit(
            PaymentStore payments,
            TransferStore transfers,
            TransferTerms terms,
            AidClaim claim,
            LateCredit late,
            CaseDays days,
            Journal journal) {
        this.payments = payments;
        this.transfers = transfers;
        this.terms = terms;
        this.claim = claim;
        this.late = late;
        this.days = days;
        this.journal = journal;
    }

    public Outcome handle(CaseId caseId, Report report, Act act) {
        TransferStore.Made made = transfers.made(caseId, report.sp2dNumber()).orElse(null);
        if (made == null) {
            return Outcome.refusedField("sp2dNumber", "refusal.transfer.unknown", report.sp2dNumber());
        }
        if (report.creditedOn().isBefore(made.paidOn())) {
            return Outcome.refusedField("creditedOn", "refusal.transfer.beforePaid", made.paidOn());
        }
        LocalDate today = days.of(caseId, act);
        if (report.creditedOn().isAfter(today)) {
            return Outcome.refusedField("creditedOn", "refusal.date.future", today);
        }
        if (report.amount().isMoreThan(made.gross().times(BigDecimal.TEN))) {
            return Outcome.refusedField("amount", "refusal.payment.amount", made.gross(), report.amount());
        }
        boolean isBack = made.out().isZero();
        if (isBack && report.isElsewhere()) {
            return Outcome.refusedField("sp2dNumber", "refusal.transfer.allBack", report.sp2dNumber());
        }
        journal.lock(caseId.subject());
        if (!isBack && transfers.knows(caseId, report.credit())) {
            return Outcome.done();
        }
        if (late.isFor(caseId, made)) {
            return late.handle(caseId, made, report, act);
        }
        Rupiah credited = credited(caseId, made, report);
        boolean isWhole = !report.isElsewhere() && credited.equals(made.out());
        if (isBack) {
            payments.withdraw(caseId);
        }
        Optional<Outcome> objection = objection(caseId, isWhole);
        if (objection.isPresent()) {
            return objection.get();
        }
        transfers.credit(caseId, report.credit(), report.corrects() || isAll(caseId, made, report));
        journal.record(report.fact(caseId), act);
        differ(caseId, made, credited, report, act);
        return Outcome.done();
    }

    /** Whether it takes the place of what was told of the payment before, or comes on top of it. */
    public boolean isAll(CaseId caseId, Report report) {
        return report.corrects()
                || transfers
                        .made(caseId, report.sp2dNumber())
                        .filter(made -> isAll(caseId, made, report))
                        .isPresent();
    }

    /** What people have to look at first. */
    private Optional<Outcome> objection(CaseId caseId, boolean isWhole) {
        if (!isWhole && claim.isMade(caseId)) {
            return Optional.of(Outcome.refused("refusal.transfer.creditedAfterClaim"));
        }
        return !isWhole && isSettled(caseId)
                ? Optional.of(Outcome.refused("refusal.transfer.paidAgain"))
                : Optional.empty();
    }

    /**
     * What the group has got of the payment by now. All that is out arrives once; a correction takes the place of what was
     * told before; what the mentor has told already is told again; anything else comes on top.
     */
    private Rupiah credited(CaseId caseId, TransferStore.Made made, Report report) {
        if (!report.isElsewhere() && (report.corrects() || isAll(caseId, made, report))) {
            return report.amount();
        }
        Rupiah before = report.corrects() ? Rupiah.ZERO : transfers.credited(caseId, made.sp2dNumber());
        if (before.isZero() && !report.corrects()) {
            before = told(caseId, made, report.amount());
        }
        return report.isElsewhere()
                ? before.atMost(made.out().minus(report.amount().atMost(made.out())))
                : before.plus(report.amount());
    }

    private Rupiah told(CaseId caseId, TransferStore.Made made, Rupiah amount) {
        Rupiah others = payments.disbursed(caseId).minus(made.out().atMost(payments.disbursed(caseId)));
        return transfers
                .difference(caseId)
                .filter(told -> told.cause() != TransferDiffers.Cause.OTHER_ACCOUNT)
                .map(told -> told.arrived().minus(others.atMost(told.arrived())))
                .filter(told -> !told.equals(amount) && !told.plus(amount).isMoreThan(made.out()))
                .orElse(Rupiah.ZERO);
    }

    private boolean isAll(CaseId caseId, TransferStore.Made made, Report report) {
        return !report.isElsewhere()
                && report.amount().equals(made.out())
                && !transfers.knowsOther(caseId, report.credit());
    }

    /** All of the payment came back and it is being paid anew, so that nobody can say yet what the group has got in all. */
    public boolean isEarly(CaseId caseId, Report report) {
        return late.isOrdered(caseId)
                && transfers
                        .made(caseId, report.sp2dNumber())
                        .filter(made -> made.out().isZero())
                        .isPresent();
    }

    /** The rest is being paid again, so what arrived of the first is settled. */
    private boolean isSettled(CaseId caseId) {
        return payments.open(caseId).isPresent()
                || (!payments.toPay(caseId).isZero()
                        && transfers
                                .difference(caseId)
                                .filter(known -> TransferSettled.Decision.PAID_AGAIN
                                        .name()
                                        .equals(known.decision()))
                                .isPresent());
    }

    private void differ(CaseId caseId, TransferStore.Made made, Rupiah credited, Report report, Act act) {
        Rupiah expected = payments.disbursed(caseId);
        Rupiah arrived = expected.minus(made.out().atMost(expected)).plus(credited);
        boolean differs = report.isElsewhere() || !credited.equals(made.out());
        TransferDiffers.Cause cause = cause(caseId, report.isElsewhere(), expected, arrived);
        TransferStore.Difference open = transfers
                .difference(caseId)
                .filter(TransferStore.Difference::isOpen)
                .orElse(null);
        if (open != null) {
            if (differs && open.arrived().equals(arrived) && open.cause() == cause) {
                return;
            }
            restated(caseId, expected, act);
        }
        if (differs) {
            transfers.differ(
                    caseId,
                    new TransferStore.Difference(expected, arrived, cause, report.creditedOn(), null),
                    act.actor().id());
            journal.record(
                    new TransferDiffers(caseId, expected.amount(), arrived.amount(), cause, report.creditedOn()), act);
        }
    }

    /** What was to be settled is no longer so: the case waits for its funds again. */
    private void restated(CaseId caseId, Rupiah out, Act act) {
        Act rule = act.automatically("record-credit");
        transfers.settle(
                caseId,
                TransferSettled.Decision.AWAITED.name(),
                Rupiah.ZERO,
                Rupiah.ZERO,
                rule.actor().id());
        journal.record(new TransferSettled(caseId, TransferSettled.Decision.AWAITED, 0, 0, out.amount()), rule);
    }

    private TransferDiffers.Cause cause(CaseId caseId, boolean elsewhere, Rupiah expected, Rupiah arrived) {
        if (elsewhere) {
            return TransferDiffers.Cause.OTHER_ACCOUNT;
        }
        if (arrived.isMoreThan(expected)) {
            return expected.isZero() ? TransferDiffers.Cause.NOT_BACK : TransferDiffers.Cause.TWICE;
        }
        return expected.minus(arrived).isMoreThan(terms.fee(caseId))
                ? TransferDiffers.Cause.PART
                : TransferDiffers.Cause.FEE;
    }
}
