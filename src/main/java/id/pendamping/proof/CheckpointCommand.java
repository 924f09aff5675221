package id.pendamping.proof;

import id.pendamping.checkpoint.Checkpoint;
import id.pendamping.checkpoint.CheckpointLines;
import id.pendamping.embedded.AskingCommand;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;

/** Asks the running program for a checkpoint before the day's hour, and waits for it. */
@Command(
        name = "checkpoint",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Asks a running program for a signed checkpoint of all chains now.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is made", "1:nobody made it within a minute", "2:it could not be asked for"})
public class CheckpointCommand extends AskingCommand {

    private static final int NOBODY = 1;
    private static final long LOOK_MILLIS = 500;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    CheckpointCommand() {
        super("The checkpoint could not be asked for");
    }

    @Override
    protected int ask(Addresses addresses, PrintWriter out) throws InterruptedException {
        var database = new DriverManagerDataSource(
                addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword());
        return ask(new Checkpoints(JdbcClient.create(database)), out);
    }

    private static int ask(Checkpoints checkpoints, PrintWriter out) throws InterruptedException {
        int before = checkpoints.latest().map(Checkpoint::number).orElse(0);
        checkpoints.want();
        for (long began = System.nanoTime(); System.nanoTime() - began < PATIENCE_NANOS; ) {
            Checkpoint made = checkpoints.find(before + 1).orElse(null);
            if (made != null) {
                out.println(CheckpointLines.of(made));
                return 0;
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        }
        out.println("No program has made it within a minute. It is made when one runs.");
        return NOBODY;
    }
}
