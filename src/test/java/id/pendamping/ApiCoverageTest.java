package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.InApi;
import id.pendamping.shared.PageOnly;
import io.swagger.v3.oas.annotations.Operation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The API is the whole program: every handler of a page says by which operations programs do the same, or why it offers
 * no use case of its own.
 */
class ApiCoverageTest {

    private static final String API = "/api/v1";

    /** What a request of one address leads to. */
    private record Handler(Class<?> controller, Method method, List<String> operations) {

        String name() {
            return controller.getSimpleName() + '.' + method.getName();
        }

        boolean isOperation() {
            return operations.stream().anyMatch(operation -> operation.contains(' ' + API));
        }

        /** Only what programs call; scripts of pages have handlers for themselves. */
        boolean isForPagesToo() {
            return operations.stream().anyMatch(operation -> !operation.contains(" /api/"));
        }
    }

    private static final List<Handler> HANDLERS =
            controllers().flatMap(ApiCoverageTest::handlers).toList();

    @Test
    void everyPageHandlerNamesItsOperationsOrSaysWhyThereIsNone() {
        List<String> silent = HANDLERS.stream()
                .filter(Handler::isForPagesToo)
                .filter(handler -> !handler.isOperation())
                .filter(handler -> !handler.method().isAnnotationPresent(InApi.class)
                        && !handler.method().isAnnotationPresent(PageOnly.class))
                .map(Handler::name)
                .toList();

        assertThat(silent)
                .as("say with @InApi by which operation programs do this, or with @PageOnly why it is no use case")
                .isEmpty();
    }

    @Test
    void theOperationsThatPagesNameExist() {
        Set<String> operations = HANDLERS.stream()
                .flatMap(handler -> handler.operations().stream())
                .collect(Collectors.toSet());
        List<String> missing = HANDLERS.stream()
                .filter(handler -> handler.method().isAnnotationPresent(InApi.class))
                .flatMap(handler -> Stream.of(
                                handler.method().getAnnotation(InApi.class).value())
                        .filter(operation -> !operations.contains(operation.replaceFirst(" ", ' ' + API)))
                        .map(operation -> handler.name() + " names " + operation))
                .toList();

        assertThat(missing).isEmpty();
    }

    @Test
    void whatChangesSomethingIsNeverLeftToPagesWithoutAReason() {
        List<String> reasons = HANDLERS.stream()
                .filter(handler -> handler.method().isAnnotationPresent(PageOnly.class))
                .filter(handler -> handler.operations().stream().anyMatch(operation -> operation.startsWith("POST")))
                .map(Handler::name)
                .toList();

        assertThat(reasons)
                .as("a person's own secret, a page that is given back as a file, what a browser kept for a session")
                .containsExactlyInAnyOrder(
                        "SecretController.choose", "MentorsController.result", "KeptFormController.drop");
    }

    @Test
    void everyOperationSaysWhatItDoes() {
        assertThat(HANDLERS.stream()
                        .filter(Handler::isOperation)
                        .filter(handler -> {
                            Operation described = handler.method().getAnnotation(Operation.class);
                            return described == null || described.summary().isBlank();
                        })
                        .map(Handler::name))
                .isEmpty();
    }

    private static Stream<Class<?>> controllers() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scan.findCandidateComponents("id.pendamping").stream()
                .map(found -> load(Objects.requireNonNull(found.getBeanClassName())));
    }

    private static Stream<Handler> handlers(Class<?> controller) {
        RequestMapping on = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String[] roots = on == null || on.path().length == 0 ? new String[] {""} : on.path();
        return Arrays.stream(controller.getDeclaredMethods())
                .filter(method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class))
                .map(method -> new Handler(controller, method, operations(roots, method)));
    }

    private static List<String> operations(String[] roots, Method method) {
        RequestMapping on =
                Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class));
        String[] paths = on.path().length == 0 ? new String[] {""} : on.path();
        return Stream.of(roots)
                .flatMap(root -> Stream.of(paths).map(path -> root + path))
                .flatMap(path -> Stream.of(on.method()).map(verb -> verb + " " + withoutPatterns(path)))
                .toList();
    }

    private static String withoutPatterns(String path) {
        return path.replaceAll("\\{(\\w+):[^}]+}", "{$1}");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ApiCoverageTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
