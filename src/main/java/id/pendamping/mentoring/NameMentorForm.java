package id.pendamping.mentoring;

import id.pendamping.forms.DateInput;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.RealDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The coordinator's own choice of a mentor. */
record NameMentorForm(
        @Field(Field.Kind.SELECT)
        @NotBlank(message = "{constraint.choice}")
        @Pattern(regexp = "\\s*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", message = "{constraint.choice}")
        @Nullable
        String mentor,

        @Field @NotBlank(message = "{constraint.required}") @DocumentNumber @Nullable
        String letterNumber,

        @Field(Field.Kind.DATE) @RealDate @Nullable DateInput letterDate,

        @Field(Field.Kind.WORDS)
        @NotBlank(message = "{constraint.required}")
        @Size(max = 1000, message = "{constraint.tooLong}")
        @Nullable
        String reason) {

    /** Of a form that has passed validation. */
    Assignments.Letter letter() {
        return new Assignments.Letter(
                Objects.requireNonNull(letterNumber).strip(),
                Objects.requireNonNull(letterDate).date());
    }
}
