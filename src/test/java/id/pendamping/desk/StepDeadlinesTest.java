package id.pendamping.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every task has a last day: the subject's own, or that of the programme year. */
class StepDeadlinesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern INSERT = Pattern.compile("(?s)insert into step_deadline[^;]*;");
    private static final Pattern ROW = Pattern.compile("\\(\\d{4}, '([a-z-]+)', \\d+\\)");

    @Test
    void theProgrammeYearHasADeadlineForEveryStepThatHasNoneOfItsOwn() throws IOException {
        assertThat(deadlines())
                .containsAll(Declared.steps().stream()
                        .filter(step -> !((DeclaredStep<?, ?>) step).isDueByItsSubject())
                        .map(Step::key)
                        .toList());
    }

    private static Set<String> deadlines() throws IOException {
        Set<String> steps = new TreeSet<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                INSERT.matcher(Files.readString(file))
                        .results()
                        .flatMap(insert -> ROW.matcher(insert.group()).results())
                        .forEach(row -> steps.add(row.group(1)));
            }
        }
        return steps;
    }
}
