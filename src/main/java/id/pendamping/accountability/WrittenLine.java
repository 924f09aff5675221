package id.pendamping.accountability;

import id.pendamping.forms.UnspoiledNumber;
import id.pendamping.forms.Wording;
import id.pendamping.likeness.ReceiptIdentity;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Rupiah;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One expense as mentor and group write it. */
public record WrittenLine(
        @Wording(unreadable = "constraint.lineId") UUID id,
        UUID budgetLine,

        @Size(max = 100, message = "{constraint.tooLong}") String item,

        LocalDate date,

        @Size(max = 100, message = "{constraint.tooLong}") String vendor,

        @Digits(integer = 9, fraction = 2, message = "{constraint.quantity}")
        BigDecimal quantity,

        @Size(max = 30, message = "{constraint.tooLong}") String unit,

        Rupiah price,
        ReportedLine.Method method,

        @Size(max = 20, message = "{constraint.tooLong}") List<@Valid Slip> receipts) {

    /** The largest sum that stays within the columns when every line of a report reaches it. */
    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");

    /** One receipt of an expense; {@code evidence} is its picture. */
    public record Slip(
            Receipt.Type type,

            @Size(max = 60, message = "{constraint.tooLong}") @UnspoiledNumber
            String number,

            Rupiah amount,
            boolean stamped,

            @Wording(unreadable = "constraint.evidence") @Nullable
            UUID evidence) {

        /** However people say that a receipt has no number, it is kept as one dash. */
        @SuppressWarnings("NullAway") // nothing is written yet
        public Slip {
            number = number != null && NormalForm.saysNothing(number) ? ReceiptIdentity.NO_NUMBER : number;
        }

        static Slip of(Receipt receipt) {
            return new Slip(receipt.type(), receipt.number(), receipt.amount(), receipt.stamped(), receipt.evidence());
        }
    }

    static WrittenLine of(ReportedLine line) {
        return new WrittenLine(
                line.id(),
                line.budgetLineId(),
                line.item(),
                line.spentOn(),
                line.vendor(),
                line.quantity(),
                line.unit(),
                line.unitPrice(),
                line.method(),
                line.receipts().stream().map(Slip::of).toList());
    }

    /** Quantity times price; empty while one of them is missing, and when it is too much. */
    public Optional<Rupiah> amount() {
        return product(quantity, price);
    }

    /** What the line claims beyond its receipts, as far as they are written and name a picture. */
    public Rupiah gap() {
        Rupiah claimed = amount().orElse(Rupiah.ZERO);
        long shown = receipts.stream()
                .filter(slip -> slip.evidence() != null)
                .map(Slip::amount)
                .filter(Objects::nonNull)
                .mapToLong(Rupiah::amount)
                .sum();
        return shown >= claimed.amount() ? Rupiah.ZERO : Rupiah.of(claimed.amount() - shown);
    }

    private static Optional<Rupiah> product(@Nullable BigDecimal quantity, @Nullable Rupiah price) {
        if (quantity == null || price == null) {
            return Optional.empty();
        }
        boolean tooMuch = BigDecimal.valueOf(price.amount()).multiply(quantity).compareTo(LARGEST) > 0;
        return tooMuch ? Optional.empty() : Optional.of(price.times(quantity));
    }
}
