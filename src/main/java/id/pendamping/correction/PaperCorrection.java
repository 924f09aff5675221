package id.pendamping.correction;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which paper of a payment was recorded wrongly, by its number on record; what is right; and why.
 *
 * @param displaces whether the right number is on record for another paper, wrongly too
 */
public record PaperCorrection(
        @Field(Field.Kind.SELECT) @DocumentNumber String recordedNumber,
        @Field @DocumentNumber String number,
        @Field LocalDate date,

        @Field(Field.Kind.DIGITS) @Pattern(regexp = "\\d{3}", message = "{constraint.kppn}") @Nullable
        String kppn,

        @Field boolean displaces,

        @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
        String grounds) {}
