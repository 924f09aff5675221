package id.pendamping.group;

import id.pendamping.group.BankAccount.Type;
import id.pendamping.group.BudgetLine.Category;
import id.pendamping.group.Member.Role;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a group hands in, as it was read and not yet checked: what is missing or could not be read is null.
 *
 * @param requested the total the group states; the lines must add up to it
 * @param device what the portal calls the phone or computer from which the group was registered
 */
public record Registration(
        @Nullable Integer programmeYear,
        @Nullable Integer phase,
        @Nullable String name,
        @Nullable String businessType,
        @Nullable String regency,
        @Nullable String district,
        @Nullable String village,
        @Nullable String hamlet,
        @Nullable String address,
        @Nullable BigDecimal latitude,
        @Nullable BigDecimal longitude,
        @Nullable LocalDate formedOn,
        @Nullable String title,
        @Nullable String summary,
        @Nullable Rupiah requested,
        @Nullable String device,
        Account account,
        List<Person> members,
        List<Line> lines) {

    public Registration {
        name = name == null ? null : given(NormalForm.sought(name));
        businessType = number(businessType);
        regency = number(regency);
        district = line(district);
        village = number(village);
        hamlet = said(hamlet);
        address = line(address);
        title = line(title);
        summary = summary == null ? null : given(NormalForm.prose(summary));
        device = said(device);
        members = List.copyOf(members);
        lines = List.copyOf(lines);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String line(@Nullable String text) {
        return text == null ? null : given(NormalForm.line(text));
    }

    /** Null also where it says that there is nothing. */
    private static @Nullable String said(@Nullable String text) {
        return text == null || NormalForm.saysNothing(text) ? null : line(text);
    }

    private static @Nullable String number(@Nullable String text) {
        return text == null || NormalForm.saysNothing(text) ? null : NormalForm.number(text);
    }

    /** Never shows what identifies people. */
    @Override
    public String toString() {
        return "Registration[" + name + ", " + village + ", " + programmeYear + "]";
    }

    /** Sex as the identity card states it. */
    public enum Gender {
        L,
        P
    }

    /** One member. */
    public record Person(
            @Nullable String name,
            @Nullable String nik,
            @Nullable String familyCard,
            @Nullable LocalDate birthDate,
            @Nullable Gender gender,
            @Nullable Role role,
            @Nullable String phone,
            @Nullable String email,
            @Nullable Employment employment,
            @Nullable Occupation occupation,
            boolean disability,
            boolean student,
            @Nullable String siapkerjaId,
            @Nullable LocalDate consentOn) {

        public Person {
            name = line(name);
            nik = number(nik);
            familyCard = number(familyCard);
            phone = said(phone);
            email = said(email);
            siapkerjaId = said(siapkerjaId);
        }

        @Override
        public String toString() {
            return "Person";
        }
    }

    /** One line of the budget plan. */
    public record Line(
            @Nullable Category category,

            @Size(max = 200, message = "{constraint.tooLong}") @Nullable
            String description,

            @Nullable BigDecimal quantity,

            @Size(max = 30, message = "{constraint.tooLong}") @Nullable
            String unit,

            @Nullable Rupiah unitPrice) {

        public Line {
            description = line(description);
            unit = line(unit);
        }

        static Line of(BudgetLine line) {
            return new Line(line.category(), line.description(), line.quantity(), line.unit(), line.unitPrice())
                    .plain();
        }

        /** With a quantity that equals another written with more zeros. */
        Line plain() {
            return new Line(
                    category, description, quantity == null ? null : quantity.stripTrailingZeros(), unit, unitPrice);
        }
    }

    /** Where the aid is to be paid. */
    public record Account(
            @Nullable String bankCode,
            @Nullable String number,
            @Nullable String holder,
            @Nullable String branch,
            @Nullable Type type) {

        public Account {
            bankCode = Registration.number(bankCode);
            number = Registration.number(number);
            holder = line(holder);
            branch = line(branch);
        }

        @Override
        public String toString() {
            return "Account";
        }
    }
}
