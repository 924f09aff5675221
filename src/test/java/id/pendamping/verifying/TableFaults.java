package id.pendamping.verifying;

import id.pendamping.journal.LedgerDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Where the tables differ from what their entries say, as {@code verify} tells it. */
public final class TableFaults {

    private TableFaults() {}

    public static List<String> of(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return of(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** After something that no program does, which is then taken back. */
    public static List<String> after(DataSource database, String tampering) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute("set local session_replication_role = replica");
                statement.execute(tampering);
                return of(connection);
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
}
