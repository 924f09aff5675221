package id.pendamping.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What changed between two schemas of one version. Words and examples may change as they like; a value may be added
 * that need not be there, and a code to a list. Everything else breaks a reader, or what is on the topics already.
 */
final class SchemaChange {

    private static final Set<String> WORDS = Set.of("title", "description", "examples", "x-duty");

    private SchemaChange() {}

    static List<String> incompatible(Map<String, Object> before, Map<String, Object> now) {
        List<String> faults = new ArrayList<>();
        Map<String, Object> old = object(before.get("properties"));
        Map<String, Object> fresh = object(now.get("properties"));
        Set<Object> needed = set(before.get("required"));
        Set<Object> neededNow = set(now.get("required"));
        old.forEach((name, shape) -> {
            if (!fresh.containsKey(name)) {
                faults.add(name + " is gone");
            } else {
                shape(name, object(shape), object(fresh.get(name)), faults);
                if (needed.contains(name) != neededNow.contains(name)) {
                    faults.add(name + (needed.contains(name) ? " may be missing now" : " may not be missing any more"));
                }
            }
        });
        fresh.keySet().stream()
                .filter(name -> !old.containsKey(name) && neededNow.contains(name))
                .forEach(name -> faults.add(name + " is new and required"));
        keywords(
                "the schema",
                without(before, Set.of("properties", "required")),
                without(now, Set.of("properties", "required")),
                faults);
        return faults;
    }

    /** The same as long as nothing but words and examples changes. */
    static String fingerprint(Map<String, Object> schema) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Json.line(bare(schema)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void shape(String name, Map<String, Object> before, Map<String, Object> now, List<String> faults) {
        Set<Object> codes = set(before.get("enum"));
        codes.removeAll(set(now.get("enum")));
        if (!codes.isEmpty() && now.containsKey("enum")) {
            faults.add(name + " no longer knows " + codes);
        }
        Set<String> compared = Set.of("enum");
        keywords(
                name,
                before.containsKey("enum") && now.containsKey("enum") ? without(before, compared) : before,
                before.containsKey("enum") && now.containsKey("enum") ? without(now, compared) : now,
                faults);
    }

    private static void keywords(
            String where, Map<String, Object> before, Map<String, Object> now, List<String> faults) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        all.removeAll(WORDS);
        for (String keyword : all) {
            if (!Objects.equals(before.get(keyword), now.get(keyword))) {
                faults.add("%s: %s was %s and is %s".formatted(where, keyword, before.get(keyword), now.get(keyword)));
            }
        }
    }

    /** Without words; at the level of values, a value's name is no keyword. */
    private static Map<String, Object> bare(Map<String, Object> schema) {
        Map<String, Object> bare = without(schema, WORDS);
        Map<String, Object> properties = new TreeMap<>();
        object(schema.get("properties")).forEach((name, shape) -> properties.put(name, without(object(shape), WORDS)));
        bare.put("properties", properties);
        return bare;
    }

    private static Map<String, Object> without(Map<String, Object> map, Set<String> keys) {
        Map<String, Object> rest = new TreeMap<>(map);
        rest.keySet().removeAll(keys);
        return rest;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    private static Set<Object> set(Object values) {
        return values == null ? new TreeSet<>() : new TreeSet<>((Collection<?>) values);
    }
}
