package id.pendamping.journal;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/** How the entry's data is read from a fact of one class: every component but the subject's own and the answers. */
record FactShape(String literal, int version, List<Method> components) {

    private static final Set<Class<?>> KEPT = Set.of(
            long.class,
            int.class,
            boolean.class,
            Long.class,
            Integer.class,
            Boolean.class,
            String.class,
            LocalDate.class,
            UUID.class,
            CaseId.class);

    private static final Pattern PART = Pattern.compile("-(.)");

    static FactShape of(Class<?> fact) {
        FactType type = fact.getAnnotation(FactType.class);
        if (type == null || !fact.isRecord() || !Fact.class.isAssignableFrom(fact)) {
            throw new IllegalArgumentException(fact + " is no record with @FactType that implements Fact");
        }
        List<Method> components = Arrays.stream(fact.getRecordComponents())
                .filter(component -> !component.getName().equals("answers") && component.getType() != Subject.class)
                .map(component -> accessor(fact, component))
                .toList();
        return new FactShape(type.value(), type.version(), components);
    }

    Map<String, Object> data(Fact fact) {
        Subject subject = fact.subject();
        String own = subject.kind() == Subject.Kind.ACCESS ? "caseId" : idOf(subject.kind());
        Map<String, Object> data = new TreeMap<>();
        for (Method component : components) {
            Object value = value(component, fact);
            boolean namesSubject =
                    component.getName().equals(own) && subject.id().equals(String.valueOf(value));
            if (value != null && !namesSubject) {
                data.put(component.getName(), FactData.plain(value));
            }
        }
        return data;
    }

    /** As a component is named that holds the id of such a subject: {@code paymentBatchId}. */
    private static String idOf(Subject.Kind kind) {
        return PART.matcher(kind.word()).replaceAll(part -> part.group(1).toUpperCase(Locale.ROOT)) + "Id";
    }

    private static Method accessor(Class<?> fact, RecordComponent component) {
        if (!isKept(component.getGenericType())) {
            throw new IllegalArgumentException(
                    fact + ": the journal keeps no " + component.getGenericType() + " (" + component.getName() + ")");
        }
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    private static boolean isKept(Type type) {
        if (type instanceof Class<?> plain) {
            return KEPT.contains(plain) || plain.isEnum();
        }
        return type instanceof ParameterizedType list
                && list.getRawType() == List.class
                && isKept(list.getActualTypeArguments()[0]);
    }

    @SuppressWarnings("NullAway") // a component may be null
    private static Object value(Method component, Fact fact) {
        try {
            return component.invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
