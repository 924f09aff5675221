package id.pendamping.verifying;

import id.pendamping.embedded.CannotStart;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.journal.ChainCheck;
import id.pendamping.journal.Findings;
import id.pendamping.journal.LedgerDatabase;
import id.pendamping.journal.Recorded;
import id.pendamping.journal.TopicReader;
import id.pendamping.scan.Entries;
import id.pendamping.scan.EntryScan;
import id.pendamping.shared.Sealing;
import id.pendamping.shared.Subject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Holds a journal against itself, the topics, the money and the states, from outside and without writing anything. */
public final class LedgerCheck {

    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(10);

    private LedgerCheck() {}

    /** Who hears how far the check has come. */
    public interface Progress {

        /** How many entries there are. */
        default void total(long entries) {}

        /** How many were read, now and then. */
        default void read(long entries) {}

        /** How many questions about tables were answered, of how many. */
        default void folded(int answered, int asked) {}
    }

    /** What else is held against the entries, while they stand still. */
    public interface Beside {

        /**
         * @param moment by which other connections see what the entries were read from
         */
        List<Findings> check(Entries entries, String moment) throws SQLException;
    }

    /** How much is checked. */
    public enum Extent {
        /** Entries, chains, checkpoints, tree and topics. */
        RECORD,
        /** These, and every table that is folded from the entries. */
        EVERYTHING
    }

    /** All that can be checked to this extent; what is sealed is opened where the key is at hand. */
    public static List<Findings> of(
            Addresses servers, Extent extent, @Nullable Sealing key, Beside beside, Progress progress)
            throws SQLException, InterruptedException {
        Findings relay = new Findings("relay", List.of("not published"));
        EntryScan.Address address =
                new EntryScan.Address(servers.databaseUrl(), servers.databaseUser(), servers.databasePassword());
        try (LedgerDatabase database = new LedgerDatabase(address.url(), address.user(), address.password())) {
            drain(database, relay);
            database.freeze();
            return extent == Extent.RECORD
                    ? all(servers, database, address, beside, progress, relay, null)
                    : everything(servers, database, address, beside, progress, relay, key);
        }
    }

    private static List<Findings> everything(
            Addresses servers,
            LedgerDatabase database,
            EntryScan.Address address,
            Beside beside,
            Progress progress,
            Findings relay,
            @Nullable Sealing key)
            throws SQLException, InterruptedException {
        try (Askers askers = new Askers(address, database.moment())) {
            return all(servers, database, address, beside, progress, relay, new FoldCheck(askers, key));
        }
    }

    private static List<Findings> all(
            Addresses servers,
            LedgerDatabase database,
            EntryScan.Address address,
            Beside beside,
            Progress progress,
            Findings relay,
            @Nullable FoldCheck tables)
            throws SQLException, InterruptedException {
        ChainCheck check = new ChainCheck();
        Entries entries = entries(database, address, check, progress);
        List<Findings> all = new ArrayList<>(List.of(chains(database, entries, check)));
        TopicCheck topics = new TopicCheck(entries);
        database.pending(topics::pending);
        List<Findings> folds;
        try (TopicReader.Reading told = TopicReader.begin(servers.broker(), topics::message)) {
            all.addAll(beside.check(entries, database.moment()));
            folds = tables == null ? List.of() : tables.await(progress);
            database.thaw();
            told.await();
        }
        all.addAll(List.of(relay, topics.finish(eventId -> again(database, eventId))));
        all.addAll(folds);
        all.forEach(findings -> findings.number(subject -> number(database, subject)));
        return all;
    }

    /** Only the chains, and what else is held against the entries. */
    public static List<Findings> chains(String url, String user, String password, Beside beside) throws SQLException {
        try (LedgerDatabase database = new LedgerDatabase(url, user, password)) {
            database.freeze();
            ChainCheck check = new ChainCheck();
            Entries entries = entries(database, new EntryScan.Address(url, user, password), check, new Progress() {});
            List<Findings> all = new ArrayList<>(List.of(chains(database, entries, check)));
            all.addAll(beside.check(entries, database.moment()));
            all.forEach(findings -> findings.number(subject -> number(database, subject)));
            return all;
        }
    }

    private static Entries entries(
            LedgerDatabase database, EntryScan.Address address, ChainCheck chains, Progress progress)
            throws SQLException {
        progress.total(database.countEntries());
        return database.entries(
                address, eventId -> chains.unreadable("event " + eventId + " cannot be read"), progress::read);
    }

    private static Findings chains(LedgerDatabase database, Entries entries, ChainCheck chains) throws SQLException {
        entries.chains(chains::chain);
        database.heads(chains);
        return chains.finish();
    }

    /** What waits now is on the topics within seconds, unless the relay is down or the subject was set aside. */
    private static void drain(LedgerDatabase database, Findings relay) throws SQLException, InterruptedException {
        long last = database.lastPending();
        long began = System.nanoTime();
        long waiting = database.pendingUpTo(last);
        relay.counted("waited for", waiting);
        while (waiting > 0 && System.nanoTime() - began < DRAIN_NANOS) {
            TimeUnit.MILLISECONDS.sleep(200);
            waiting = database.pendingUpTo(last);
        }
        if (waiting > 0) {
            relay.fault("not published", waiting + " entries still wait after ten seconds");
        }
    }

    private static Optional<Recorded> again(LedgerDatabase database, UUID eventId) {
        try {
            return database.entry(eventId);
        } catch (SQLException e) {
            throw new CannotStart("The journal could not be read again: " + e.getMessage());
        }
    }

    private static Optional<String> number(LedgerDatabase database, Subject subject) {
        try {
            return database.number(subject);
        } catch (SQLException e) {
            throw new CannotStart("The journal could not be read again: " + e.getMessage());
        }
    }
}
