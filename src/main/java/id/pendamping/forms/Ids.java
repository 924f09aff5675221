package id.pendamping.forms;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Identifiers (UUID) in their usual form; Java alone would also read shortened ones. */
public final class Ids implements ValueType<UUID> {

    private static final Pattern USUAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    public Optional<UUID> read(String text) {
        return USUAL.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    @Override
    public Optional<UUID> read(JsonNode json) {
        return json.isString() ? read(json.asString()) : Optional.empty();
    }

    @Override
    public String write(UUID value) {
        return value.toString();
    }

    @Override
    public String unreadable() {
        return "constraint.choice";
    }

    @Override
    public Field.Kind input() {
        return Field.Kind.SELECT;
    }

    @Override
    public JsonType json() {
        return JsonType.of("string", "uuid");
    }
}
