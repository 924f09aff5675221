package id.pendamping.accountability;

import id.pendamping.forms.Wording;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes with the lines and chapters of a report.
 *
 * @param signedBy who signed the statement that they answer for the report
 * @param statement its picture
 */
public record Annex(
        List<Asset> assets,
        List<Photo> photos,
        Set<Signatory> signedBy,
        @Nullable UUID statement) {

    /** Where nothing came with the report. */
    static final Annex NONE = new Annex(List.of(), List.of(), EnumSet.noneOf(Signatory.class), null);

    /** Something bought that lasts. */
    public record Asset(
            @Size(max = 100, message = "{constraint.tooLong}")
            String name,

            @Wording(unreadable = "constraint.count")
            @Min(value = 1, message = "{constraint.count}")
            @Max(value = 999_999, message = "{constraint.count}")
            int quantity,

            Condition condition,

            @Size(max = 100, message = "{constraint.tooLong}")
            String holder,

            @Size(max = 200, message = "{constraint.tooLong}")
            String location) {}

    /** In which state it is. */
    public enum Condition {
        BAIK,
        RUSAK_RINGAN,
        RUSAK_BERAT
    }

    /** A picture of the business. */
    public record Photo(
            Moment moment,

            @Size(max = 200, message = "{constraint.tooLong}") @Nullable
            String caption,

            @Wording(unreadable = "constraint.evidence") UUID evidence) {}

    /** When it was taken. */
    public enum Moment {
        BEFORE,
        DURING,
        AFTER
    }

    /** Who answers for the report. */
    public enum Signatory {
        CHAIR,
        TREASURER
    }
}
