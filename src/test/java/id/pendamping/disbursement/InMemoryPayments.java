package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Agreement and payment of one case, held by the rules that the table holds. */
public final class InMemoryPayments implements PaymentStore {

    private @Nullable Agreement agreement;
    private final InMemoryTransfers transfers = new InMemoryTransfers();
    private @Nullable Payment payment;
    private @Nullable LocalDate confirmedOn;
    private boolean isReported;

    /** A case whose group has its money. */
    public static InMemoryPayments confirmed(Rupiah amount, LocalDate on) {
        var payments = new InMemoryPayments();
        payments.agreement = new Agreement("PKS-1", on, amount);
        payments.payment = new Payment(amount, "SPP-1", on, "SPM-1", on, "230881304012345", on);
        payments.transfers.paid("230881304012345", on, amount);
        payments.confirmedOn = on;
        return payments;
    }

    @Override
    public Optional<Agreement> agreement(CaseId caseId) {
        return Optional.ofNullable(agreement);
    }

    @Override
    public boolean agreementNumberTaken(CaseId caseId, String number) {
        return number.equals("TAKEN");
    }

    @Override
    public void sign(CaseId caseId, String number, LocalDate date, Rupiah amount, String signatory) {
        agreement = new Agreement(number, date, amount);
    }

    @Override
    public Optional<Payment> payment(CaseId caseId) {
        return Optional.ofNullable(payment);
    }

    @Override
    public Optional<Payment> open(CaseId caseId) {
        return payment(caseId).filter(one -> one.sp2dNumber() == null);
    }

    @Override
    public Rupiah paid(CaseId caseId) {
        return transfers.out();
    }

    InMemoryTransfers transfers() {
        return transfers;
    }

    @Override
    public Optional<PaymentPaper.Elsewhere> request(CaseId caseId, PaymentPaper spp, Rupiah amount) {
        if (transfers
                .out()
                .plus(amount)
                .isMoreThan(Objects.requireNonNull(agreement).amount())) {
            throw new IllegalStateException("more than the agreement");
        }
        payment = new Payment(amount, spp.number(), spp.date(), null, null, null, null);
        return Optional.empty();
    }

    @Override
    public void withdraw(CaseId caseId) {
        payment = null;
    }

    @Override
    public Optional<PaymentPaper.Elsewhere> order(CaseId caseId, PaymentPaper spm) {
        Payment now = Objects.requireNonNull(payment);
        payment = new Payment(now.gross(), now.sppNumber(), now.sppDate(), spm.number(), spm.date(), null, null);
        return Optional.empty();
    }

    @Override
    public Optional<PaymentPaper.Elsewhere> disburse(CaseId caseId, PaymentPaper sp2d) {
        Payment now = Objects.requireNonNull(payment);
        payment = new Payment(
                now.gross(),
                now.sppNumber(),
                now.sppDate(),
                now.spmNumber(),
                now.spmDate(),
                sp2d.number(),
                sp2d.date());
        transfers.paid(sp2d.number(), sp2d.date(), now.gross());
        return Optional.empty();
    }

    @Override
    public boolean reported(CaseId caseId, LocalDate sp2dDate, String kppn, Instant when) {
        boolean isFirst = !isReported;
        isReported = true;
        return isFirst;
    }

    @Override
    public void confirm(CaseId caseId, LocalDate receivedOn, String statement) {
        confirmedOn = receivedOn;
    }

    @Override
    public Rupiah disbursed(CaseId caseId) {
        return transfers.disbursed();
    }

    @Override
    public Optional<Overview> of(CaseId caseId) {
        return agreement(caseId)
                .map(signed -> new Overview(
                        signed.number(),
                        payment == null ? null : payment.sp2dNumber(),
                        payment == null ? null : payment.sp2dDate(),
                        confirmedOn));
    }
}
