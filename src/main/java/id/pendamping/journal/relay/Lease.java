package id.pendamping.journal.relay;

import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * The right to publish, held by one node at a time as an advisory lock on a connection of its own. The database takes
 * it back when the connection dies or says nothing for five seconds.
 */
final class Lease implements Leadership, AutoCloseable {

    private static final long LOCK = 0x72656c6179L;
    private static final String CHANNEL = "pendamping_journal";

    /** The most entries that are published at a time. */
    static final int MOST = 500;

    /** What the planner would choose by statistics. */
    static final List<String> GUESSED = List.of(
            "enable_seqscan",
            "enable_bitmapscan",
            "enable_hashjoin",
            "enable_mergejoin",
            "enable_sort",
            "enable_material",
            "jit");

    static final String BATCH = """
            select p.pos,\s""" + Pending.COLUMNS + """
             from journal_pending p join journal j on j.event_id = p.event_id
            where not exists (select 1 from journal_parked k
                where k.subject_kind = j.subject_kind and k.subject_id = j.subject_id)
            order by p.pos limit\s""" + Lease.MOST;

    private final Connection connection;
    private final PreparedStatement batch;

    private Lease(Connection connection) throws SQLException {
        this.connection = connection;
        this.batch = connection.prepareStatement(BATCH);
    }

    static Lease connect(String url, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "pendamping-relay");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "15");
        properties.setProperty("tcpKeepAlive", "true");
        Connection connection = DriverManager.getConnection(url, properties);
        Lease lease = new Lease(connection);
        try {
            lease.prepare();
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return lease;
    }

    /**
     * Refuses a database that forgets commits in a crash: what was announced would never have happened. What is pending
     * comes and goes faster than statistics do, so its plan goes by the indexes whatever the planner takes for true.
     */
    private void prepare() throws SQLException {
        execute("set idle_session_timeout = '5s'");
        for (String guess : GUESSED) {
            execute("set " + guess + " = off");
        }
        if (truth("select current_setting('synchronous_commit') = 'off'")) {
            throw new RelayRefuses("The database runs with synchronous_commit = off");
        }
    }

    boolean take() throws SQLException {
        return truth("select pg_try_advisory_lock(" + LOCK + ")");
    }

    /** Hears from now on what other nodes tell. */
    void listen() throws SQLException {
        execute("listen " + CHANNEL);
    }

    /** Tells the node that leads that there is something to publish. */
    void tell() throws SQLException {
        execute("notify " + CHANNEL);
    }

    boolean wasTold() throws SQLException {
        PGNotification[] told = connection.unwrap(PGConnection.class).getNotifications();
        return told != null && told.length > 0;
    }

    @Override
    public void keep() throws SQLException {
        truth("select true");
    }

    List<Pending> next() throws SQLException {
        List<Pending> next = new ArrayList<>();
        try (ResultSet row = batch.executeQuery()) {
            while (row.next()) {
                next.add(Pending.read(row));
            }
        }
        return next;
    }

    void acknowledged(List<Pending> batch) throws SQLException {
        Array positions = connection.createArrayOf(
                "bigint", batch.stream().map(Pending::position).toArray());
        try (PreparedStatement delete = connection.prepareStatement("delete from journal_pending where pos = any(?)")) {
            delete.setArray(1, positions);
            delete.executeUpdate();
        }
    }

    @Override
    public void park(Pending entry, String reason) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into journal_parked (subject_kind, subject_id, event_id, reason, parked_at)
                values (?, ?, ?, ?, now()) on conflict do nothing""")) {
            insert.setString(1, entry.subject().kind().name());
            insert.setString(2, entry.subject().id());
            insert.setObject(3, entry.eventId());
            insert.setString(4, reason);
            insert.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private boolean truth(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
