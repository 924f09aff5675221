package id.pendamping.tracing;

import java.util.Locale;

/** How a node or a flow is drawn: what the thread says of it. */
enum Trace {
    WALKED,
    HERE,
    LATE,
    NOT;

    String style() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Words in walked places have no style of their own. */
    String words() {
        return this == WALKED ? "" : style();
    }
}
