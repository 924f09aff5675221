package id.pendamping.dossier;

import id.pendamping.shared.Rupiah;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Members, plan and report lines of a case as they stood.
 *
 * @param members who had joined and not left
 * @param plan with the amounts that were approved until then
 * @param version of the report; 0 before the first
 */
public record Lists(List<Row> members, List<Row> plan, int version, List<Row> report) {

    /** How a row of then is found now. */
    public enum Found {
        /** As it was recorded. */
        SAME,
        /** Something else stands in its place, or nothing: its digest is all that is known. */
        OTHER,
        /** The fact is from before digests were kept; this is what stands there now. */
        UNTOLD
    }

    /**
     * One member or line.
     *
     * @param place in the registration, the plan or the report
     * @param words missing where something else stands in its place
     * @param office of a member
     * @param amount of a line
     */
    public record Row(
            int place,
            Found found,
            @Nullable String words,
            @Nullable String office,
            @Nullable Rupiah amount) {

        static Row other(int place) {
            return new Row(place, Found.OTHER, null, null, null);
        }
    }
}
