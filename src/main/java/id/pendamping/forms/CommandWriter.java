package id.pendamping.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a command as somebody would type it, by parameter name; what is not there is left out. */
final class CommandWriter {

    private final Map<String, String> written = new LinkedHashMap<>();

    private final boolean isWhole;

    private CommandWriter(boolean isWhole) {
        this.isWhole = isWhole;
    }

    static Map<String, String> write(Record command) {
        return write(command, false);
    }

    /** Also what nobody types: how many rows there are, and parts in which nothing stands. */
    static Map<String, String> whole(Record command) {
        return write(command, true);
    }

    private static Map<String, String> write(Record command, boolean isWhole) {
        CommandWriter writer = new CommandWriter(isWhole);
        writer.parts("", command);
        return writer.written;
    }

    private void parts(String prefix, Record command) {
        for (Shape.Part part : Shape.of(command.getClass()).parts()) {
            Object value = part.of(command);
            if (value != null) {
                content(prefix + part.name(), part.content(), value);
            }
        }
    }

    private void content(String name, Shape.Content content, Object value) {
        if (content instanceof Shape.One one) {
            inputs(name, one.type(), value);
        } else if (value instanceof Record nested) {
            note(name, 1);
            parts(name + '.', nested);
        } else if (value instanceof List<?> rows) {
            note(name, rows.size());
            for (int row = 0; row < rows.size(); row++) {
                parts(name + '[' + row + "].", (Record) rows.get(row));
            }
        }
    }

    private void note(String name, int count) {
        if (isWhole) {
            written.put(name + "[]", String.valueOf(count));
        }
    }

    @SuppressWarnings("unchecked")
    private <T> void inputs(String name, ValueType<T> type, Object value) {
        type.inputs((T) value).forEach((part, text) -> written.put(part.isEmpty() ? name : name + '.' + part, text));
    }
}
