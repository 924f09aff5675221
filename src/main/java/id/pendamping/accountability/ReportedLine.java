package id.pendamping.accountability;

import id.pendamping.likeness.ReceiptIdentity;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One expense of a report with its receipts and, once reviewed, its verdict.
 *
 * @param id the same in every version that has the line
 * @param budgetLine what it was planned as, in words
 * @param item what was bought
 * @param carried accepted in an earlier version and not opened again
 */
public record ReportedLine(
        UUID id,
        int number,
        UUID budgetLineId,
        String budgetLine,
        String item,
        LocalDate spentOn,
        String vendor,
        BigDecimal quantity,
        String unit,
        Rupiah unitPrice,
        Rupiah amount,
        Method method,
        List<Receipt> receipts,
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

    ReceiptIdentity identity(Receipt receipt) {
        return new ReceiptIdentity(vendor, receipt.number(), spentOn);
    }

    /** The quantity as people write it, with a decimal comma. */
    public String quantityText() {
        return quantity.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** What its receipts show, as far as they count. */
    public Rupiah receiptSum() {
        return Receipt.sum(receipts);
    }

    /** What the receipts cover: never more than the line. */
    public Rupiah supported() {
        Rupiah shown = receiptSum();
        return shown.isMoreThan(amount) ? amount : shown;
    }

    /** What the line claims beyond its receipts. */
    public Rupiah gap() {
        return amount.minus(supported());
    }

    /** What counts as spent and proven. */
    public Rupiah accepted() {
        return verdict == Verdict.ACCEPTED ? supported() : Rupiah.ZERO;
    }

    /** Accepted in full: stays closed in a revision. */
    public boolean isSettled() {
        return verdict == Verdict.ACCEPTED && supported().equals(amount);
    }

    /** The same line in a new version, closed. */
    ReportedLine carriedAs(int newNumber) {
        return new ReportedLine(
                id,
                newNumber,
                budgetLineId,
                budgetLine,
                item,
                spentOn,
                vendor,
                quantity,
                unit,
                unitPrice,
                amount,
                method,
                receipts.stream().map(Receipt::copied).toList(),
                Verdict.ACCEPTED,
                null,
                null,
                true);
    }
}
