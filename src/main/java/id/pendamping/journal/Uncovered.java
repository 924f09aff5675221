package id.pendamping.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * A table that is not folded anew from the journal, or columns of one that is.
 *
 * @param why by the name that the list has for it
 * @param rows how many it has
 */
public record Uncovered(String table, String why, long rows) {

    /** Nobody has said yet why. */
    public static final String UNKNOWN = "unknown";

    private static final String TABLES = "record/not-covered.properties";
    private static final String COLUMNS = "record/open-columns.properties";

    /** Why which table is not folded. */
    public static Map<String, String> reasons() {
        return listed(TABLES);
    }

    /** Why which column of a folded table is not held against anything, by table and column. */
    public static Map<String, String> columns() {
        return listed(COLUMNS);
    }

    private static Map<String, String> listed(String list) {
        try {
            Map<String, String> reasons = new HashMap<>();
            PropertiesLoaderUtils.loadAllProperties(list)
                    .forEach((table, why) -> reasons.put(table.toString(), why.toString()));
            return reasons;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
