package id.pendamping.planning;

import id.pendamping.forms.Field;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A draft as somebody writes it.
 *
 * @param numbers by name; what is not named stays as it is in the edition that was copied
 * @param phases all of them
 */
public record ChangeDraft(LocalDate since, List<NumberRow> numbers, List<PhaseRow> phases) {

    /** One number, as people say it: days before a day are counted forward, yes is 1. */
    public record NumberRow(@Field(Field.Kind.CUSTOM) String name, BigDecimal value) {}

    /** One phase. */
    public record PhaseRow(
            int ordinal,
            LocalDate opens,
            LocalDate closes,
            int groupQuota,
            int mentorQuota,
            Rupiah ceiling,
            @Field(Field.Kind.CUSTOM) String guideline) {

        PhaseTerms terms() {
            return new PhaseTerms(opens, closes, groupQuota, mentorQuota, ceiling, guideline);
        }
    }
}
