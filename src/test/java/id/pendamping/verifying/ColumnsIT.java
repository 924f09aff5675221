package id.pendamping.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.journal.Seal;
import id.pendamping.journal.StateRules;
import id.pendamping.journal.StateRules.Fold;
import id.pendamping.journal.StateRules.Open;
import id.pendamping.journal.Uncovered;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of a table that is folded every column is asked for by its folds, or named as not held: who adds a column decides. */
@PendampingTest
class ColumnsIT {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyColumnOfAFoldedTableIsHeldOrNamed() {
        Map<String, String> views = jdbc
                .sql("select viewname, definition from pg_views where schemaname = 'public'")
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(row -> (String) row.get("viewname"), row -> (String) row.get("definition")));
        Map<String, String> functions = jdbc.sql("""
                        select proname, string_agg(prosrc, ' ') as source from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where n.nspname = 'public' group by 1""").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("proname"), row -> (String) row.get("source")));
        Set<String> named = StateRules.allOpen().stream()
                .map(Open::columns)
                .flatMap(columns -> Stream.of(columns.split(", ")))
                .collect(Collectors.toSet());
        StateRules.allSeals().stream()
                .map(Seal::columns)
                .flatMap(columns -> Stream.of(columns.split(", ")))
                .forEach(named::add);
        Set<String> listed = new TreeSet<>(Uncovered.columns().keySet());
        Set<String> open = new TreeSet<>();
        for (String table : new TreeSet<>(TableCheck.folded())) {
            Set<String> words = new TreeSet<>();
            StateRules.allFolds().stream()
                    .filter(fold -> fold.tables().contains(table))
                    .map(Fold::question)
                    .forEach(question -> add(words, question, views, functions));
            Stream.of(StateRules.Part.values())
                    .flatMap(part -> StateRules.rules(part).stream())
                    .map(StateRules.Rule::question)
                    .filter(question -> question.contains(" " + table + " "))
                    .forEach(question -> add(words, question, views, functions));
            for (String column : columns(table)) {
                boolean isListed = listed.remove(table + '.' + column);
                if (!words.contains(column) && !named.contains(table + '.' + column) && !isListed) {
                    open.add(table + '.' + column);
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(listed).as("of no folded table").isEmpty();
    }

    private static void add(Set<String> words, String text, Map<String, String> views, Map<String, String> functions) {
        WORD.matcher(text).results().forEach(found -> {
            String word = found.group();
            if (words.add(word)) {
                Stream.of(views.get(word), functions.get(word))
                        .filter(deeper -> deeper != null)
                        .forEach(deeper -> add(words, deeper, views, functions));
            }
        });
    }

    private List<String> columns(String table) {
        return jdbc.sql("""
                        select column_name from information_schema.columns where table_schema = 'public' and table_name = :table
                        order by ordinal_position""").param("table", table).query(String.class).list();
    }
}
