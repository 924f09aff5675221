package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Agreements and payments, one of each per case while the aid comes in one tranche. */
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

    boolean agreementNumberTaken(String number);

    void sign(CaseId caseId, String number, LocalDate date, Rupiah amount, String signatory);

    Optional<Payment> payment(CaseId caseId);

    void request(CaseId caseId, String sppNumber, LocalDate sppDate, Rupiah amount);

    /** The request was returned; nothing was ordered yet. */
    void withdraw(CaseId caseId);

    void order(CaseId caseId, String spmNumber, LocalDate spmDate);

    /** Keeps the account as it was paid beside the order. */
    void disburse(CaseId caseId, String sp2dNumber, LocalDate sp2dDate, String kppn);

    /** Keeps that the treasury itself has reported the payment; false when it had done so before. */
    boolean reported(CaseId caseId, LocalDate sp2dDate, String kppn, Instant when);

    void confirm(CaseId caseId, LocalDate receivedOn, String statement);
}
