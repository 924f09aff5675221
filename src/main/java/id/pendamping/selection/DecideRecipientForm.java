package id.pendamping.selection;

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

/** The commitment officer's decision; an approval names its decree, anything else its reason. */
record DecideRecipientForm(
        @Field(value = Field.Kind.CHOICE, options = RecipientDecided.Verdict.class)
        @OneOf(RecipientDecided.Verdict.class)
        @Nullable
        String verdict,

        @Field @DocumentNumber @Nullable String decreeNumber,

        @Field(Field.Kind.DATE) @RealDate(required = false) @Nullable
        DateInput decreeDate,

        @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
        String note) {

    RecipientDecided.Verdict decided() {
        return RecipientDecided.Verdict.valueOf(String.valueOf(verdict));
    }

    List<Refusal> gaps() {
        List<Refusal> gaps = new ArrayList<>();
        if (decided() == RecipientDecided.Verdict.APPROVED) {
            if (decreeNumber == null || decreeNumber.isBlank()) {
                gaps.add(Refusal.at("decreeNumber", "refusal.decree.numberRequired"));
            }
            if (decreeDate == null || decreeDate.isBlank()) {
                gaps.add(Refusal.at("decreeDate", "refusal.decree.dateRequired"));
            }
        } else if (note == null || note.isBlank()) {
            gaps.add(Refusal.at("note", "refusal.selection.noteRequired"));
        }
        return gaps;
    }

    /** Of an approval without gaps. */
    String number() {
        return Objects.requireNonNull(decreeNumber).strip();
    }

    java.time.LocalDate date() {
        return Objects.requireNonNull(decreeDate).date();
    }
}
