package id.pendamping.mentoring;

import id.pendamping.forms.DateInput;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.OneOf;
import id.pendamping.forms.RealDate;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The coordinator's word on the proposed mentor: a letter, or the reason for another one. */
record DecideMentorForm(
        @Field(value = Field.Kind.CHOICE, options = MentorDecided.Verdict.class)
        @OneOf(MentorDecided.Verdict.class)
        @Nullable
        String verdict,

        @Field @DocumentNumber @Nullable String letterNumber,

        @Field(Field.Kind.DATE) @RealDate(required = false) @Nullable
        DateInput letterDate,

        @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
        String reason) {

    MentorDecided.Verdict decided() {
        return MentorDecided.Verdict.valueOf(String.valueOf(verdict));
    }

    List<Refusal> gaps() {
        List<Refusal> gaps = new ArrayList<>();
        if (decided() == MentorDecided.Verdict.APPROVED) {
            if (letterNumber == null || letterNumber.isBlank()) {
                gaps.add(Refusal.at("letterNumber", "refusal.mentor.letterRequired"));
            }
            if (letterDate == null || letterDate.isBlank()) {
                gaps.add(Refusal.at("letterDate", "refusal.mentor.letterDateRequired"));
            }
        } else if (reason == null || reason.isBlank()) {
            gaps.add(Refusal.at("reason", "refusal.mentor.otherReason"));
        }
        return gaps;
    }

    /** Of an approval without gaps. */
    Assignments.Letter letter() {
        return new Assignments.Letter(
                Objects.requireNonNull(letterNumber).strip(),
                Objects.requireNonNull(letterDate).date());
    }
}
