package id.pendamping.journal;

import id.pendamping.embedded.CannotStart;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.shared.Subject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Holds a journal against itself, the topics, the money and the states, from outside and without writing anything. */
public final class LedgerCheck {

    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int TELL_EVERY = 5_000;

    private LedgerCheck() {}

    /** Who hears how far the check has come. */
    public interface Progress {

        /** How many entries there are. */
        default void total(long entries) {}

        /** How many were read, now and then. */
        default void read(long entries) {}
    }

    /**
     * Everything that can be checked.
     *
     * @param also reads every entry too, subject by subject and in order
     * @param found what was found by that
     */
    public static List<Findings> everything(
            Addresses servers, Consumer<Recorded> also, Supplier<List<Findings>> found, Progress progress)
            throws SQLException, InterruptedException {
        TopicCheck topics = new TopicCheck();
        Findings relay = new Findings("relay", List.of("not published"));
        try (TopicReader reader = new TopicReader(servers.broker());
                LedgerDatabase database =
                        new LedgerDatabase(servers.databaseUrl(), servers.databaseUser(), servers.databasePassword())) {
            drain(database, relay);
            database.freeze();
            Findings chains = chains(
                    database,
                    entry -> {
                        topics.entry(entry);
                        also.accept(entry);
                    },
                    progress);
            database.pending(topics::pending);
            Findings money = database.check("money", StateRules.Part.MONEY);
            Findings state = database.check("state", StateRules.Part.STATE);
            Findings tables = TableCheck.of(database);
            database.thaw();
            reader.readEntries(topics::message);
            List<Findings> all = new ArrayList<>(List.of(chains));
            all.addAll(found.get());
            all.addAll(List.of(relay, topics.finish(eventId -> again(database, eventId)), money, state, tables));
            all.forEach(findings -> findings.number(subject -> number(database, subject)));
            return all;
        }
    }

    /** Only the chains. */
    public static Findings chains(String url, String user, String password, Consumer<Recorded> also, Progress progress)
            throws SQLException {
        try (LedgerDatabase database = new LedgerDatabase(url, user, password)) {
            database.freeze();
            Findings chains = chains(database, also, progress);
            chains.number(subject -> number(database, subject));
            return chains;
        }
    }

    private static Findings chains(LedgerDatabase database, Consumer<Recorded> also, Progress progress)
            throws SQLException {
        ChainCheck chains = new ChainCheck();
        progress.total(database.countEntries());
        long[] read = {0};
        database.entries(
                hashed -> {
                    chains.entry(hashed);
                    also.accept(hashed.entry());
                    if (++read[0] % TELL_EVERY == 0) {
                        progress.read(read[0]);
                    }
                },
                chains::unreadable);
        progress.read(read[0]);
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
