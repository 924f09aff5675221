package id.pendamping.group.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of one group of a file. */
record GroupResult(
        int ordinal,
        String groupName,
        String village,
        int firstRow,
        int lastRow,
        Kind kind,
        @Nullable String caseNumber,
        List<Problem> problems) {

    /** Kinds of results; {@code REPEATED}: the group had been registered before with the same content. */
    enum Kind {
        ACCEPTED,
        REPEATED,
        REJECTED
    }
}
