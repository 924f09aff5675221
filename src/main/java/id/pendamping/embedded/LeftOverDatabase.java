package id.pendamping.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database of a program that was killed lives on; it has to go before another may use its data. */
final class LeftOverDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOverDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private LeftOverDatabase() {}

    /** Stops it, if there is one. The caller holds the data home, so no living program uses it. */
    static void stop(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        try {
            Optional<ProcessHandle> left = postmaster(pidFile);
            if (left.isPresent()) {
                ProcessHandle process = left.get();
                LOG.info("Stopping the database that an earlier run left behind (process {})", process.pid());
                stopFast(process);
                process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw doesNotStop(data);
        } catch (IOException | ExecutionException | TimeoutException e) {
            throw doesNotStop(data);
        }
    }

    /** The living process that wrote the file: its number may since have gone to somebody else. */
    private static Optional<ProcessHandle> postmaster(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() < 2) {
            return Optional.empty();
        }
        String data = lines.get(1).strip();
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"))
                .filter(process -> process.info()
                        .arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(data))
                        .orElse(true));
    }

    /** Without waiting for clients that are still connected, where the system can ask for that. */
    private static void stopFast(ProcessHandle process) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            process.destroy();
        }
    }

    private static CannotStart doesNotStop(Path data) {
        return new CannotStart("The database that an earlier run left behind in " + data
                + " does not stop. End its process, then start again.");
    }
}
