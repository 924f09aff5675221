package id.pendamping.figures;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the figures are narrowed to; null is no narrowing.
 *
 * @param region two digits of a province or four of a regency or city
 */
public record FigureFilter(
        @Nullable Integer year,
        @Nullable Integer phase,
        @Nullable String region,
        @Nullable State state,
        Only only,
        @Nullable Age age) {

    private static final Pattern REGION = Pattern.compile("\\d{2}(\\d{2})?");

    public FigureFilter {
        if (region != null && !REGION.matcher(region).matches()) {
            region = null;
        }
    }

    /** Whether regencies are to be told apart, and not provinces. */
    public boolean isWithinProvince() {
        return region != null;
    }
}
