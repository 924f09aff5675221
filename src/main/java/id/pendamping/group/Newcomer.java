package id.pendamping.group;

import id.pendamping.forms.Field;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person who joins the group, in place of a member who leaves or to make the number full. */
record Newcomer(
        @Size(max = 100, message = "{constraint.tooLong}") @Nullable
        String name,

        @Field(Field.Kind.DIGITS) @Pattern(regexp = "\\d{16}", message = "{constraint.nik}") @Nullable
        String nik,

        @Field(Field.Kind.DIGITS) @Size(max = 20, message = "{constraint.tooLong}") @Nullable
        String familyCard,

        @Nullable LocalDate birthDate,
        Registration.@Nullable Gender gender,
        Member.@Nullable Role role,

        @Size(max = 20, message = "{constraint.tooLong}") @Nullable
        String phone,

        @Size(max = 254, message = "{constraint.tooLong}") @Nullable
        String email,

        @Nullable Employment employment,
        @Nullable Occupation occupation,
        boolean disability,
        boolean student,

        @Size(max = 60, message = "{constraint.tooLong}") @Nullable
        String siapkerjaId,

        @Nullable LocalDate consentOn) {

    boolean isEmpty() {
        return Stream.of(name, nik, familyCard, phone, email, siapkerjaId).allMatch(Objects::isNull);
    }

    static Newcomer of(Registration.Person person) {
        return new Newcomer(
                person.name(),
                person.nik(),
                person.familyCard(),
                person.birthDate(),
                person.gender(),
                person.role(),
                person.phone(),
                person.email(),
                person.employment(),
                person.occupation(),
                person.disability(),
                person.student(),
                person.siapkerjaId(),
                person.consentOn());
    }

    Registration.Person person() {
        return new Registration.Person(
                name,
                nik,
                familyCard,
                birthDate,
                gender,
                role,
                phone,
                email,
                employment,
                occupation,
                disability,
                student || occupation == Occupation.PELAJAR_MAHASISWA,
                siapkerjaId,
                consentOn);
    }

    @Override
    public String toString() {
        return "Newcomer";
    }
}
