package id.pendamping.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendamping.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** How long the jar takes until its sign-in page answers, on an empty folder and on a used one. Asserts nothing about time. */
@Tag("bench")
class StartUpBenchIT {

    private static final Logger LOG = LoggerFactory.getLogger(StartUpBenchIT.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int FIRST = 3;
    private static final int LATER = 5;

    /** What the log tells of, and the figure in milliseconds or seconds. */
    private static final Map<String, Pattern> PHASES = new LinkedHashMap<>(Map.of(
            "database up", Pattern.compile("The database is up after (\\d+) ms"),
            "broker up", Pattern.compile("The broker is up after (\\d+) ms"),
            "demonstration", Pattern.compile("Played in ([\\d.]+) s"),
            "context with all of it", Pattern.compile("Started Pendamping in ([\\d.]+) seconds")));

    private final Map<String, List<Double>> seconds = new TreeMap<>();
    private final StringBuilder runs = new StringBuilder();

    @Test
    void timeUntilThePageAnswers() throws Exception {
        for (int i = 0; i < FIRST; i++) {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "start-up-");
            try {
                measure("first", folder);
                for (int later = 0; i == FIRST - 1 && later < LATER; later++) {
                    measure("later", folder);
                }
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        StringBuilder report = new StringBuilder("%d processors, Java %s, %s%n%n"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        String.join(" ", flags())));
        seconds.forEach((phase, values) -> {
            Collections.sort(values);
            report.append("%-32s median %5.1f s, worst %5.1f s of %d%n"
                    .formatted(phase, values.get(values.size() / 2), values.get(values.size() - 1), values.size()));
        });
        report.append(runs.insert(0, System.lineSeparator()));
        LOG.info("Start-up{}{}", System.lineSeparator(), report);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/start-up.txt"), report);
    }

    private void measure(String kind, Path folder) throws Exception {
        int page = FreePorts.one();
        Path log = folder.resolve("log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags());
        command.addAll(List.of(
                "-jar",
                System.getProperty("pendamping.jar", "target/pendamping.jar"),
                "--server.port=" + page,
                "--management.server.port=" + FreePorts.one(),
                "--pendamping.data=" + folder.resolve("data"),
                "--pendamping.database.port=" + FreePorts.one(),
                "--pendamping.broker.port=" + FreePorts.two()));
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(50))
                    .failFast("The program ended", () -> !process.isAlive())
                    .until(() -> read(log).contains("Pendamping is ready"));
            double ready = (System.nanoTime() - begun) / 1e9;
            assertThat(status(page)).isEqualTo(200);
            note(kind, "ready", ready);
            note(kind, "page answered", (System.nanoTime() - begun) / 1e9);
            phases(kind, read(log));
            runs.append("%s start: ready after %.1f s, load of the machine %.1f%n"
                    .formatted(
                            kind,
                            ready,
                            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
        } finally {
            process.destroy();
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void phases(String kind, String log) {
        PHASES.forEach((phase, pattern) -> {
            Matcher told = pattern.matcher(log);
            if (told.find()) {
                double figure = Double.parseDouble(told.group(1));
                note(kind, phase, pattern.pattern().endsWith("ms") ? figure / 1_000 : figure);
            }
        });
    }

    private void note(String kind, String phase, double figure) {
        seconds.computeIfAbsent(kind + " start, " + phase, unknown -> new ArrayList<>())
                .add(figure);
    }

    private static List<String> flags() {
        String flags = System.getProperty("bench.flags", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        return flags.isBlank() ? List.of() : List.of(flags.split(" "));
    }

    private static int status(int page) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + page + "/sign-in"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
