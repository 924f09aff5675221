package id.pendamping.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RestController;

/** What people write about something keeps its lines in every command. */
class ProseTest {

    private static final Set<String> PROSE = Set.of("words", "reason", "note");

    @Test
    void proseKeepsItsLinesInEveryCommand() {
        Set<String> squeezed = new TreeSet<>();
        List<Class<?>> commands = commands();
        for (Class<?> command : commands) {
            for (RecordComponent component : command.getRecordComponents()) {
                Field field = component.getAnnotation(Field.class);
                if (component.getType() == String.class
                        && PROSE.contains(component.getName())
                        && (field == null || field.value() != Field.Kind.WORDS)) {
                    squeezed.add(command.getName() + '.' + component.getName());
                }
            }
        }
        assertThat(commands).hasSizeGreaterThan(20);
        assertThat(squeezed).isEmpty();
    }

    private static List<Class<?>> commands() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("id.pendamping").stream()
                .map(found ->
                        ClassUtils.resolveClassName(java.util.Objects.requireNonNull(found.getBeanClassName()), null))
                .flatMap(controller -> Stream.of(controller.getDeclaredMethods()))
                .flatMap(method -> Stream.of(method.getGenericParameterTypes()))
                .filter(type -> type instanceof ParameterizedType of && of.getRawType() == Sent.class)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                .<Class<?>>mapMulti((type, records) -> {
                    if (type instanceof Class<?> command && command.isRecord()) {
                        records.accept(command);
                    }
                })
                .distinct()
                .toList();
    }
}
