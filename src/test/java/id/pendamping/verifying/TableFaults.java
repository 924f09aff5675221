package id.pendamping.verifying;

import id.pendamping.journal.LedgerDatabase;
import java.sql.Connection;
import java.sql.SQLException;
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

    /** As this connection sees them. */
    public static List<String> of(Connection connection) throws SQLException {
        List<String> faults = new ArrayList<>();
        TableCheck.differences(new LedgerDatabase(connection), fault -> faults.add(fault.toString()));
        return faults;
    }
}
