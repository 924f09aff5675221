package id.pendamping.forms.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What types are called in the description of the API: a record that lies in another class has both names, so that no two
 * types share one.
 */
final class SchemaNames extends TypeNameResolver {

    /** Types of the same name as one of another module, and what tells them apart. */
    private static final Map<String, String> APART = Map.of(
            "id.pendamping.selection.Finding", "Selection", "id.pendamping.registration.imports.Batch", "Registration");

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        String name = nameOf(type);
        Class<?> other = named.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException(name + " would name " + other.getName() + " and " + type.getName());
        }
        return name;
    }

    private static String nameOf(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null
                ? APART.getOrDefault(type.getName(), "") + type.getSimpleName()
                : nameOf(outer).replaceFirst("(Api)?Controller$", "") + type.getSimpleName();
    }
}
