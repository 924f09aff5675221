package id.pendamping.accountability;

import id.pendamping.shared.Rupiah;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a shop gave for an expense.
 *
 * @param stamped whether it bears stamp duty (meterai)
 * @param evidence its picture
 */
public record Receipt(
        UUID id,
        Type type,
        String number,
        Rupiah amount,
        boolean stamped,
        @Nullable UUID evidence) {

    /** What kind of paper it is. */
    public enum Type {
        KUITANSI,
        NOTA,
        FAKTUR,
        TRANSFER
    }

    /** Whether it counts, because its picture has arrived. */
    public boolean supports() {
        return evidence != null;
    }

    /** The same receipt in a new version. */
    Receipt copied() {
        return new Receipt(UUID.randomUUID(), type, number, amount, stamped, evidence);
    }

    /** What the receipts that count add up to. */
    static Rupiah sum(Collection<Receipt> receipts) {
        return receipts.stream().filter(Receipt::supports).map(Receipt::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
