package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Agreements and payments: one agreement per case, and one payment after another until the aid has arrived. */
interface PaymentStore extends Payments {

    record Agreement(String number, LocalDate date, Rupiah amount) {}

    /** The payment as far as it has come: requested, ordered, paid. */
    record Payment(
            Rupiah gross,
            String sppNumber,
            LocalDate sppDate,
            @Nullable String spmNumber,
            @Nullable LocalDate spmDate,
            @Nullable String sp2dNumber,
            @Nullable LocalDate sp2dDate) {}

    Optional<Agreement> agreement(CaseId caseId);

    /** By another case. */
    boolean agreementNumberTaken(CaseId caseId, String number);

    /** In place of one that was signed before and not paid on. */
    void sign(CaseId caseId, String number, LocalDate date, Rupiah amount, String signatory);

    /** The latest. */
    Optional<Payment> payment(CaseId caseId);

    /** The one that was requested and is not paid yet. */
    Optional<Payment> open(CaseId caseId);

    /** What was paid and has not come back. */
    Rupiah paid(CaseId caseId);

    @Override
    default Rupiah toPay(CaseId caseId) {
        return agreement(caseId)
                .map(Agreement::amount)
                .map(granted -> granted.minus(paid(caseId).atMost(granted))
                        .atMost(granted.minus(disbursed(caseId).atMost(granted))))
                .orElse(Rupiah.ZERO);
    }

    /** In place of a request that was not paid; or what another case has on record of this paper, then nothing is kept. */
    Optional<PaymentPaper.Elsewhere> request(CaseId caseId, PaymentPaper spp, Rupiah amount);

    /** The request was returned; nothing was paid yet. */
    void withdraw(CaseId caseId);

    /** Or what another case has on record of this paper. */
    Optional<PaymentPaper.Elsewhere> order(CaseId caseId, PaymentPaper spm);

    /** Keeps the account as it was paid beside the order; or says what another case has on record of this paper. */
    Optional<PaymentPaper.Elsewhere> disburse(CaseId caseId, PaymentPaper sp2d);

    /** Keeps that the treasury itself has reported the payment; false when it had done so before. */
    boolean reported(CaseId caseId, LocalDate sp2dDate, String kppn, Instant when);

    void confirm(CaseId caseId, LocalDate receivedOn, String statement);
}
