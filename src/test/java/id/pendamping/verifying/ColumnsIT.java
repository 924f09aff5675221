package id.pendamping.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.journal.Seal;
import id.pendamping.journal.StateRules;
import id.pendamping.journal.StateRules.Open;
import id.pendamping.journal.Uncovered;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is listed as held against nothing is a column of a table that is folded. */
@PendampingTest
class ColumnsIT {

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyColumnThatIsListedExists() {
        Set<String> folded = TableCheck.folded();
        Set<String> known = new TreeSet<>(jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns where table_schema = 'public'""").query(String.class).list());
        assertThat(Uncovered.columns().keySet())
                .allSatisfy(column -> assertThat(known).contains(column))
                .allSatisfy(column -> assertThat(folded).contains(column.substring(0, column.indexOf('.'))));
    }

    /** Of some rows the entries tell it, and of others they do not; the check counts these. */
    static final Set<String> PARTLY = Set.of(
            "assignment.starts_on",
            "evidence_content.small",
            "force_majeure.state",
            "group_change.account",
            "member.left_on");

    /** Columns that the check names as held against nothing, always or as long as the key is not at hand. */
    static Set<String> listed() {
        return Stream.of(
                        Uncovered.columns().keySet().stream(),
                        StateRules.allOpen().stream()
                                .filter(open -> !open.why().equals(Open.EARLIER))
                                .map(Open::columns)
                                .flatMap(columns -> Stream.of(columns.split(", "))),
                        StateRules.allSeals().stream()
                                .map(Seal::columns)
                                .flatMap(columns -> Stream.of(columns.split(", "))))
                .flatMap(columns -> columns)
                .filter(column -> !PARTLY.contains(column))
                .collect(Collectors.toSet());
    }
}
