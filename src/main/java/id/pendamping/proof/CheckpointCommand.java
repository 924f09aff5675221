package id.pendamping.proof;

import id.pendamping.embedded.CannotStart;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.embedded.RunningServers;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Asks the running program for a checkpoint before the day's hour, and waits for it. */
@Command(
        name = "checkpoint",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Asks a running program for a signed checkpoint of all chains now.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is made", "1:nobody made it within a minute", "2:it could not be asked for"})
public class CheckpointCommand implements Callable<Integer> {

    private static final int NOBODY = 1;
    private static final int CANNOT_RUN = 2;
    private static final long LOOK_MILLIS = 500;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    RunningServers servers = new RunningServers();

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        // the answer is the only thing to be read here
        LoggingSystem.get(CheckpointCommand.class.getClassLoader()).beforeInitialize();
        try {
            Addresses there = servers.addresses();
            var database =
                    new DriverManagerDataSource(there.databaseUrl(), there.databaseUser(), there.databasePassword());
            return ask(
                    new Checkpoints(JdbcClient.create(database)),
                    command.commandLine().getOut());
        } catch (CannotStart | DataAccessException e) {
            command.commandLine().getErr().println("The checkpoint could not be asked for: " + e.getMessage());
            return CANNOT_RUN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CANNOT_RUN;
        }
    }

    private static int ask(Checkpoints checkpoints, PrintWriter out) throws InterruptedException {
        int before = checkpoints.latest().map(Checkpoint::number).orElse(0);
        checkpoints.want();
        for (long began = System.nanoTime(); System.nanoTime() - began < PATIENCE_NANOS; ) {
            Checkpoint made = checkpoints.find(before + 1).orElse(null);
            if (made != null) {
                out.println(CheckpointLines.of(made));
                out.flush();
                return 0;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        out.println("No program has made it within a minute. It is made when one runs.");
        out.flush();
        return NOBODY;
    }
}
