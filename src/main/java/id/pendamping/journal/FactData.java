package id.pendamping.journal;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.PersonalNumbers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data of entries and their canonical JSON: one object, keys in the order of their UTF-16 code units, no white
 * space, whole numbers in plain decimal, nothing escaped but what JSON demands, missing values left out.
 */
public final class FactData {

    static final int LARGEST = 64 * 1024;

    private static final Pattern PERSONAL_NUMBER = Pattern.compile("[0-9]{16}");
    private static final TypeReference<TreeMap<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private FactData() {}

    /** Canonical JSON of the data. */
    public static String toJson(Map<String, Object> data) {
        return JSON.writeValueAsString(data);
    }

    /** The data that the JSON holds. */
    public static Map<String, Object> fromJson(String json) {
        TreeMap<String, Object> data = JSON.readValue(json, OBJECT);
        data.replaceAll((key, value) -> widened(value));
        return data;
    }

    /** Masks numbers of people in words that a person typed, and drops what the database cannot keep. */
    static @Nullable String cleaned(@Nullable String words) {
        return words == null
                ? null
                : PERSONAL_NUMBER
                        .matcher(PersonalNumbers.masked(words.replace("\0", "")))
                        .replaceAll("•".repeat(16));
    }

    /** The JSON, or a failure that does not repeat the data: refused here, because the database logs what it refuses. */
    static String checkedJson(String type, Map<String, Object> data) {
        String json = toJson(data);
        if (PERSONAL_NUMBER.matcher(json).find()) {
            throw new IllegalArgumentException("Data of " + type + " holds a run of 16 digits");
        }
        if (json.getBytes(StandardCharsets.UTF_8).length > LARGEST) {
            throw new IllegalArgumentException("Data of " + type + " is larger than " + LARGEST + " bytes");
        }
        return json;
    }

    /** A component's value as the data keeps it. */
    static Object plain(Object value) {
        if (value instanceof Long || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof LocalDate || value instanceof UUID || value instanceof CaseId) {
            return value.toString();
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(FactData::plain).toList();
        }
        throw new IllegalArgumentException("Not kept in the journal: " + value.getClass());
    }

    private static Object widened(Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof List<?> values
                ? values.stream().map(FactData::widened).toList()
                : value;
    }
}
