package id.pendamping.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * A table that is not folded anew from the journal.
 *
 * @param why by the name that the list has for it
 * @param rows how many it has
 */
public record Uncovered(String table, String why, long rows) {

    /** Nobody has said yet why. */
    public static final String UNKNOWN = "unknown";

    private static final String LIST = "record/not-covered.properties";

    /** Why which table is not folded. */
    public static Map<String, String> reasons() {
        try {
            Map<String, String> reasons = new HashMap<>();
            PropertiesLoaderUtils.loadAllProperties(LIST)
                    .forEach((table, why) -> reasons.put(table.toString(), why.toString()));
            return reasons;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
