package id.pendamping.recall;

import id.pendamping.forms.Field;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How much of what was accepted is to be taken back, by which open finding if there is one, and why. */
public record RecallProposal(
        @Field Rupiah amount,
        @Field @Nullable Integer finding,

        @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
        String grounds) {}
