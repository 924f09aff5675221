package id.pendamping.figures;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which programme year figures begin with. */
final class FirstShown {

    private FirstShown() {}

    /**
     * The latest year of which there is a case; before the first case the present year of the programme, or the one that is
     * set up last.
     */
    static @Nullable Integer of(@Nullable Integer latestWithCases, List<Integer> setUp, int present) {
        if (latestWithCases != null) {
            return latestWithCases;
        }
        return setUp.contains(present)
                ? Integer.valueOf(present)
                : setUp.stream().max(Comparator.naturalOrder()).orElse(null);
    }
}
