package id.pendamping.programme;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list as it is and as it shall be.
 *
 * @param before null for one that is new
 * @param after null for a day that becomes a working day
 */
public record ReferenceChange(
        String code,
        @Nullable ReferenceEntry before,
        @Nullable ReferenceEntry after) {

    /** Empty when the line stays as it is. */
    public static Optional<ReferenceChange> of(
            String code, Map<String, ReferenceEntry> now, @Nullable ReferenceEntry wanted) {
        ReferenceEntry before = now.get(code);
        return Objects.equals(before, wanted)
                ? Optional.empty()
                : Optional.of(new ReferenceChange(code, before, wanted));
    }

    /** For the record. */
    public String inOneLine() {
        return code + ": " + (before == null ? "-" : before.inOneLine()) + " > "
                + (after == null ? "-" : after.inOneLine());
    }
}
