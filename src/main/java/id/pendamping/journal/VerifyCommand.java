package id.pendamping.journal;

import id.pendamping.embedded.CannotStart;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.journal.relay.Topics;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks the ledger of a running program from the outside: chains, topics, money and states. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks a running program's chains, topics, money and states against each other.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything is as it has to be", "1:a fault was found", "2:the check could not run"})
public class VerifyCommand implements Callable<Integer> {

    private static final int FAULT = 1;
    private static final int CANNOT_RUN = 2;
    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(10);

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    RunningServers servers = new RunningServers();

    @Override
    public Integer call() {
        CommandSpec command = java.util.Objects.requireNonNull(spec);
        // the answer is the only thing to be read here
        LoggingSystem.get(VerifyCommand.class.getClassLoader()).beforeInitialize();
        try {
            return verify(servers.addresses(), command.commandLine().getOut());
        } catch (CannotStart | SQLException | KafkaException e) {
            command.commandLine().getErr().println("The check could not run: " + e.getMessage());
            return CANNOT_RUN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CANNOT_RUN;
        }
    }

    private static int verify(Addresses servers, PrintWriter out) throws SQLException, InterruptedException {
        ChainCheck chains = new ChainCheck();
        TopicCheck topics = new TopicCheck();
        Findings relay = new Findings("relay", List.of("not published", "unreadable"));
        try (TopicReader reader = new TopicReader(servers.bootstrapServers());
                LedgerDatabase database =
                        new LedgerDatabase(servers.databaseUrl(), servers.databaseUser(), servers.databasePassword())) {
            drain(database, relay);
            database.freeze();
            database.entries(
                    entry -> {
                        chains.entry(entry);
                        topics.entry(entry);
                    },
                    where -> relay.fault("unreadable", where));
            database.heads(chains);
            database.pending(topics::pending);
            Findings money = database.check("money", StateRules.MONEY_FIGURES, StateRules.MONEY);
            Findings state = database.check("state", StateRules.STATE_FIGURES, StateRules.STATE);
            database.thaw();
            reader.read(Topics.CASES, topics::message);
            reader.read(Topics.PROGRAMME, topics::message);
            return tell(
                    List.of(
                            chains.finish(),
                            relay,
                            topics.finish(eventId -> isInJournal(database, eventId)),
                            money,
                            state),
                    out);
        }
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

    private static int tell(List<Findings> checks, PrintWriter out) {
        checks.forEach(out::print);
        String first = checks.stream()
                .map(Findings::first)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        out.println(first == null ? "Everything is as it has to be." : "First fault: " + first);
        out.flush();
        return first == null ? 0 : FAULT;
    }
}
