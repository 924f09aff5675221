package id.pendamping.mentoring;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who leaves since when and why, and who follows by which letter.
 *
 * @param replaced the mentor whom the coordinator saw; somebody else may have been faster
 * @param successor null to let the coordinator of the region care for the tasks until somebody is named
 */
public record MentorReplacement(
        UUID replaced,
        @Field Reason leaving,
        @Field LocalDate endedOn,

        @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
        String reason,

        @Field(Field.Kind.SELECT) @Wording(unreadable = "constraint.choice") @Nullable
        UUID successor,

        @Field @DocumentNumber @Nullable String letterNumber,
        @Field @Nullable LocalDate letterDate) {

    /** Why a coordinator takes a mentor from a group. */
    public enum Reason {
        REPLACED,
        RESIGNED,
        SUSPENDED,
        DIED,
        LETTER_EXPIRED,
        ENDED;

        Leaving leaving() {
            return Leaving.valueOf(name());
        }
    }

    List<Refusal> gaps() {
        List<Refusal> gaps = new ArrayList<>();
        if (successor != null && letterNumber == null) {
            gaps.add(Refusal.at("letterNumber", "refusal.mentor.letterRequired"));
        }
        if (successor != null && letterDate == null) {
            gaps.add(Refusal.at("letterDate", "refusal.mentor.letterDateRequired"));
        }
        return gaps;
    }
}
