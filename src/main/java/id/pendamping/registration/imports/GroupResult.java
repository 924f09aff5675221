package id.pendamping.registration.imports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of one group of a file. */
public record GroupResult(
        int ordinal,
        String groupName,
        String village,
        int firstRow,
        int lastRow,
        Kind kind,
        @Nullable String caseNumber,
        List<Problem> problems) {

    /**
     * Kinds of results. {@code CORRECTED}: the rows mend a registration that was returned; {@code REPEATED}: the group had been registered before with the same content; {@code FAILED}: a
     * fault of the program kept it from being taken, and the same file may come again.
     */
    public enum Kind {
        ACCEPTED,
        CORRECTED,
        REPEATED,
        REJECTED,
        FAILED
    }
}
