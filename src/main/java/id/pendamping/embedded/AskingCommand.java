package id.pendamping.embedded;

import id.pendamping.embedded.EmbeddedServers.Addresses;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks the servers of a running program. Its answer is all that the console shows. */
public abstract class AskingCommand implements Callable<Integer> {

    private static final int CANNOT_RUN = 2;

    private final String failure;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    RunningServers servers = new RunningServers();

    /** @param failure begins the sentence that is said when the servers do not answer */
    protected AskingCommand(String failure) {
        this.failure = failure;
    }

    @Override
    public final Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        try (QuietConsole quiet = new QuietConsole()) {
            int code = ask(servers.addresses(), out);
            out.flush();
            return code;
        } catch (CannotStart
                | SQLException
                | IOException
                | UncheckedIOException
                | DataAccessException
                | KafkaException e) {
            command.commandLine().getErr().println(failure + ": " + e.getMessage());
            return CANNOT_RUN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CANNOT_RUN;
        }
    }

    /** The code with which the command ends. */
    protected abstract int ask(Addresses addresses, PrintWriter out)
            throws SQLException, IOException, InterruptedException;

    /** Beside the answer, for who waits for it. */
    protected final PrintWriter beside() {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    /** Where the running program keeps its files. */
    protected final Path data() {
        return servers.data();
    }
}
