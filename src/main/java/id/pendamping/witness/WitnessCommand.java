package id.pendamping.witness;

import id.pendamping.transparency.KeyFile;
import id.pendamping.transparency.Malformed;
import id.pendamping.transparency.NoteKey;
import id.pendamping.transparency.NoteSigner;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a witness until it is stopped. It needs neither database nor broker. */
@Command(
        name = "witness",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Cosigns the checkpoints of programs elsewhere, and refuses what does not continue what it has seen.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it was stopped", "2:it could not begin"})
public class WitnessCommand implements Callable<Integer> {

    private static final int CANNOT_RUN = 2;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--name",
            required = true,
            description = "Under which it signs, for example bpk.go.id/saksi-1. It is never changed.")
    String name = "";

    @Option(
            names = "--log",
            required = true,
            description =
                    "Key of a program whose checkpoints it cosigns, as its page of proofs shows it; may be repeated.")
    List<String> logs = List.of();

    @Option(names = "--folder", description = "Where its key is, and what it has cosigned (default ${DEFAULT-VALUE}).")
    Path folder = Path.of("./witness");

    @Option(names = "--address", description = "Where it listens (default ${DEFAULT-VALUE}).")
    String address = "127.0.0.1";

    @Option(names = "--port", description = "On which port (default ${DEFAULT-VALUE}).")
    int port = 8390;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        try (WitnessMemory memory = new WitnessMemory(folder);
                WitnessServer server = new WitnessServer(witness(memory), new InetSocketAddress(address, port))) {
            PrintWriter out = command.commandLine().getOut();
            out.println("A line for the policy of the program:");
            out.println("witness " + name + ' ' + key() + ' ' + server.url());
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (IOException | Malformed | UncheckedIOException | IllegalStateException e) {
            command.commandLine().getErr().println("The witness cannot begin: " + e.getMessage());
            return CANNOT_RUN;
        }
    }

    private Witness witness(WitnessMemory memory) throws Malformed {
        NoteKey.parse(key().toString());
        List<NoteKey> known = new ArrayList<>();
        for (String log : logs) {
            known.add(NoteKey.parse(log));
        }
        return new Witness(signer(), known, memory, Clock.systemUTC());
    }

    private NoteKey key() {
        return signer().key();
    }

    private NoteSigner signer() {
        return new NoteSigner(name, NoteKey.Kind.WITNESS, KeyFile.kept(folder.resolve("witness.key")));
    }
}
