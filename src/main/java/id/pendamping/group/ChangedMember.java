package id.pendamping.group;

import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What changes of a member in a correction.
 *
 * @param id whose entry it is
 */
record ChangedMember(
        @Wording(missing = "refusal.registration.memberUnknown", unreadable = "refusal.registration.memberUnknown")
        UUID id,

        @Field(Field.Kind.DIGITS) @Pattern(regexp = "\\d{16}", message = "{constraint.nik}") @Nullable
        String nik,

        @Size(max = 254, message = "{constraint.tooLong}") @Nullable
        String email,

        @Size(max = 20, message = "{constraint.tooLong}") @Nullable
        String phone,

        @Size(max = 60, message = "{constraint.tooLong}") @Nullable
        String siapkerjaId,

        Employment employment,
        @Nullable LocalDate consentOn,
        boolean leaves) {

    /** The member as it stands, without what is not shown. */
    static ChangedMember of(MemberDetails.Details member) {
        return new ChangedMember(
                member.id(),
                null,
                member.email(),
                null,
                member.siapkerjaId(),
                member.employment(),
                member.consentOn(),
                false);
    }

    @Override
    public String toString() {
        return "ChangedMember";
    }
}
