package id.pendamping.door.web;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A form that was sent after its session had ended.
 *
 * @param owner whose page it stood on, as {@link KeptForms} writes accounts
 * @param action where it was sent
 * @param withFiles whether files can stand in it
 * @param fields what was typed, in order
 * @param files the places of files, which are not kept
 */
record KeptForm(String owner, String action, boolean withFiles, List<Field> fields, List<String> files, Instant sent)
        implements Serializable {

    private static final String KEY = "_key";

    /** With them its page goes on: the key of the command, and what was seen of the draft. */
    private static final Set<String> GOING_ON = Set.of(KEY, "_seen", "_own", "_gone");

    /** What a page sends along with what people type. */
    private static final Set<String> OF_THE_PAGE = Set.of("id", "seen", "back", "confirmed");

    /** One value; a name may stand there several times. */
    record Field(String name, String value) implements Serializable {

        /** Whether it is something that nobody has typed. */
        public boolean isHidden() {
            return name.startsWith("_") || OF_THE_PAGE.contains(name);
        }

        /** What it is called within its row. */
        public String part() {
            return name.substring(name.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
        }

        /** Whether it has lines or is long. */
        public boolean isLong() {
            return value.length() > 60 || value.indexOf('\n') >= 0;
        }
    }

    /** Whether its page shows it again as it was typed when asked to. */
    public boolean isShownAgain() {
        return fields.stream().anyMatch(field -> field.name().equals(KEY));
    }

    /** Without the names of buttons, which would do what was only typed. */
    public List<Field> typed() {
        return isShownAgain()
                ? fields.stream()
                        .filter(field -> !field.isHidden() || GOING_ON.contains(field.name()))
                        .toList()
                : fields;
    }
}
