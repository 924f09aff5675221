package id.pendamping.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.desk.Declared;
import id.pendamping.desk.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The invented people know what to type at every step; the demonstration and the tests come to a stop without it. */
class PlaybookTest {

    private static final Path DEMO = Path.of("src/main/java/id/pendamping/demo");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    /** Players do what cases wait for; decrees of lists are no cases. */
    @Test
    void everyStepHasItsAnswers() throws IOException {
        Set<String> answered = new TreeSet<>();
        try (Stream<Path> files = Files.list(DEMO)) {
            for (Path file : files.filter(file -> file.toString().endsWith("Answers.java"))
                    .toList()) {
                LITERAL.matcher(Files.readString(file)).results().forEach(found -> answered.add(found.group(1)));
            }
        }
        assertThat(answered)
                .as("what %s types, by step", DEMO)
                .containsAll(Declared.steps().stream()
                        .map(Step::key)
                        .filter(step -> !step.endsWith("-recipient-decree"))
                        .toList());
    }
}
