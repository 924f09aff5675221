package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The index of the decisions names each of them as it names itself, in their order. */
class DecisionsTest {

    private static final Path DECISIONS = Path.of("src/docs/adr");

    @Test
    void everyDecisionIsInTheIndex() throws IOException {
        List<String> decisions;
        try (var files = Files.list(DECISIONS)) {
            decisions = files.filter(file -> file.getFileName().toString().matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .map(DecisionsTest::entry)
                    .toList();
        }
        assertThat(decisions).isNotEmpty();
        assertThat(Files.readAllLines(DECISIONS.resolve("README.md")))
                .filteredOn(line -> line.startsWith("- "))
                .isEqualTo(decisions);
    }

    /** The number in the title is that in the name. */
    private static String entry(Path decision) {
        String name = decision.getFileName().toString();
        String number = String.valueOf(Integer.parseInt(name.substring(0, name.indexOf('-'))));
        String title;
        try (var lines = Files.lines(decision)) {
            title = lines.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(title).as(name).startsWith("# " + number + ". ");
        return "- [%s](%s)".formatted(title.substring("# ".length()), name);
    }
}
