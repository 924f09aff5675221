package id.pendamping.accountability;

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
    public record Asset(String name, int quantity, Condition condition, String holder, String location) {}

    /** In which state it is. */
    public enum Condition {
        BAIK,
        RUSAK_RINGAN,
        RUSAK_BERAT
    }

    /** A picture of the business. */
    public record Photo(Moment moment, @Nullable String caption, UUID evidence) {}

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
