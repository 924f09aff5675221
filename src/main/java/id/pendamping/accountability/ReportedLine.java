package id.pendamping.accountability;

import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One expense of a report with its receipt and, once reviewed, its verdict.
 *
 * @param budgetLine what it was planned as, in words
 * @param carried accepted in an earlier version and not opened again
 */
public record ReportedLine(
        UUID id,
        int number,
        UUID budgetLineId,
        String budgetLine,
        LocalDate spentOn,
        String vendor,
        BigDecimal quantity,
        Rupiah unitPrice,
        Rupiah amount,
        Method method,
        ReceiptType receiptType,
        String receiptNumber,
        Rupiah receiptAmount,
        @Nullable Verdict verdict,
        @Nullable Reason reason,
        @Nullable String words,
        boolean carried) {

    /** How it was paid. */
    public enum Method {
        TUNAI,
        TRANSFER,
        QRIS
    }

    /** What the evidence is. */
    public enum ReceiptType {
        KUITANSI,
        NOTA,
        FAKTUR,
        TRANSFER
    }

    /** The reviewer's word on the line. */
    public enum Verdict {
        ACCEPTED,
        REJECTED
    }

    /** Why a line was rejected. */
    public enum Reason {
        UNREADABLE,
        AMOUNT_DIFFERS,
        NOT_IN_PLAN,
        WRONG_DATE,
        NO_EVIDENCE,
        OTHER
    }

    ReceiptIdentity receipt() {
        return new ReceiptIdentity(vendor, receiptNumber, spentOn, receiptAmount);
    }

    /** The quantity as people write it, with a decimal comma. */
    public String quantityText() {
        return quantity.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** What the line claims beyond its receipt. */
    public Rupiah gap() {
        return amount.minus(supported());
    }

    /** What the receipt covers: never more than the line. */
    public Rupiah supported() {
        return receiptAmount.isMoreThan(amount) ? amount : receiptAmount;
    }

    /** What counts as spent and proven. */
    Rupiah accepted() {
        return verdict == Verdict.ACCEPTED ? supported() : Rupiah.ZERO;
    }

    /** Accepted in full: stays closed in a revision. */
    boolean isSettled() {
        return verdict == Verdict.ACCEPTED && supported().equals(amount);
    }

    /** The same line in a new version, closed. */
    ReportedLine carriedAs(int newNumber) {
        return new ReportedLine(
                UUID.randomUUID(),
                newNumber,
                budgetLineId,
                budgetLine,
                spentOn,
                vendor,
                quantity,
                unitPrice,
                amount,
                method,
                receiptType,
                receiptNumber,
                receiptAmount,
                Verdict.ACCEPTED,
                null,
                null,
                true);
    }
}
