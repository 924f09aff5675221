package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every library was looked up in the version that is there, as src/docs/advisories.md says. */
class AdvisoriesTest {

    private static final Path REVIEW = Path.of("src/docs/advisories.md");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");

    @Test
    void everyLibraryWasLookedUpInItsVersion() throws IOException {
        List<Row> rows = rows("## Libraries");
        List<String> forTests =
                section("## Only for tests").flatMap(AdvisoriesTest::names).toList();
        assertThat(jars().filter(jar -> forTests.stream().noneMatch(group -> isOf(group, jar)))
                        .filter(jar -> rows.stream().noneMatch(row -> row.isAbout(jar)))
                        .map(Path::getFileName))
                .as("libraries that %s does not have, or not in this version", REVIEW)
                .isEmpty();
    }

    @Test
    void noRowIsAboutALibraryThatIsGone() throws IOException {
        assertThat(rows("## Libraries").stream()
                        .flatMap(row -> row.groups().stream())
                        .filter(group -> jars().noneMatch(jar -> isOf(group, jar))))
                .as("groups in %s that nothing brings", REVIEW)
                .isEmpty();
    }

    private record Row(List<String> groups, List<String> versions) {

        boolean isAbout(Path jar) {
            return groups.stream().anyMatch(group -> isOf(group, jar))
                    && versions.contains(jar.getParent().getFileName().toString());
        }
    }

    private static List<Row> rows(String heading) throws IOException {
        return section(heading)
                .filter(line -> line.contains("`"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(
                        names(cells[2]).toList(), List.of(cells[3].strip().split("[ ,]+"))))
                .toList();
    }

    private static Stream<String> section(String heading) throws IOException {
        return Files.readAllLines(REVIEW).stream()
                .dropWhile(Predicate.not(heading::equals))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "));
    }

    private static Stream<String> names(String text) {
        return NAME.matcher(text).results().map(result -> result.group(1));
    }

    /** They lie in Maven's repository as group/artifact/version/artifact-version.jar. */
    private static Stream<Path> jars() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of);
    }

    private static boolean isOf(String group, Path jar) {
        return jar.getParent().getParent().getParent().endsWith(group.replace('.', '/'));
    }
}
