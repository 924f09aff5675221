package id.pendamping.disbursement;

import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The treasury reports a payment that is on record already: the same number and amount confirm it, anything else is
 * another payment and refused, unless what was paid has come back and the next payment is still to come.
 */
@Component
public class ConfirmDisbursement {

    /** A payment as the treasury reports it. */
    public record Report(String sp2dNumber, LocalDate sp2dDate, Rupiah amount, String kppn) {}

    private final PaymentStore payments;
    private final TransferStore transfers;
    private final Journal journal;

    ConfirmDisbursement(PaymentStore payments, TransferStore transfers, Journal journal) {
        this.payments = payments;
        this.transfers = transfers;
        this.journal = journal;
    }

    /** Empty while no payment is on record, or the one on record has come back and this is the next. */
    public Optional<Outcome> handle(CaseId caseId, Report report, Act act) {
        return payments.payment(caseId)
                .filter(payment -> payment.sp2dNumber() != null)
                .flatMap(payment -> compare(caseId, payment, report, act));
    }

    private Optional<Outcome> compare(CaseId caseId, PaymentStore.Payment recorded, Report report, Act act) {
        Optional<TransferStore.Made> earlier = transfers.made(caseId, report.sp2dNumber());
        if (!report.sp2dNumber().equals(recorded.sp2dNumber())
                && earlier.filter(made -> made.gross().equals(report.amount())).isPresent()) {
            return Optional.of(Outcome.done());
        }
        if (!report.sp2dNumber().equals(recorded.sp2dNumber())
                && !payments.toPay(caseId).isZero()) {
            return Optional.empty();
        }
        if (!report.sp2dNumber().equals(recorded.sp2dNumber())
                || !report.amount().equals(recorded.gross())) {
            return Optional.of(Outcome.refused(
                    "refusal.payment.another",
                    String.valueOf(recorded.sp2dNumber()),
                    recorded.gross(),
                    report.sp2dNumber(),
                    report.amount()));
        }
        if (payments.reported(caseId, report.sp2dDate(), report.kppn(), act.when())) {
            journal.record(
                    new DisbursementConfirmed(
                            caseId, report.amount().amount(), report.sp2dNumber(), report.sp2dDate(), report.kppn()),
                    act);
        }
        return Optional.of(Outcome.done());
    }
}
