package id.pendamping.proof;

import id.pendamping.shared.Subject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of the tree as a check reads them: one moment, and nothing is ever written. */
final class TreeTables implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 10_000;
    private static final String HEADS = """
            select h.size, h.made_at, h.root, h.note,
                   (select string_agg(c.line || chr(10), '' order by c.witness) from tree_cosignature c
                     where c.size = h.size) as cosignatures
              from tree_head h order by h.size desc""";

    /** Hears of each leaf, in no order; the second hash is that of the entry now, if it is still there. */
    interface Leaves {
        void leaf(long position, UUID eventId, byte[] placed, byte @Nullable [] now);
    }

    /** Hears of each head, the largest first. */
    interface Heads {
        void head(long size, java.sql.Timestamp madeAt, byte[] root, String note);
    }

    /** An entry by its place in its chain. */
    record At(Subject subject, long sequence) {}

    private final Connection connection;

    TreeTables(String url, String user, String password) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
    }

    void leaves(Leaves reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select l.position, l.event_id, l.hash, j.hash as now
                  from tree_leaf l left join journal_hash j on j.event_id = l.event_id""")) {
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    reader.leaf(
                            row.getLong("position"),
                            row.getObject("event_id", UUID.class),
                            row.getBytes("hash"),
                            row.getBytes("now"));
                }
            }
        }
    }

    void heads(Heads reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HEADS)) {
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String cosignatures = row.getString("cosignatures");
                    reader.head(
                            row.getLong("size"),
                            row.getTimestamp("made_at"),
                            row.getBytes("root"),
                            row.getString("note") + (cosignatures == null ? "" : cosignatures));
                }
            }
        }
    }

    long leafCount() throws SQLException {
        return number("select count(*) from tree_leaf");
    }

    /** How many entries there are that have a place or wait for one, or should. */
    long entryCount() throws SQLException {
        return number("select count(*) from journal_hash");
    }

    long waitingCount() throws SQLException {
        return number("select count(*) from tree_waiting w join journal_hash j on j.event_id = w.event_id");
    }

    /** An entry that has no place and does not wait for one. */
    Optional<At> outside() throws SQLException {
        return entry("""
                select subject_kind, subject_id, sequence from journal_hash j
                 where not exists (select 1 from tree_leaf l where l.event_id = j.event_id)
                   and not exists (select 1 from tree_waiting w where w.event_id = j.event_id)
                 order by subject_kind, subject_id, sequence limit 1""");
    }

    Optional<At> entry(UUID eventId) throws SQLException {
        return entry("select subject_kind, subject_id, sequence from journal_hash where event_id = '" + eventId + "'");
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private Optional<At> entry(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next()
                    ? Optional.of(new At(
                            new Subject(Subject.Kind.valueOf(row.getString(1)), row.getString(2)), row.getLong(3)))
                    : Optional.empty();
        }
    }

    private long number(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
