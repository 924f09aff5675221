package id.pendamping.scan;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole table of entries: as it lies on the disk, a slice at a time, on as many connections as there are cores, all
 * at the same moment, and computes every hash where it reads.
 */
public final class EntryScan {

    /** What a row has to say, in this order. */
    public static final String COLUMNS = """
            event_id, sequence, type, schema_version, subject_kind, subject_id, data::text, actor, duty, on_behalf_of, reason,
            occurred_at, causation, traceparent, previous_hash, hash""";

    static final int EVENT = 0;
    static final int SEQUENCE = 1;
    static final int TYPE = 2;
    static final int VERSION = 3;
    static final int KIND = 4;
    static final int ID = 5;
    static final int DATA = 6;
    static final int ACTOR = 7;
    static final int DUTY = 8;
    static final int ON_BEHALF_OF = 9;
    static final int REASON = 10;
    static final int OCCURRED_AT = 11;
    static final int CAUSATION = 12;
    static final int TRACEPARENT = 13;
    static final int PREVIOUS = 14;
    static final int HASH = 15;
    static final int FIELDS = 16;

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** A whole block of the hash, which takes parts of blocks slowly. */
    private static final int SALT = 64;

    /** Blocks of 8 kB that are read at one go. */
    private static final long SLICE = 1_024;

    private static final int TELL_MILLIS = 250;

    private final String table;
    private final Consumer<UUID> unreadable;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong read = new AtomicLong();
    private final Entries entries;

    /** Where the database is. */
    public record Address(
            String url, @Nullable String user, @Nullable String password) {}

    private EntryScan(String table, Consumer<UUID> unreadable) {
        this.table = table;
        this.unreadable = unreadable;
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        entries = new Entries(salt);
    }

    /**
     * All rows as the connection sees them.
     *
     * @param moment in a transaction that sees one moment
     * @param unreadable hears of rows that are no entries; one at a time
     * @param progress hears how many were read, now and then, and may end the reading by a failure
     */
    public static Entries of(
            String table, Connection moment, Address database, Consumer<UUID> unreadable, LongConsumer progress)
            throws SQLException {
        EntryScan scan = new EntryScan(table, unreadable);
        String snapshot = text(moment, "select pg_export_snapshot()");
        long blocks = Long.parseLong(
                text(moment, "select pg_relation_size('" + table + "') / current_setting('block_size')::int"));
        ExecutorService cores = Executors.newFixedThreadPool(CORES);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int core = 0; core < CORES; core++) {
                all.add(cores.submit(() -> scan.read(database, snapshot, blocks)));
            }
            for (Future<Void> one : all) {
                scan.await(one, progress);
            }
        } finally {
            cores.shutdownNow();
        }
        progress.accept(scan.read.get());
        scan.entries.close();
        return scan.entries;
    }

    private @Nullable Void read(Address database, String snapshot, long blocks) throws SQLException {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set transaction snapshot '" + snapshot + "'");
            }
            EntryWriter writer = new EntryWriter(entries);
            for (long from = next.getAndAdd(SLICE); from == 0 || from < blocks; from = next.getAndAdd(SLICE)) {
                read.addAndGet(CopyRows.read(connection, slice(from, blocks), tuple -> take(writer, tuple)));
            }
            connection.rollback();
        }
        return null;
    }

    /** The last one has no end: what a table inherits from this one may have more blocks. */
    private String slice(long from, long blocks) {
        String until = from + SLICE < blocks ? " and ctid < '(" + (from + SLICE) + ",0)'" : "";
        return "select " + COLUMNS + " from " + table + " where ctid >= '(" + from + ",0)'" + until;
    }

    private void take(EntryWriter writer, Tuple tuple) {
        try {
            writer.take(tuple);
        } catch (JsonCursor.Malformed | IllegalArgumentException e) {
            synchronized (this) {
                unreadable.accept(writer.eventId());
            }
        }
    }

    private void await(Future<Void> one, LongConsumer progress) throws SQLException {
        while (true) {
            try {
                one.get(TELL_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException e) {
                progress.accept(read.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof SQLException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private static String text(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        }
    }
}
