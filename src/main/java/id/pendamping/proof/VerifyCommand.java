package id.pendamping.proof;

import id.pendamping.embedded.CannotStart;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.embedded.RunningServers;
import id.pendamping.journal.Findings;
import id.pendamping.journal.LedgerCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks the ledger of a running program from the outside: chains, checkpoints, topics, money and states. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks a running program's chains, checkpoints, topics, money and states against each other.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:everything is as it has to be", "1:a fault was found", "2:the check could not run"})
public class VerifyCommand implements Callable<Integer> {

    private static final int FAULT = 1;
    private static final int CANNOT_RUN = 2;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--checkpoints",
            description =
                    "Checkpoints that were kept elsewhere (default: checkpoints.jsonl in the folder, or else those in"
                            + " the database).")
    @Nullable
    Path file;

    @Option(
            names = "--key",
            description = "Public keys that were kept elsewhere, PEM (default: of the key in the folder).")
    @Nullable
    Path keyFile;

    @Mixin
    RunningServers servers = new RunningServers();

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        // the answer is the only thing to be read here
        LoggingSystem.get(VerifyCommand.class.getClassLoader()).beforeInitialize();
        try {
            return verify(servers.addresses(), command.commandLine().getOut());
        } catch (CannotStart
                | SQLException
                | KafkaException
                | IOException
                | UncheckedIOException
                | DataAccessException
                | CheckpointLines.Unreadable e) {
            command.commandLine().getErr().println("The check could not run: " + e.getMessage());
            return CANNOT_RUN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CANNOT_RUN;
        }
    }

    private int verify(Addresses addresses, PrintWriter out)
            throws SQLException, InterruptedException, IOException, CheckpointLines.Unreadable {
        var kept = new KeptCheckpoints(servers.data(), file, keyFile);
        // what is told was kept before
        List<Checkpoint> told = KeptCheckpoints.told(addresses);
        CheckpointCheck proof = new CheckpointCheck(kept.keys(), file == null).inOrderOfTime();
        kept.read(addresses, proof);
        told.forEach(proof::told);
        List<Findings> checks = new ArrayList<>(LedgerCheck.everything(addresses, proof::entry));
        checks.add(1, proof.finish());
        return tell(checks, out);
    }

    private static int tell(List<Findings> checks, PrintWriter out) {
        checks.forEach(out::print);
        String first = checks.stream()
                .map(Findings::first)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        out.println(first == null ? "Everything is as it has to be." : "First fault: " + first);
        out.flush();
        return first == null ? 0 : FAULT;
    }
}
