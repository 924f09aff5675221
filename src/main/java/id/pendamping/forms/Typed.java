package id.pendamping.forms;

import org.jspecify.annotations.Nullable;

/** What a person typed into a field that may stay empty. Pages send nothing for it, machines may send blanks. */
public final class Typed {

    private Typed() {}

    /** Whether there is nothing to read in it. */
    public static boolean isMissing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
