package id.pendamping.logging;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter.MemberPath;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** The texts of an entry that is written as JSON, as the log may hold them; JSON keeps them on one line by itself. */
public final class CleanMembers implements StructuredLoggingJsonMembersCustomizer<Object> {

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(CleanMembers::clean);
    }

    private static @Nullable Object clean(MemberPath path, @Nullable Object value) {
        return value instanceof String text && !isOfTheTrace(path) ? LogText.masked(text) : value;
    }

    /** An id of 16 digits may look like the number of a person. */
    private static boolean isOfTheTrace(MemberPath path) {
        String name = String.valueOf(path.name());
        return name.endsWith("traceId") || name.endsWith("spanId");
    }
}
