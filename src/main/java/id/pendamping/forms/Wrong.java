package id.pendamping.forms;

import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with what was sent, as the summary of a page shows it.
 *
 * @param anchor the input to go to; empty when the whole is meant
 * @param where the name of that input; null when the whole is meant
 */
public record Wrong(String anchor, @Nullable String where, String sentence) {}
