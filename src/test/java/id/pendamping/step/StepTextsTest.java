package id.pendamping.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text that code or page of payment and account names by a fixed key exists, in both languages. */
class StepTextsTest {

    private static final List<String> MODULES = List.of(
            "shared",
            "group",
            "lifecycle",
            "disbursement",
            "accountability",
            "deadlines",
            "budget",
            "ledger",
            "settlement",
            "evidence",
            "findings");
    private static final List<String> WITH_STEPS =
            List.of("disbursement", "accountability", "deadlines", "budget", "settlement");
    private static final Pattern IN_JAVA =
            Pattern.compile("\"\\{?((?:refusal|constraint)\\.[A-Za-z0-9.]*[A-Za-z0-9])}?\"");
    private static final Pattern IN_PAGE = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]+)[(}]");
    private static final Pattern STEP = Pattern.compile("Step\\.of(?:Case|Subject)\\(\\s*\"([a-z-]+)\"");
    private static final Pattern FACT = Pattern.compile("@FactType\\(\"([a-z-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void nothingIsLeftUnsaid(String language) {
        Set<String> said = new TreeSet<>();
        MODULES.forEach(module -> said.addAll(texts(module + language).stringPropertyNames()));
        Set<String> needed = new TreeSet<>();
        for (String module : WITH_STEPS) {
            String code = sources(Path.of("src/main/java/id/pendamping", module), ".java");
            String pages = sources(Path.of("src/main/resources/templates", module), ".html");
            needed.addAll(found(IN_JAVA, code));
            needed.addAll(found(IN_PAGE, pages));
            found(FACT, code).forEach(fact -> needed.add("fact." + fact));
            for (String step : found(STEP, code)) {
                Stream.of("", ".help", ".submit").forEach(part -> needed.add("step." + step + part));
            }
        }

        needed.removeAll(said);
        assertThat(needed).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        for (String module : WITH_STEPS) {
            assertThat(texts(module + "_en").stringPropertyNames())
                    .isEqualTo(texts(module).stringPropertyNames());
        }
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> keys = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            keys.add(Objects.requireNonNull(matcher.group(1)));
        }
        return keys;
    }

    private static String sources(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String file) {
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(StepTextsTest.class.getResourceAsStream("/messages/" + file + ".properties")),
                StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
