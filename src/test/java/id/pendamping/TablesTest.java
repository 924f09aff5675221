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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A table belongs to the module whose migration makes it or takes it over; others read the views that its owner offers. */
class TablesTest {

    private static final Path PROGRAM = Path.of("src/main/java/id/pendamping");

    private static final Pattern MADE = Pattern.compile("create (table|view) (\\w+)");
    private static final Pattern RENAMED = Pattern.compile("alter (table|view) (\\w+) rename to (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("drop view (\\w+)");
    private static final Pattern TAKEN_OVER = Pattern.compile("-- .*\\bTaken over: ([\\w, ]+)");
    private static final Pattern LITERAL = Pattern.compile("(?s)\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern NAMED =
            Pattern.compile("\\b(?:from|join|into|update|table)\\s+([a-z_]+(?:(?:\\s+[a-z_]+)?\\s*,\\s*[a-z_]+)*)");

    private static final Pattern REFERENCE = Pattern.compile("\\b(?:references|from|join) (\\w+)");

    /** Named by db-scheduler, not by us. */
    private static final String OF_THE_SCHEDULER = "scheduled_tasks";

    private static final Map<String, String> TABLES = new TreeMap<>();
    private static final Map<String, String> VIEWS = new TreeMap<>();

    @BeforeAll
    static void readMigrations() {
        for (Path file : MigrationsTest.inOrder()) {
            String module = ofMigration(file);
            String content = Texts.content(file);
            RENAMED.matcher(content).results().forEach(renamed -> {
                Map<String, String> kind = renamed.group(1).equals("table") ? TABLES : VIEWS;
                assertThat(kind.remove(renamed.group(2))).as(renamed.group()).isNotNull();
                kind.put(renamed.group(3), module);
            });
            DROPPED.matcher(content).results().forEach(dropped -> assertThat(VIEWS.remove(dropped.group(1)))
                    .as(dropped.group())
                    .isNotNull());
            Matcher made = MADE.matcher(content);
            while (made.find()) {
                (made.group(1).equals("table") ? TABLES : VIEWS).put(made.group(2), module);
            }
            TAKEN_OVER
                    .matcher(content)
                    .results()
                    .flatMap(taken -> Stream.of(taken.group(1).split(", ")))
                    .forEach(table ->
                            assertThat(TABLES.replace(table, module)).as(table).isNotNull());
        }
    }

    @Test
    void nobodyNamesATableOfAnotherModule() {
        Set<String> crossings = new TreeSet<>();
        Set<String> unused = new TreeSet<>(TABLES.keySet());
        unused.addAll(VIEWS.keySet());
        unused.remove(OF_THE_SCHEDULER);
        for (Path file : Texts.files(PROGRAM, ".java")) {
            String reader = module(file);
            named(Texts.content(file)).forEach(name -> {
                unused.remove(name);
                String owner = name.startsWith("act_") ? "lifecycle" : TABLES.getOrDefault(name, reader);
                if (!owner.equals(reader)) {
                    crossings.add(reader + " reads " + name + " of " + owner + " in " + file.getFileName());
                }
            });
        }
        assertThat(crossings).isEmpty();
        assertThat(unused).as("made for nobody").isEmpty();
    }

    @Test
    void aModuleReadsViewsAndRefersToTablesOnlyOfModulesThatItMayKnow() {
        Set<String> unknown = new TreeSet<>();
        for (Path file : Texts.files(PROGRAM, ".java")) {
            named(Texts.content(file)).forEach(name -> note(unknown, module(file), name, file));
        }
        for (Path file : MigrationsTest.inOrder()) {
            REFERENCE
                    .matcher(Texts.content(file))
                    .results()
                    .forEach(found -> note(unknown, ofMigration(file), found.group(1), file));
        }
        assertThat(unknown).isEmpty();
    }

    private static void note(Set<String> unknown, String module, String name, Path file) {
        String owner = VIEWS.getOrDefault(name, TABLES.getOrDefault(name, module));
        if (!owner.equals(module) && !Modules.allowed(module).contains(owner)) {
            unknown.add(module + " may not know " + owner + ": " + name + " in " + file.getFileName());
        }
    }

    private static String module(Path source) {
        return PROGRAM.relativize(source).getName(0).toString();
    }

    private static String ofMigration(Path file) {
        return file.getFileName().toString().replaceFirst("V\\d+__(\\w+)\\.sql", "$1");
    }

    @Test
    void aViewIsCalledAfterItsOwner() {
        assertThat(VIEWS).isNotEmpty().allSatisfy((view, owner) -> assertThat(view)
                .startsWith(owner + '_'));
    }

    /** What stands where SQL names tables, in the literals of a source. */
    private static Stream<String> named(String source) {
        return LITERAL.matcher(source)
                .results()
                .map(literal -> literal.group(1) != null ? literal.group(1) : literal.group(2))
                .flatMap(text -> NAMED.matcher(text).results())
                .flatMap(named -> Arrays.stream(named.group(1).split("\\s*,\\s*")))
                .map(table -> table.split("\\s+")[0]);
    }
}
