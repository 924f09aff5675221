package id.pendamping.selection;

import id.pendamping.forms.DateInput;
import id.pendamping.forms.Field;
import id.pendamping.forms.OneOf;
import id.pendamping.forms.RealDate;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The budget authority's answer to the decree. */
record RatifyDecreeForm(
        @Field(value = Field.Kind.CHOICE, options = DecreeRatified.Verdict.class)
        @OneOf(DecreeRatified.Verdict.class)
        @Nullable
        String verdict,

        @Field(Field.Kind.DATE) @RealDate(required = false) @Nullable
        DateInput ratifiedOn,

        @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
        String note) {

    DecreeRatified.Verdict answered() {
        return DecreeRatified.Verdict.valueOf(String.valueOf(verdict));
    }

    List<Refusal> gaps() {
        if (answered() == DecreeRatified.Verdict.RATIFIED) {
            return ratifiedOn == null || ratifiedOn.isBlank()
                    ? List.of(Refusal.at("ratifiedOn", "refusal.decree.ratificationRequired"))
                    : List.of();
        }
        return note == null || note.isBlank()
                ? List.of(Refusal.at("note", "refusal.selection.noteRequired"))
                : List.of();
    }

    /** Of a ratification without gaps. */
    LocalDate date() {
        return java.util.Objects.requireNonNull(ratifiedOn).date();
    }
}
