package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table belongs to the module whose migration makes it; others read the owner's views. */
class TablesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Path PROGRAM = Path.of("src/main/java/id/pendamping");

    /** Modules to be, whose code still lies in another. */
    private static final Map<String, String> STILL_IN = Map.of(
            "ledger", "accountability",
            "deadlines", "accountability",
            "budget", "accountability",
            "settlement", "accountability",
            "desk", "lifecycle",
            "forms", "draft");

    /** What is left to be done away with. */
    private static final Set<String> LEFT = Set.of(
            "accountability reads aid_group",
            "accountability reads budget_line",
            "accountability reads journal",
            "accountability reads programme_year",
            "dunning reads aid_group",
            "dunning reads assignment",
            "dunning reads case_ledger",
            "dunning reads decree_recipient",
            "dunning reads mentor",
            "dunning reads payment",
            "dunning reads report_deadline");

    private static final Pattern MADE = Pattern.compile("create (table|view) (\\w+)");
    private static final Pattern LITERAL = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:from|join|into|update|table)\\s+([a-z_]+(?:(?:\\s+[a-z_]+)?\\s*,\\s*[a-z_]+)*)");

    @Test
    void nobodyNamesATableOfAnotherModule() {
        Map<String, String> owners = new TreeMap<>();
        Set<String> views = new TreeSet<>();
        for (Path file : Texts.files(MIGRATIONS, ".sql")) {
            String module = file.getFileName().toString().replaceFirst("V\\d+__(\\w+)\\.sql", "$1");
            Matcher made = MADE.matcher(Texts.content(file));
            while (made.find()) {
                owners.put(made.group(2), STILL_IN.getOrDefault(module, module));
                if (made.group(1).equals("view")) {
                    assertThat(made.group(2)).startsWith(module + '_');
                    views.add(made.group(2));
                }
            }
        }
        assertThat(owners).containsEntry("aid_group", "group");

        Set<String> crossings = new TreeSet<>();
        for (Path file : Texts.files(PROGRAM, ".java")) {
            String reader = PROGRAM.relativize(file).getName(0).toString();
            tables(Texts.content(file))
                    .filter(owners::containsKey)
                    .filter(table -> !views.contains(table))
                    .filter(table -> !reader.equals(owners.get(table)))
                    .forEach(table -> crossings.add(reader + " reads " + table));
        }
        assertThat(crossings).containsExactlyInAnyOrderElementsOf(LEFT);
    }

    /** What stands where SQL names tables, in the literals of a source. */
    private static Stream<String> tables(String source) {
        return LITERAL.matcher(source)
                .results()
                .map(literal -> literal.group(1) != null ? literal.group(1) : literal.group(2))
                .flatMap(text -> NAMED.matcher(text).results())
                .flatMap(named -> Arrays.stream(named.group(1).split("\\s*,\\s*")))
                .map(table -> table.split("\\s+")[0]);
    }
}
