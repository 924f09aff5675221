package id.pendamping.proof;

import id.pendamping.scan.CopyRows;
import id.pendamping.scan.Tuple;
import id.pendamping.shared.Subject;
import id.pendamping.transparency.Roots;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The tables of the tree as a check reads them: one moment, and nothing is ever written. */
final class TreeTables implements AutoCloseable {

    /** Places with their entries. */
    static final String LEAVES = "select position, event_id, hash from tree_leaf";

    private static final String NEWEST = """
            select h.size, h.made_at, h.root, h.note,
                   (select string_agg(c.line || chr(10), '' order by c.witness) from tree_cosignature c
                     where c.size = h.size) as cosignatures
              from tree_head h order by h.size desc limit %d""";

    /** Hears of each head, the largest first. */
    interface Heads {
        void head(long size, java.sql.Timestamp madeAt, byte[] root, String note);
    }

    /** An entry by its place in its chain. */
    record At(Subject subject, long sequence) {}

    private final Connection connection;

    /**
     * @param moment that another connection sees
     */
    TreeTables(String url, String user, String password, String moment) throws SQLException {
        connection = DriverManager.getConnection(url, user, password);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction snapshot '" + moment + "'");
        }
    }

    void leaves(Consumer<Tuple> reader) throws SQLException {
        CopyRows.read(connection, LEAVES, reader);
    }

    /** Hears of the size and the root of every head. */
    void roots(BiConsumer<Long, byte[]> reader) throws SQLException {
        CopyRows.read(connection, "select size, root from tree_head", head -> {
            head.next();
            long size = head.number();
            head.next();
            reader.accept(size, Arrays.copyOfRange(head.octets(), head.begin(), head.end()));
        });
    }

    /** Hears of the kept roots of full subtrees. */
    void nodes(Roots.Nodes reader) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select level, place, hash from tree_node")) {
            while (row.next()) {
                reader.node(row.getInt(1), row.getLong(2), row.getBytes(3));
            }
        }
    }

    void newest(int most, Heads reader) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(NEWEST.formatted(most))) {
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

    long leafCount() throws SQLException {
        return number("select count(*) from tree_leaf");
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
