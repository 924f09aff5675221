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
import java.util.List;
import javax.sql.DataSource;

/** Where the tables differ from what their entries say, as {@code verify} tells it. */
public final class TableFaults {

    private static final String NOTHING = "select 1";

    private interface Questions {
        List<String> ask(Connection connection) throws SQLException;
    }

    private TableFaults() {}

    public static List<String> of(DataSource database) {
        return after(database, NOTHING);
    }

    /** After something that no program does, which is then taken back. */
    public static List<String> after(DataSource database, String tampering) {
        return after(database, tampering, TableFaults::of);
    }

    /** Those that name this case. */
    public static List<String> of(DataSource database, String number) {
        return after(database, number, NOTHING);
    }

    /** Those that name this case, after something that no program does, which is then taken back. */
    public static List<String> after(DataSource database, String number, String tampering) {
        return after(database, tampering, connection -> of(connection, number));
    }

    private static List<String> after(DataSource database, String tampering, Questions questions) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("set local session_replication_role = replica");
                statement.execute(tampering);
                return questions.ask(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As this connection sees them. */
    public static List<String> of(Connection connection) throws SQLException {
        List<String> faults = new ArrayList<>();
        TableCheck.differences(new LedgerDatabase(connection), fault -> faults.add(fault.toString()));
        return faults;
    }

    private static List<String> of(Connection connection, String number) throws SQLException {
        return ofCase(connection, number).stream()
                .map(Fault::toString)
                .filter(fault -> fault.contains(number))
                .toList();
    }

    /** What is found about one case and, as this says nothing of other cases, about subjects of other kinds. */
    static List<Fault> ofCase(Connection connection, String number) throws SQLException {
        List<Fault> faults = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            OneCase one = OneCase.alone(statement, number);
            LedgerDatabase ledger = new LedgerDatabase(connection);
            for (Fold fold : StateRules.allFolds()) {
                boolean isOfCases = fold.kind() == Subject.Kind.CASE;
                ledger.ask(
                        isOfCases ? one.question(fold.question()) : fold.question(),
                        row -> faults.add(TableCheck.fault(fold.kind(), row)));
            }
        }
        return faults;
    }
}
