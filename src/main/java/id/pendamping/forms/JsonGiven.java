package id.pendamping.forms;

import id.pendamping.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A command in JSON: with the component's own types, under the components' names. */
record JsonGiven(JsonNode json) implements Given {

    @Override
    public Given at(String component) {
        return new JsonGiven(json.path(component));
    }

    @Override
    public boolean fits(Shape.Content content) {
        boolean absent = json.isMissingNode() || json.isNull();
        return absent || (content instanceof Shape.Rows ? json.isArray() : json.isObject());
    }

    @Override
    public List<Given> rows() {
        List<Given> rows = new ArrayList<>();
        json.forEach(row -> rows.add(new JsonGiven(row)));
        return rows;
    }

    @Override
    public boolean isMissing(ValueType<?> type) {
        return json.isMissingNode() || json.isNull() || json.isString() && type.isNothing(json.asString());
    }

    @Override
    public <T> Optional<T> read(ValueType<T> type) {
        return type.read(json);
    }

    @Override
    public Refusal fault(ValueType<?> type) {
        return json.isString() ? type.fault(json.asString()) : Refusal.of(type.unreadable());
    }
}
