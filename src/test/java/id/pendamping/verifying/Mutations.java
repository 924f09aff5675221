package id.pendamping.verifying;

import id.pendamping.journal.Fault;
import id.pendamping.journal.LedgerDatabase;
import id.pendamping.journal.OneCase;
import id.pendamping.journal.StateRules;
import id.pendamping.journal.StateRules.Fold;
import id.pendamping.shared.Subject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Changes what one column of a row says, as no program does, and sees whether the check names the table and the case; then
 * the next. It asks about some cases only, and takes everything back.
 */
public final class Mutations {

    /** Which columns no row of these cases fills, and which changes nobody has named. */
    public record Seen(Set<String> empty, List<String> unnamed) {}

    /**
     * Tables and columns of which the year that is played has no row. Each is changed in the test of its module, but the type of
     * a decree, which is one word.
     */
    public static final Set<String> WITHOUT_ROW = Set.of(
            "acceptance_recall.finding",
            "aid_group.latitude",
            "aid_group.longitude",
            "audit_sample",
            "audit_sample_item",
            "budget_change.dropped_at",
            "decree.type",
            "failed_transfer",
            "force_majeure.dropped_on",
            "fraud_mark",
            "group_change_leaver",
            "identity_check",
            "induction_invitation",
            "induction_session",
            "late_return.checked_by",
            "late_return.reference",
            "monitoring_visit",
            "nominative_list",
            "nominative_place",
            "paper_correction",
            "payment_report",
            "recipient_decree",
            "recipient_decree_leaver",
            "recipient_decree_row",
            "refund.answered_by",
            "registration_paper",
            "repair",
            "report_sample.revealed_at",
            "sum_leaf",
            "transfer_credit",
            "transfer_return.reference");

    private static final int MOST_CONSTRAINTS = 20;
    private static final int ALL = 40;

    private final Statement statement;
    private final Columns columns;
    private final OneCase cases;
    private final LedgerDatabase ledger;

    private final Set<String> empty = new TreeSet<>();
    private final List<String> unnamed = new ArrayList<>();

    private Mutations(Connection connection, Statement statement, Set<String> numbers) throws SQLException {
        this.statement = statement;
        this.columns = new Columns(statement, numbers);
        this.cases = OneCase.alone(statement, numbers);
        this.ledger = new LedgerDatabase(connection);
    }

    /** Of every folded table, but for columns that are listed as held against nothing. */
    public static Seen of(DataSource database, Set<String> numbers) {
        Set<String> listed = ColumnsIT.listed();
        Set<String> tables = new TreeSet<>(TableCheck.folded());
        tables.removeAll(WITHOUT_ROW);
        return of(database, numbers, tables, column -> listed.contains(column) || WITHOUT_ROW.contains(column));
    }

    /** Of these tables and columns alone, in a case that has rows of them. */
    public static Seen of(DataSource database, String number, String... names) {
        Set<String> asked = Set.of(names);
        Set<String> listed = ColumnsIT.listed();
        return of(
                database,
                Set.of(number),
                Stream.of(names).map(name -> name.split("\\.")[0]).collect(Collectors.toCollection(TreeSet::new)),
                column -> listed.contains(column)
                        || !asked.contains(column) && !asked.contains(column.substring(0, column.indexOf('.'))));
    }

    private static Seen of(DataSource database, Set<String> numbers, Set<String> tables, Predicate<String> isLeft) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("set local session_replication_role = replica");
                Mutations mutations = new Mutations(connection, statement, numbers);
                for (String table : tables) {
                    mutations.change(table, isLeft);
                }
                return new Seen(mutations.empty, mutations.unnamed);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What other tests have written where the year has no row is left alone; of a table whose rows are of no case one change has
     * to be named.
     */
    private void change(String table, Predicate<String> isLeft) throws SQLException {
        Set<Fault> before = null;
        for (Columns.Column column : columns.of(table)) {
            if (isLeft.test(column.name())) {
                continue;
            }
            List<Columns.Change> changes = columns.changes(column, ColumnsIT.PARTLY.contains(column.name()) ? ALL : 1);
            if (changes.isEmpty()) {
                empty.add(column.name());
            }
            boolean isPartly = ColumnsIT.PARTLY.contains(column.name())
                    || changes.stream().allMatch(change -> change.number() == null);
            Map<String, String> missed = new TreeMap<>();
            Set<String> named = new HashSet<>();
            for (Columns.Change change : changes) {
                before = before == null ? faults(table) : before;
                String kind = isPartly ? "" : change.kind(column);
                if (isNamed(column, change, before)) {
                    named.add(kind);
                } else {
                    missed.put(
                            kind,
                            column.name() + " of " + change.number() + ", which says " + change.says() + ": "
                                    + change.statement());
                }
            }
            missed.keySet().removeAll(named);
            unnamed.addAll(missed.values());
        }
    }

    private boolean isNamed(Columns.Column column, Columns.Change change, Set<Fault> before) throws SQLException {
        statement.execute("savepoint before_it");
        try {
            force(column.table(), change.statement());
            return faults(column.table()).stream()
                    .filter(fault -> !before.contains(fault))
                    .anyMatch(fault -> isOf(change, fault));
        } finally {
            statement.execute("rollback to savepoint before_it");
        }
    }

    /** A sum over a phase names the phase. */
    private static boolean isOf(Columns.Change change, Fault fault) {
        return change.number() == null
                || fault.subject() != null
                || change.number().equals(fault.number());
    }

    /** Drops the constraints that refuse a change, as an owner of the database can. */
    private void force(String table, String change) throws SQLException {
        for (int i = 0; i < MOST_CONSTRAINTS; i++) {
            statement.execute("savepoint constrained");
            try {
                statement.execute(change);
                return;
            } catch (PSQLException e) {
                statement.execute("rollback to savepoint constrained");
                ServerErrorMessage message = e.getServerErrorMessage();
                String constraint = message == null ? null : message.getConstraint();
                if (constraint == null) {
                    throw e;
                }
                statement.execute(
                        "alter table public.%s drop constraint if exists %s cascade".formatted(table, constraint));
                statement.execute("drop index if exists public." + constraint + " cascade");
            }
        }
        throw new AssertionError(change);
    }

    private Set<Fault> faults(String table) throws SQLException {
        Set<Fault> faults = new HashSet<>();
        for (Fold fold : StateRules.allFolds()) {
            if (fold.tables().contains(table)) {
                boolean isOfCases = fold.kind() == Subject.Kind.CASE;
                ledger.ask(
                        isOfCases ? cases.question(fold.question()) : fold.question(),
                        row -> faults.add(TableCheck.fault(fold.kind(), row)));
            }
        }
        return faults;
    }
}
