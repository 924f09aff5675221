package id.pendamping.accountability;

import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What makes two receipts the same piece of paper: shop, number, date and amount. */
record ReceiptIdentity(String vendor, String number, LocalDate date, Rupiah amount) {

    ReceiptIdentity {
        vendor = vendor.toLowerCase(Locale.ROOT);
    }

    /** The same number on every node for the same receipt, and seldom for another. */
    int lock() {
        return List.of(vendor, number, date.toString(), amount.amount()).hashCode();
    }
}
