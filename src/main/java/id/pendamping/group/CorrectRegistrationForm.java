package id.pendamping.group;

import id.pendamping.forms.DateInput;
import id.pendamping.forms.Field;
import id.pendamping.forms.OneOf;
import id.pendamping.forms.RealDate;
import id.pendamping.forms.WholeRupiah;
import id.pendamping.shared.Rupiah;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
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
        @Field(Field.Kind.CUSTOM) @Nullable List<@Valid Newcomer> newcomers,

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

    /** Who joins, as they stand on the page; entries without any content are left out. */
    SortedMap<Integer, Registration.Person> joining() {
        SortedMap<Integer, Registration.Person> joining = new TreeMap<>();
        for (int i = 0; newcomers != null && i < newcomers.size(); i++) {
            if (!newcomers.get(i).isEmpty()) {
                joining.put(i, newcomers.get(i).typed());
            }
        }
        return joining;
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
            @RealDate(required = false) @Nullable DateInput consentOn,
            @Nullable String leaves) {

        boolean isLeaving() {
            return "true".equals(leaves);
        }

        @Override
        public String toString() {
            return "Person";
        }
    }

    /** Somebody who joins the group, in place of one who leaves or to make the number full. */
    record Newcomer(
            @Size(max = 100, message = "{constraint.tooLong}") @Nullable
            String name,

            @Pattern(regexp = "\\s*|\\d{16}", message = "{constraint.nik}") @Nullable
            String nik,

            @Size(max = 20, message = "{constraint.tooLong}") @Nullable
            String familyCard,

            @RealDate(required = false) @Nullable DateInput birthDate,
            @Nullable String gender,
            @Nullable String role,

            @Size(max = 20, message = "{constraint.tooLong}") @Nullable
            String phone,

            @Size(max = 254, message = "{constraint.tooLong}") @Nullable
            String email,

            @Nullable String employment,
            @Nullable String occupation,

            @Size(max = 60, message = "{constraint.tooLong}") @Nullable
            String siapkerjaId,

            @RealDate(required = false) @Nullable DateInput consentOn) {

        boolean isEmpty() {
            return blank(name) && blank(nik) && blank(familyCard) && blank(phone) && blank(email) && blank(siapkerjaId);
        }

        Registration.Person typed() {
            Occupation work = constant(Occupation.class, occupation);
            return new Registration.Person(
                    name,
                    filled(nik),
                    filled(familyCard),
                    date(birthDate),
                    constant(Registration.Gender.class, gender),
                    constant(Member.Role.class, role),
                    filled(phone),
                    filled(email),
                    constant(Employment.class, employment),
                    work,
                    false,
                    work == Occupation.PELAJAR_MAHASISWA,
                    filled(siapkerjaId),
                    date(consentOn));
        }

        @Override
        public String toString() {
            return "Newcomer";
        }
    }

    private static @Nullable LocalDate date(@Nullable DateInput typed) {
        return typed == null ? null : typed.parse().orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        for (E known : type.getEnumConstants()) {
            if (known.name().equals(name)) {
                return known;
            }
        }
        return null;
    }

    private static @Nullable String filled(@Nullable String text) {
        return blank(text) || text == null ? null : text.strip();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
