package id.pendamping.exports;

import id.pendamping.journal.Recorded;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes cases as OCEL 2.0 in JSON: groups, mentors, decrees, payments and reports as objects, the journal's entries as
 * events. The cases are read twice, first for their objects. Values are written as text beside their declared type, as
 * the standard's own example does.
 */
final class OcelLog {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final Map<String, Map<String, String>> objectTypes = new TreeMap<>();
    private final Map<String, Map<String, String>> eventTypes = new TreeMap<>();
    private final Set<String> shared = new HashSet<>();

    private OcelLog() {}

    static void write(Cases cases, OutputStream out) {
        new OcelLog().log(cases, out);
    }

    private void log(Cases cases, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("objects");
            cases.each((caseId, entries) -> objects(caseId, entries, json));
            json.writeEndArray();
            json.writeArrayPropertyStart("events");
            cases.each((caseId, entries) -> entries.forEach(entry -> event(caseId, entry, json)));
            json.writeEndArray();
            types("objectTypes", objectTypes, json);
            types("eventTypes", eventTypes, json);
            json.writeEndObject();
        }
    }

    /** Objects of one case; a mentor or decree of several cases is written with the first. */
    private void objects(CaseId caseId, List<Recorded> entries, JsonGenerator json) {
        Map<String, OcelObject.Kind> kinds = new LinkedHashMap<>();
        Map<String, Map<String, Said>> attributes = new LinkedHashMap<>();
        for (Recorded entry : entries) {
            for (OcelObject object : OcelObject.of(caseId, entry)) {
                kinds.put(object.id(), object.kind());
                Map<String, Said> known = attributes.computeIfAbsent(object.id(), id -> new TreeMap<>());
                object.attributes().forEach((name, value) -> known.put(name, new Said(value, entry.occurredAt())));
            }
        }
        kinds.forEach((id, kind) -> {
            boolean isShared = kind == OcelObject.Kind.MENTOR || kind == OcelObject.Kind.DECREE;
            if (!isShared || shared.add(id)) {
                object(id, kind, attributes.getOrDefault(id, Map.of()), kinds, json);
            }
        });
    }

    private record Said(Object value, Instant since) {}

    private void object(
            String id,
            OcelObject.Kind kind,
            Map<String, Said> attributes,
            Map<String, OcelObject.Kind> beside,
            JsonGenerator json) {
        Map<String, String> declared = objectTypes.computeIfAbsent(kind.type(), type -> new TreeMap<>());
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("type", kind.type());
        json.writeArrayPropertyStart("attributes");
        attributes.forEach((name, said) -> {
            declared.put(name, type(said.value()));
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeStringProperty("time", said.since().toString());
            json.writeStringProperty("value", text(said.value()));
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("relationships");
        if (kind == OcelObject.Kind.GROUP) {
            beside.forEach((other, as) -> {
                if (as != OcelObject.Kind.GROUP) {
                    relation(other, as.relation(), json);
                }
            });
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void event(CaseId caseId, Recorded entry, JsonGenerator json) {
        Map<String, Object> attributes = new TreeMap<>(entry.data());
        attributes.put("sequence", entry.sequence());
        attributes.put("actor", entry.actor());
        attributes.put("duty", entry.duty().name());
        attributes.put("hash", entry.hash());
        Map<String, String> declared = eventTypes.computeIfAbsent(entry.type(), type -> new TreeMap<>());
        json.writeStartObject();
        json.writeStringProperty("id", entry.eventId().toString());
        json.writeStringProperty("type", entry.type());
        json.writeStringProperty("time", entry.occurredAt().toString());
        json.writeArrayPropertyStart("attributes");
        attributes.forEach((name, value) -> {
            declared.put(name, type(value));
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeStringProperty("value", text(value));
            json.writeEndObject();
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("relationships");
        OcelObject.of(caseId, entry).forEach(object -> relation(object.id(), object.qualifier(), json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void relation(String object, String qualifier, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("objectId", object);
        json.writeStringProperty("qualifier", qualifier);
        json.writeEndObject();
    }

    private static void types(String property, Map<String, Map<String, String>> types, JsonGenerator json) {
        json.writeArrayPropertyStart(property);
        types.forEach((name, attributes) -> {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeArrayPropertyStart("attributes");
            attributes.forEach((attribute, type) -> {
                json.writeStartObject();
                json.writeStringProperty("name", attribute);
                json.writeStringProperty("type", type);
                json.writeEndObject();
            });
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private static String type(Object value) {
        return value instanceof Long ? "integer" : value instanceof Boolean ? "boolean" : "string";
    }

    private static String text(Object value) {
        return NormalForm.writable(
                value instanceof Collection<?> values
                        ? values.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        : String.valueOf(value));
    }
}
