package id.pendamping.disbursement;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What the bank says it has credited. Another sum, or another account, has to be settled before the case goes on. */
@Component
public class RecordCredit {

    /** A credit as the treasury passes it on. */
    public record Report(String sp2dNumber, LocalDate creditedOn, Rupiah amount, TransferCredited.Whose creditedTo) {}

    private final PaymentStore payments;
    private final TransferStore transfers;
    private final TransferTerms terms;
    private final Journal journal;

    RecordCredit(PaymentStore payments, TransferStore transfers, TransferTerms terms, Journal journal) {
        this.payments = payments;
        this.transfers = transfers;
        this.terms = terms;
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
        if (made.out().isZero()) {
            return Outcome.refusedField("sp2dNumber", "refusal.transfer.allBack", report.sp2dNumber());
        }
        journal.lock(caseId.subject());
        boolean isWhole = report.creditedTo() == TransferCredited.Whose.GROUP
                && report.amount().equals(made.out());
        LocalDate confirmedOn =
                payments.of(caseId).map(Payments.Overview::fundsConfirmedOn).orElse(null);
        if (confirmedOn != null) {
            return isWhole ? Outcome.done() : Outcome.refused("refusal.transfer.confirmed", confirmedOn);
        }
        if (isWhole && !transfers.credit(caseId, report.sp2dNumber(), report.amount(), report.creditedOn())) {
            return Outcome.done();
        }
        if (!isWhole && isSettled(caseId)) {
            return Outcome.refused("refusal.transfer.paidAgain");
        }
        journal.record(
                new TransferCredited(
                        caseId,
                        report.sp2dNumber(),
                        report.amount().amount(),
                        report.creditedOn(),
                        report.creditedTo()),
                act);
        if (!isWhole) {
            differ(caseId, made, report, act);
        }
        return Outcome.done();
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

    private void differ(CaseId caseId, TransferStore.Made made, Report report, Act act) {
        Rupiah expected = payments.disbursed(caseId);
        Rupiah before = expected.minus(made.out().atMost(expected));
        boolean elsewhere = report.creditedTo() == TransferCredited.Whose.OTHER;
        Rupiah arrived = elsewhere ? before : before.plus(report.amount());
        TransferDiffers.Cause cause = cause(caseId, elsewhere, expected, arrived);
        boolean isNew = transfers
                .difference(caseId)
                .filter(TransferStore.Difference::isOpen)
                .isEmpty();
        if (isNew) {
            transfers.differ(
                    caseId,
                    new TransferStore.Difference(expected, arrived, cause, report.creditedOn(), null),
                    act.actor().id());
            journal.record(
                    new TransferDiffers(caseId, expected.amount(), arrived.amount(), cause, report.creditedOn()), act);
        }
    }

    private TransferDiffers.Cause cause(CaseId caseId, boolean elsewhere, Rupiah expected, Rupiah arrived) {
        if (elsewhere) {
            return TransferDiffers.Cause.OTHER_ACCOUNT;
        }
        if (arrived.isMoreThan(expected)) {
            return TransferDiffers.Cause.TWICE;
        }
        return expected.minus(arrived).isMoreThan(terms.fee(caseId))
                ? TransferDiffers.Cause.PART
                : TransferDiffers.Cause.FEE;
    }
}
