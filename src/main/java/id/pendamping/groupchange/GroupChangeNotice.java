package id.pendamping.groupchange;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.group.Employment;
import id.pendamping.group.Member;
import id.pendamping.group.Occupation;
import id.pendamping.group.Registration;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the members have agreed on, by which minutes. Who leaves is asked where somebody does, who joins where a member is
 * replaced, who takes the office where it becomes vacant, and who goes where a group splits.
 *
 * @param file the minutes as a picture or paper
 * @param goodsStay that the minutes leave account and goods with who stays
 */
public record GroupChangeNotice(
        @Field GroupChange.Kind kind,

        @Field(Field.Kind.SELECT) @Wording(unreadable = "constraint.choice") @Nullable
        UUID member,

        @Field(Field.Kind.CUSTOM) @Nullable List<@Valid Leaver> leavers,
        @Field boolean goodsStay,
        @Field(Field.Kind.SELECT) GroupChange.@Nullable Reason reason,

        @Field(Field.Kind.SELECT) @Wording(unreadable = "constraint.choice") @Nullable
        UUID successor,

        @Field @Size(max = 100, message = "{constraint.tooLong}") @Nullable
        String name,

        @Field(Field.Kind.DIGITS) @Pattern(regexp = "\\d{16}", message = "{constraint.nik}") @Nullable
        String nik,

        @Field(Field.Kind.DIGITS) @Size(max = 20, message = "{constraint.tooLong}") @Nullable
        String familyCard,

        @Field @Nullable LocalDate birthDate,
        @Field(Field.Kind.SELECT) Registration.@Nullable Gender gender,

        @Field @Size(max = 20, message = "{constraint.tooLong}") @Nullable
        String phone,

        @Field @Size(max = 254, message = "{constraint.tooLong}") @Nullable
        String email,

        @Field(Field.Kind.SELECT) @Nullable Employment employment,
        @Field(Field.Kind.SELECT) @Nullable Occupation occupation,

        @Field @Size(max = 60, message = "{constraint.tooLong}") @Nullable
        String siapkerjaId,

        @Field @Nullable LocalDate consentOn,
        @Field LocalDate since,
        @Field @DocumentNumber String minutesNumber,
        @Field LocalDate minutesDate,

        @Field(Field.Kind.PICTURE) @Wording(unreadable = "constraint.evidence") @Nullable
        UUID file,

        @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
        String note) {

    /** Whether a member goes with the others, where a group splits. */
    record Leaver(UUID member, boolean goes) {}

    /** Everybody who leaves. */
    List<UUID> leaving() {
        return switch (kind) {
            case LEFT, REPLACED -> member == null ? List.of() : List.of(member);
            case SPLIT ->
                leavers == null
                        ? List.of()
                        : leavers.stream()
                                .filter(Leaver::goes)
                                .map(Leaver::member)
                                .distinct()
                                .toList();
            case CHAIR, DISSOLVED -> List.of();
        };
    }

    /** Who joins, with the office that is taken. */
    Registration.Person newcomer(Member.Role office) {
        return new Registration.Person(
                name,
                nik,
                familyCard,
                birthDate,
                gender,
                office,
                phone,
                email,
                employment,
                occupation,
                false,
                occupation == Occupation.PELAJAR_MAHASISWA,
                siapkerjaId,
                consentOn);
    }

    @Override
    public String toString() {
        return "GroupChangeNotice[" + kind + "]";
    }
}
