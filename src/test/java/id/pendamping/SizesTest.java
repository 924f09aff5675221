package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nothing grows too large to be read at one go. What is too large holds more than one thought: cut between them. */
class SizesTest {

    private static final int LONGEST = 250;
    private static final int USUAL = 140;
    private static final double USUALLY = 0.9;
    private static final int LARGEST_MODULE = 4_000;

    private static final Path PROGRAM = Path.of("src/main/java/id/pendamping");
    private static final Map<Path, Integer> LINES = Texts.files(PROGRAM, ".java").stream()
            .collect(Collectors.toMap(PROGRAM::relativize, file ->
                    (int) Texts.content(file).lines().count()));

    @Test
    void noFileIsTooLongToRead() {
        assertThat(LINES).isNotEmpty().allSatisfy((file, lines) -> assertThat(lines)
                .as(file.toString())
                .isLessThanOrEqualTo(LONGEST));
    }

    @Test
    void nineOfTenFilesAreShort() {
        List<Map.Entry<Path, Integer>> longer = LINES.entrySet().stream()
                .filter(file -> file.getValue() > USUAL)
                .sorted(Comparator.comparing(Map.Entry::getValue))
                .toList();
        assertThat(longer)
                .as("longer than " + USUAL + " lines, the easiest to cut first")
                .hasSizeLessThanOrEqualTo((int) (LINES.size() * (1 - USUALLY)));
    }

    @Test
    void noModuleIsAHall() {
        Map<String, Integer> modules = new TreeMap<>();
        LINES.forEach((file, lines) -> modules.merge(file.getName(0).toString(), lines, Integer::sum));
        assertThat(modules)
                .allSatisfy((module, lines) -> assertThat(lines).as(module).isLessThan(LARGEST_MODULE));
    }
}
