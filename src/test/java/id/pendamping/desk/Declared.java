package id.pendamping.desk;

import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import id.pendamping.journal.Facts;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** What the features declare as beans, for tests without Spring: their methods are called with stand-ins. */
public final class Declared {

    private static final List<Class<?>> CONFIGURATIONS = configurations();

    private Declared() {}

    /** All beans of a type; only what they declare may be asked of them, not what they do. */
    public static <T> List<T> beans(Class<T> type) {
        return CONFIGURATIONS.stream()
                .flatMap(configuration -> Arrays.stream(configuration.getDeclaredMethods())
                        .filter(method ->
                                method.isAnnotationPresent(Bean.class) && type.isAssignableFrom(method.getReturnType()))
                        .map(method -> type.cast(call(configuration, method))))
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static List<Step<?>> steps() {
        return (List) beans(Step.class);
    }

    public static FactMeanings meanings() {
        return new FactMeanings(Facts.catalogue(), steps());
    }

    private static List<Class<?>> configurations() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
        return scan.findCandidateComponents("id.pendamping").stream()
                .map(BeanDefinition::getBeanClassName)
                .<Class<?>>map(
                        name -> ClassUtils.resolveClassName(String.valueOf(name), Declared.class.getClassLoader()))
                .toList();
    }

    private static Object call(Class<?> configuration, Method bean) {
        try {
            Constructor<?> constructor = configuration.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            bean.setAccessible(true);
            return bean.invoke(
                    constructor.newInstance(standIns(constructor.getParameterTypes())),
                    standIns(bean.getParameterTypes()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(bean + " cannot be called", e);
        }
    }

    private static Object[] standIns(Class<?>[] types) {
        return Stream.of(types).map(type -> mock(type, RETURNS_DEEP_STUBS)).toArray();
    }
}
