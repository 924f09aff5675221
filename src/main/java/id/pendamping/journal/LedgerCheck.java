package id.pendamping.journal;

import id.pendamping.embedded.CannotStart;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.journal.relay.Topics;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Holds a journal against itself, the topics, the money and the states, from outside and without writing anything. */
public final class LedgerCheck {

    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int TELL_EVERY = 5_000;

    private LedgerCheck() {}

    /**
     * Everything that can be checked.
     *
     * @param also reads every entry too, subject by subject and in order
     */
    public static List<Findings> everything(Addresses servers, Consumer<Recorded> also)
            throws SQLException, InterruptedException {
        ChainCheck chains = new ChainCheck();
        TopicCheck topics = new TopicCheck();
        Findings relay = new Findings("relay", List.of("not published", "unreadable"));
        try (TopicReader reader = new TopicReader(servers.broker());
                LedgerDatabase database =
                        new LedgerDatabase(servers.databaseUrl(), servers.databaseUser(), servers.databasePassword())) {
            drain(database, relay);
            database.freeze();
            database.entries(
                    hashed -> {
                        chains.entry(hashed);
                        topics.entry(hashed.entry());
                        also.accept(hashed.entry());
                    },
                    where -> relay.fault("unreadable", where));
            database.heads(chains);
            database.pending(topics::pending);
            Findings money = database.check("money", StateRules.Part.MONEY);
            Findings state = database.check("state", StateRules.Part.STATE);
            database.thaw();
            reader.read(Topics.CASES, topics::message);
            reader.read(Topics.PROGRAMME, topics::message);
            return List.of(
                    chains.finish(), relay, topics.finish(eventId -> isInJournal(database, eventId)), money, state);
        }
    }

    /** Only the chains; {@code progress} hears how many entries were read, {@code total} once how many there are. */
    public static Findings chains(
            String url,
            String user,
            String password,
            Consumer<Recorded> also,
            LongConsumer total,
            LongConsumer progress)
            throws SQLException {
        ChainCheck chains = new ChainCheck();
        Findings unreadable = new Findings("chains", List.of("unreadable"));
        try (LedgerDatabase database = new LedgerDatabase(url, user, password)) {
            database.freeze();
            total.accept(database.countEntries());
            long[] read = {0};
            database.entries(
                    hashed -> {
                        chains.entry(hashed);
                        also.accept(hashed.entry());
                        if (++read[0] % TELL_EVERY == 0) {
                            progress.accept(read[0]);
                        }
                    },
                    where -> unreadable.fault("unreadable", where));
            progress.accept(read[0]);
            database.heads(chains);
        }
        return unreadable.isSound() ? chains.finish() : unreadable;
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

    private static boolean isInJournal(LedgerDatabase database, UUID eventId) {
        try {
            return database.isInJournal(eventId);
        } catch (SQLException e) {
            throw new CannotStart("The journal could not be read again: " + e.getMessage());
        }
    }
}
