package id.pendamping.journal;

import id.pendamping.embedded.CannotStart;
import id.pendamping.embedded.QuietConsole;
import id.pendamping.embedded.RunningServers;
import id.pendamping.journal.relay.Replay;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells facts of the journal once more, to a topic of one consumer, as they were told the first time. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes facts of the journal once more to a topic for one consumer.",
            "The topic is pendamping.replay.<consumer>.v1; ids, headers and data are the same, in order per subject. Running"
                    + " it again does no harm: a consumer drops what it knows by its sequence."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything that was asked for is on the topic", "2:the replay could not run to its end"})
public class ReplayCommand implements Callable<Integer> {

    private static final int STOPPED = 2;
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    /** A case says its number in its first entry. */
    private static final String CASE = "select b.subject_id from journal b"
            + " where b.subject_kind = 'CASE' and b.sequence = 1 and b.data ->> 'number' = ?";

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--consumer",
            required = true,
            description = "Whom it is for; part of the topic's name: lower-case letters, digits and hyphens.")
    String consumer = "";

    @Option(names = "--from", description = "First day (2023-11-15), or first sequence of every subject (17).")
    @Nullable
    String from;

    @Option(names = "--to", description = "Last day.")
    @Nullable
    LocalDate to;

    @Option(names = "--case", description = "Only this case, by its number.")
    @Nullable
    String number;

    @Mixin
    RunningServers servers = new RunningServers();

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        if (!consumer.matches("[a-z][a-z0-9-]{0,40}")) {
            throw new ParameterException(
                    command.commandLine(), "--consumer takes lower-case letters, digits and hyphens");
        }
        Replay.Wanted wanted = wanted(command);
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        try (QuietConsole quiet = new QuietConsole()) {
            new Replay(servers.addresses(), consumer).tell(wanted, out);
            return 0;
        } catch (CannotStart | SQLException | KafkaException e) {
            err.println("The replay has stopped: " + e.getMessage());
            err.println("Run it again when the cause is gone; what was written before is written once more, which is no"
                    + " harm.");
            return STOPPED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return STOPPED;
        }
    }

    private Replay.Wanted wanted(CommandSpec command) {
        StringBuilder condition = new StringBuilder("j.subject_kind not in ('ACCESS', 'ACCOUNT', 'BATCH')");
        List<Object> values = new ArrayList<>();
        if (number != null) {
            condition
                    .append(" and j.subject_kind = 'CASE' and j.subject_id in (")
                    .append(CASE)
                    .append(')');
            values.add(number);
        }
        if (from != null && from.matches("\\d{1,10}")) {
            condition.append(" and j.sequence >= ?");
            values.add(Long.valueOf(from));
        } else if (from != null) {
            try {
                condition.append(" and j.occurred_at >= ?");
                values.add(beginning(LocalDate.parse(from)));
            } catch (DateTimeParseException e) {
                throw new ParameterException(
                        command.commandLine(), "--from takes a day such as 2023-11-15, or a sequence such as 17", e);
            }
        }
        if (to != null) {
            condition.append(" and j.occurred_at < ?");
            values.add(beginning(to.plusDays(1)));
        }
        return new Replay.Wanted(condition.toString(), values);
    }

    private static OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(ZONE).toOffsetDateTime();
    }
}
