package id.pendamping;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A statement that the program sent, with the values it was given first. */
record SentStatement(String sql, List<Value> values) {

    private static final Set<String> PLANNED = Set.of("select", "with", "update", "delete");

    /** One value, by the method that gives it to the driver. */
    record Value(Method setter, Object[] arguments) {}

    static boolean isValue(Method method) {
        return method.getName().startsWith("set")
                && method.getParameterCount() > 1
                && method.getParameterTypes()[0] == int.class;
    }

    /** Whether the database makes a plan for it. */
    boolean isPlanned() {
        String text = sql.strip().toLowerCase(Locale.ROOT);
        return PLANNED.stream().anyMatch(text::startsWith);
    }

    void giveTo(PreparedStatement statement) {
        try {
            for (Value value : values) {
                value.setter().invoke(statement, value.arguments());
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new AssertionError(sql, e);
        }
    }
}
