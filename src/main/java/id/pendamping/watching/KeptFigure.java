package id.pendamping.watching;

import org.jspecify.annotations.Nullable;

/**
 * A figure that reads a whole table, so that it is counted every few minutes and kept; readers get what was kept.
 *
 * @param name as the metrics call it
 * @param by what its parts are told apart by; null when it has no parts
 * @param sql gives its parts as {@code label} and {@code value}; the label is empty when it has none
 */
public record KeptFigure(
        String name, String description, @Nullable String by, String sql) {}
