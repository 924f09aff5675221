package id.pendamping.verifying;

import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.journal.LedgerDatabase;
import id.pendamping.journal.StateRules;
import id.pendamping.journal.StateRules.Fold;
import id.pendamping.journal.StateRules.Open;
import id.pendamping.journal.Uncovered;
import id.pendamping.shared.Subject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds what pages, papers and exports read against what is folded from the journal, and names what is not held. */
final class TableCheck {

    static final String DIFFERS = "table differs";

    private static final String TITLE = "tables";

    /** Of the chains, the topics and the checkpoints: the other checks hold these. */
    static final Set<String> HELD_ELSEWHERE = Set.of(
            "journal",
            "journal_head",
            "checkpoint",
            "checkpoint_head",
            "tree_leaf",
            "tree_node",
            "tree_head",
            "tree_cosignature");

    private TableCheck() {}

    static Findings of(LedgerDatabase database) throws SQLException {
        Findings findings = covered(database);
        differences(database, findings::fault);
        return findings;
    }

    /** One question for each fold, and one for what there is; what they find belongs together. */
    static List<Askers.Question<Findings>> questions() {
        List<Askers.Question<Findings>> questions = new ArrayList<>();
        questions.add(TableCheck::covered);
        for (Fold fold : StateRules.allFolds()) {
            questions.add(database -> {
                Findings findings = new Findings(TITLE, List.of(DIFFERS));
                differences(database, fold, findings::fault);
                return findings;
            });
        }
        return questions;
    }

    private static Findings covered(LedgerDatabase database) throws SQLException {
        Findings findings = new Findings(TITLE, List.of(DIFFERS));
        Set<String> folded = folded();
        Map<String, String> reasons = Uncovered.reasons();
        for (String table : tables(database)) {
            if (folded.contains(table)) {
                findings.counted(table, database.count(table));
            } else if (!HELD_ELSEWHERE.contains(table)) {
                findings.uncovered(
                        new Uncovered(table, reasons.getOrDefault(table, Uncovered.UNKNOWN), database.count(table)));
            }
        }
        columns(findings);
        for (Open open : StateRules.allOpen()) {
            long rows = database.answer(open.question());
            if (rows > 0) {
                findings.uncovered(new Uncovered(open.columns(), open.why(), rows));
            }
        }
        return findings;
    }

    /** Those of one table that are left for the same reason stand together. */
    private static void columns(Findings findings) {
        Map<String, Map<String, List<String>>> open = new TreeMap<>();
        new TreeMap<>(Uncovered.columns()).forEach((column, why) -> {
            int dot = column.indexOf('.');
            open.computeIfAbsent(column.substring(0, dot), table -> new TreeMap<>())
                    .computeIfAbsent(why, reason -> new ArrayList<>())
                    .add(column.substring(dot + 1));
        });
        open.forEach((table, reasons) -> reasons.forEach((why, columns) -> {
            if (findings.count(table) > 0) {
                findings.uncovered(
                        new Uncovered(table + " (" + String.join(", ", columns) + ")", why, findings.count(table)));
            }
        }));
    }

    static void differences(LedgerDatabase database, Consumer<Fault> found) throws SQLException {
        for (Fold fold : StateRules.allFolds()) {
            differences(database, fold, found);
        }
    }

    private static void differences(LedgerDatabase database, Fold fold, Consumer<Fault> found) throws SQLException {
        database.ask(fold.question(), row -> found.accept(fault(fold.kind(), row)));
    }

    static Set<String> folded() {
        return StateRules.allFolds().stream()
                .flatMap(fold -> fold.tables().stream())
                .collect(Collectors.toSet());
    }

    /** All but those of the engine. */
    static List<String> tables(LedgerDatabase database) throws SQLException {
        List<String> tables = new ArrayList<>();
        database.ask(
                "select relname from pg_stat_user_tables where relname !~ '^act_' order by 1",
                row -> tables.add(String.valueOf(row.get(0))));
        return tables;
    }

    static Fault fault(Subject.Kind kind, List<@Nullable String> row) {
        String name = Objects.toString(row.get(0), "");
        boolean isCase = kind == Subject.Kind.CASE;
        return new Fault(
                DIFFERS,
                isCase ? null : new Subject(kind, name),
                isCase ? name : "",
                Long.parseLong(String.valueOf(row.get(1))),
                Objects.toString(row.get(2), ""),
                Objects.toString(row.get(3), ""),
                Objects.toString(row.get(4), ""),
                "");
    }
}
