package id.pendamping.journal;

import id.pendamping.journal.StateRules.Figure;
import id.pendamping.journal.StateRules.Rule;
import id.pendamping.scan.Entries;
import id.pendamping.scan.EntryScan;
import id.pendamping.shared.Subject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The database as the ledger check reads it: one snapshot, and nothing is ever written. */
public final class LedgerDatabase implements AutoCloseable {

    private static final int AT_ONCE = 10_000;
    private static final String LARGE = "set work_mem = '64MB'; set jit = off; set max_parallel_workers_per_gather = 0;"
            + " set client_connection_check_interval = '5s'";

    private final Connection connection;

    public LedgerDatabase(String url, @Nullable String user, @Nullable String password) throws SQLException {
        this(DriverManager.getConnection(url, user, password));
        connection.setReadOnly(true);
    }

    public LedgerDatabase(Connection connection) {
        this.connection = connection;
    }

    /** Another connection that sees what the one of the moment sees, for large questions, which end when nobody waits any more. */
    public static LedgerDatabase at(String url, @Nullable String user, @Nullable String password, String moment)
            throws SQLException {
        LedgerDatabase database = new LedgerDatabase(url, user, password);
        try (Statement statement = database.connection.createStatement()) {
            statement.execute(LARGE);
            database.freeze();
            statement.execute("set transaction snapshot '" + moment + "'");
            return database;
        } catch (SQLException e) {
            database.close();
            throw e;
        }
    }

    /** The highest position that waits to be published, zero when none does. */
    public long lastPending() throws SQLException {
        return number("select coalesce(max(pos), 0) from journal_pending");
    }

    /** How many of those up to the position still wait. */
    public long pendingUpTo(long position) throws SQLException {
        return number("select count(*) from journal_pending where pos <= " + position);
    }

    /** From here on every question sees the same moment. */
    public void freeze() throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
    }

    /** Lets go of the moment: every question sees the present. */
    public void thaw() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** Every entry of the moment that was frozen; ids of events that cannot even be read go to {@code unreadable}. */
    public Entries entries(EntryScan.Address address, Consumer<UUID> unreadable, LongConsumer progress)
            throws SQLException {
        return EntryScan.of("journal", connection, address, unreadable, progress);
    }

    /** By which other connections see the moment that was frozen. */
    public String moment() throws SQLException {
        return text("select pg_export_snapshot()");
    }

    public long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    /** A question that answers with a number. */
    public long answer(String question) throws SQLException {
        return number(question);
    }

    public long countEntries() throws SQLException {
        return number("select coalesce(sum(sequence), 0) from journal_head");
    }

    public void heads(ChainCheck chains) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select subject_kind, subject_id, sequence, encode(hash, 'hex') as hash
                        from journal_head order by subject_kind, subject_id""")) {
            while (row.next()) {
                chains.head(
                        new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id")),
                        row.getLong("sequence"),
                        row.getString("hash"));
            }
        }
    }

    public void pending(Consumer<UUID> reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select event_id from journal_pending")) {
            while (row.next()) {
                reader.accept(row.getObject(1, UUID.class));
            }
        }
    }

    public Optional<Recorded> entry(UUID eventId) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select " + JournalReader.COLUMNS + " from journal where event_id = ?")) {
            query.setObject(1, eventId);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(JournalReader.read(row, 1)) : Optional.empty();
            }
        }
    }

    /** The number that people know the subject by, when its first entry gave it one. */
    public Optional<String> number(Subject subject) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select data ->> 'number' from journal
                where subject_kind in (?, 'CASE') and subject_id = ? and sequence = 1 and data ->> 'number' is not null""")) {
            query.setString(1, subject.kind().name());
            query.setString(2, subject.id());
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    return Optional.ofNullable(row.getString(1));
                }
            }
        }
        return kept(subject);
    }

    /** As tables call it: its first entry may have gone, or say no number. */
    private Optional<String> kept(Subject subject) throws SQLException {
        Subject.Kind kind = subject.kind() == Subject.Kind.ACCESS ? Subject.Kind.CASE : subject.kind();
        for (StateRules.Name name : StateRules.names(kind)) {
            Optional<String> known = isThere(name.table())
                    ? first("select " + name.column() + " from " + name.table() + " where id::text = ?", subject.id())
                    : Optional.empty();
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    /** The owner of the database may have dropped it. */
    private boolean isThere(String table) throws SQLException {
        return first("select to_regclass(?)::text", table).isPresent();
    }

    private Optional<String> first(String question, String asked) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, asked);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    public Findings check(String title, StateRules.Part part) throws SQLException {
        List<Rule> rules = StateRules.rules(part);
        Findings findings =
                new Findings(title, rules.stream().map(Rule::violation).toList());
        for (Figure figure : StateRules.figures(part)) {
            findings.counted(figure.name(), number(figure.question()));
        }
        for (Rule rule : rules) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(rule.question())) {
                while (row.next()) {
                    findings.fault(Fault.ofCase(rule.violation(), row.getString(1)));
                }
            }
        }
        return findings;
    }

    /** Asks one question and hands on its rows, column by column; of a moment that is frozen, some at a time. */
    public void ask(String question, Consumer<List<@Nullable String>> reader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet row = statement.executeQuery(question)) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    List<@Nullable String> values = new ArrayList<>();
                    for (int column = 1; column <= columns; column++) {
                        values.add(row.getString(column));
                    }
                    reader.accept(values);
                }
            }
        }
    }

    /** Hands on what is sealed, row by row, and keeps no more than some rows in memory. */
    public void seals(String question, Consumer<Sealed> reader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet row = statement.executeQuery(question)) {
                while (row.next()) {
                    reader.accept(new Sealed(row.getString(1), row.getString(2), row.getBytes(3), row.getBytes(4)));
                }
            }
        }
    }

    /** One seal, and the fingerprint of this kind that stands beside it. */
    public record Sealed(String key, String kind, byte[] seal, byte[] print) {}

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Lets go at once, whatever is being asked. */
    public void abandon() throws SQLException {
        connection.abort(Runnable::run);
    }

    private long number(String question) throws SQLException {
        return Long.parseLong(text(question));
    }

    private String text(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
