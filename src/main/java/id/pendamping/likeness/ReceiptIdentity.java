package id.pendamping.likeness;

import id.pendamping.shared.NormalForm;
import java.time.LocalDate;
import java.util.List;

/** What makes two receipts the same piece of paper, whatever amount is said of it: shop, number and date. */
public record ReceiptIdentity(String vendor, String number, LocalDate date) {

    /** Stands for the number of a receipt that has none. */
    public static final String NO_NUMBER = "-";

    public ReceiptIdentity {
        vendor = NormalForm.compared(vendor);
        number = NormalForm.comparedNumber(number);
    }

    /** One without a number may be any of a shop's receipts of that day. */
    public boolean isKnown() {
        return !number.equals(NO_NUMBER);
    }

    /** The same number on every node for the same receipt, and seldom for another. */
    int lock() {
        return List.of(vendor, number, date.toString()).hashCode();
    }
}
