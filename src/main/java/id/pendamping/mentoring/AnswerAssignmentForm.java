package id.pendamping.mentoring;

import id.pendamping.forms.Field;
import id.pendamping.forms.OneOf;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The mentor's answer; declining needs a reason. */
record AnswerAssignmentForm(
        @Field(value = Field.Kind.CHOICE, options = AssignmentAnswered.Answer.class)
        @OneOf(AssignmentAnswered.Answer.class)
        @Nullable
        String answer,

        @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
        String reason) {

    AssignmentAnswered.Answer given() {
        return AssignmentAnswered.Answer.valueOf(String.valueOf(answer));
    }
}
