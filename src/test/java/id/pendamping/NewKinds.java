package id.pendamping;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Of what kinds of elements no page before was made: what an element is, whether it is the current one, and what it lies in. */
final class NewKinds {

    /** Where {@link #mark} has found something. */
    static final String MARKED = "[data-new]";

    private static final String KIND = "const one = e => e.localName + '.' + (e.getAttribute('class') ?? '')"
            + " + '.' + (e.getAttribute('type') ?? '') + (e.ariaCurrent ?? '') + (e.ariaSelected ?? ''); const kind = e => one(e.parentElement) + '>' + one(e);"
            + " const all = [...document.querySelectorAll('body *')].filter(e => !seen || e.checkVisibility());";

    private static final String KINDS = "seen => { " + KIND + " return [...new Set(all.map(kind))]; }";

    private static final String MARK = "([seen, made]) => { " + KIND + " const anew = new Set(made);"
            + " all.forEach(e => e.toggleAttribute('data-new', anew.has(kind(e)))); }";

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final boolean seen;

    /** {@code seen}: what cannot be seen is not met yet. */
    NewKinds(boolean seen) {
        this.seen = seen;
    }

    /** Marks what is new on the page, and knows it from now on; says whether there was anything. */
    boolean mark(Page page) {
        List<String> anew = ((List<?>) page.evaluate(KINDS, seen))
                .stream().map(Object::toString).filter(known::add).toList();
        page.evaluate(MARK, List.of(seen, anew));
        return !anew.isEmpty();
    }
}
