package id.pendamping.forms;

/**
 * How a page asks for a command.
 *
 * @param command its record
 * @param texts begins the message keys: the label of an input is {@code texts + name}, its hint ends in {@code .hint}
 * @param prefix begins the names of the inputs, for a page with several forms
 */
public record Asked(Class<? extends Record> command, String texts, String prefix) {

    public static Asked of(Class<? extends Record> command, String texts) {
        return new Asked(command, texts, "");
    }
}
