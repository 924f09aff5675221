package id.pendamping.forms;

import java.util.UUID;

/**
 * One value as somebody typed it.
 *
 * @param base the revision of the value that stood there when it was typed; 0 where there was none
 * @param key chosen by the sender; the same key again changes nothing
 */
public record DraftChange(String name, String value, long base, UUID key) {}
