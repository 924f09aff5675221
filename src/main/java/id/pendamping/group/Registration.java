package id.pendamping.group;

import id.pendamping.group.BankAccount.Type;
import id.pendamping.group.BudgetLine.Category;
import id.pendamping.group.Member.Role;
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
        Account account,
        List<Person> members,
        List<Line> lines) {

    public Registration {
        name = clean(name);
        businessType = clean(businessType);
        regency = clean(regency);
        district = clean(district);
        village = clean(village);
        hamlet = clean(hamlet);
        address = clean(address);
        title = clean(title);
        summary = clean(summary);
        members = List.copyOf(members);
        lines = List.copyOf(lines);
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
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
            name = clean(name);
            nik = clean(nik);
            familyCard = clean(familyCard);
            phone = clean(phone);
            email = clean(email);
            siapkerjaId = clean(siapkerjaId);
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
            description = clean(description);
            unit = clean(unit);
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
            bankCode = clean(bankCode);
            number = clean(number);
            holder = clean(holder);
            branch = clean(branch);
        }

        @Override
        public String toString() {
            return "Account";
        }
    }
}
