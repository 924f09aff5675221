package id.pendamping.selection;

import id.pendamping.forms.DateInput;
import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.forms.OneOf;
import id.pendamping.forms.RealDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the verification team found when it met the group. */
record VerifyFieldForm(
        @Field(value = Field.Kind.CHOICE, options = Judgement.Method.class) @OneOf(Judgement.Method.class) @Nullable
        String method,

        @Field(Field.Kind.DATE) @RealDate @Nullable DateInput visitDate,

        @Field(Field.Kind.DIGITS)
        @NotBlank(message = "{constraint.required}")
        @Pattern(regexp = "\\s*|\\d{1,3}", message = "{constraint.digits}")
        @Nullable
        String membersPresent,

        @Field @NotBlank(message = "{constraint.required}") @DocumentNumber @Nullable
        String minutesNumber,

        @Field(value = Field.Kind.CHOICE, options = FieldVerified.Verdict.class)
        @OneOf(FieldVerified.Verdict.class)
        @Nullable
        String verdict,

        @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
        String note) {

    FieldVerified.Verdict judged() {
        return FieldVerified.Verdict.valueOf(String.valueOf(verdict));
    }

    /** Of a form that has passed validation. */
    Judgement.Visit visit() {
        return new Judgement.Visit(
                java.util.Objects.requireNonNull(visitDate).date(),
                Judgement.Method.valueOf(String.valueOf(method)),
                Integer.parseInt(String.valueOf(membersPresent).strip()),
                String.valueOf(minutesNumber).strip());
    }
}
