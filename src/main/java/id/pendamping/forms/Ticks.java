package id.pendamping.forms;

import id.pendamping.shared.NormalForm;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Yes or no: a box that is ticked ({@code true}) or not, and the words for it in a sheet. */
public final class Ticks implements ValueType<Boolean> {

    @Override
    public Optional<Boolean> read(String text) {
        return switch (NormalForm.compared(text)) {
            case "true", "ya", "y", "1", "benar", "yes" -> Optional.of(true);
            case "false", "tidak", "t", "0", "-", "salah", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Boolean> read(JsonNode json) {
        return switch (json.asString("")) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    @Override
    public String write(Boolean value) {
        return value ? "true" : "";
    }

    @Override
    public String unreadable() {
        return "constraint.choice";
    }

    @Override
    public Field.Kind input() {
        return Field.Kind.CONFIRM;
    }

    @Override
    public JsonType json() {
        return JsonType.of("boolean");
    }
}
