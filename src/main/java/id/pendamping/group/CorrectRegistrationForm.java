package id.pendamping.group;

import id.pendamping.shared.Rupiah;
import id.pendamping.step.DateInput;
import id.pendamping.step.Field;
import id.pendamping.step.OneOf;
import id.pendamping.step.RealDate;
import id.pendamping.step.WholeRupiah;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a registrar may mend in a returned registration. Lines without any content are left out; a member's NIK is asked
 * for only where it is missing, and a phone left blank stays as it is.
 */
record CorrectRegistrationForm(
        @Field(Field.Kind.CUSTOM) @Nullable List<@Valid Line> lines,
        @Field(Field.Kind.CUSTOM) @Nullable List<@Valid Person> members,

        @Field(Field.Kind.WORDS)
        @NotBlank(message = "{constraint.required}")
        @Size(max = 1000, message = "{constraint.tooLong}")
        @Nullable
        String note) {

    /** The lines as they stand on the page, by their place there; empty ones are left out. */
    SortedMap<Integer, Registration.Line> filledLines() {
        SortedMap<Integer, Registration.Line> filled = new TreeMap<>();
        for (int i = 0; lines != null && i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                filled.put(i, lines.get(i).typed());
            }
        }
        return filled;
    }

    List<Person> people() {
        return members == null ? List.of() : members;
    }

    /** One budget line as typed. */
    record Line(
            @Nullable String category,

            @Size(max = 200, message = "{constraint.tooLong}") @Nullable
            String description,

            @Pattern(regexp = "|\\d{1,10}([.,]\\d{1,2})?", message = "{constraint.quantity}") @Nullable
            String quantity,

            @Size(max = 30, message = "{constraint.tooLong}") @Nullable
            String unit,

            @WholeRupiah @Nullable String unitPrice) {

        static Line of(BudgetLine line) {
            return new Line(
                    line.category().name(),
                    line.description(),
                    line.quantity().stripTrailingZeros().toPlainString(),
                    line.unit(),
                    String.valueOf(line.unitPrice().amount()));
        }

        boolean isEmpty() {
            return blank(description) && blank(quantity) && blank(unitPrice) && blank(unit);
        }

        Registration.Line typed() {
            return new Registration.Line(
                    typedCategory(),
                    description,
                    blank(quantity) || quantity == null
                            ? null
                            : new BigDecimal(quantity.strip().replace(',', '.')),
                    unit,
                    Rupiah.parse(unitPrice).orElse(null));
        }

        private BudgetLine.@Nullable Category typedCategory() {
            for (BudgetLine.Category known : BudgetLine.Category.values()) {
                if (known.name().equals(category)) {
                    return known;
                }
            }
            return null;
        }
    }

    /** What may change of a member. {@code id} says whose entry it is. */
    record Person(
            @Nullable String id,

            @Pattern(regexp = "\\s*|\\d{16}", message = "{constraint.nik}") @Nullable
            String nik,

            @Size(max = 254, message = "{constraint.tooLong}") @Nullable
            String email,

            @Size(max = 20, message = "{constraint.tooLong}") @Nullable
            String phone,

            @Size(max = 60, message = "{constraint.tooLong}") @Nullable
            String siapkerjaId,

            @OneOf(Employment.class) @Nullable String employment,
            @RealDate(required = false) @Nullable DateInput consentOn) {

        @Override
        public String toString() {
            return "Person";
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
