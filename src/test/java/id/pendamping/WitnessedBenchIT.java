package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendamping.embedded.EmbeddedServers;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import id.pendamping.transparency.KeyFile;
import id.pendamping.transparency.NoteKey;
import id.pendamping.transparency.NoteSigner;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * How long it takes from a deed until two of three witnesses have signed a tree that holds its entries: the program and the
 * witnesses as processes of their own, clocks that go, pauses as they are set; the third witness is down. Written to
 * {@code target/bench/witnessed.txt}.
 */
@Tag("bench")
class WitnessedBenchIT {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int DEEDS = Integer.getInteger("witnessed.deeds", 12);
    private static final Path REPORT = Path.of("target", "bench", "witnessed.txt");
    private static final Pattern LINE = Pattern.compile("witness \\S+ \\S+ http://\\S+");
    private static final Pattern OPEN =
            Pattern.compile("\"number\":\"([^\"]*)\",\"groupName\":\"[^\"]*\",\"step\":\"verify-administration\"");
    private static final List<String> PROGRAM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dpendamping.database.program=" + System.getProperty("pendamping.database.program", ""),
            "-cp",
            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .filter(part -> !part.contains("test-classes"))
                    .collect(Collectors.joining(File.pathSeparator)),
            Pendamping.class.getName());

    private final List<Process> started = new ArrayList<>();
    private final int page = FreePorts.one();
    private final Path folder = makeFolder();
    private final Path data = folder.resolve("data");
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void tidy() throws IOException, InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void fromADeedToTwoWitnesses() throws Exception {
        run(
                "program",
                List.of(
                        "--server.port=" + page,
                        "--management.server.port=" + FreePorts.one(),
                        "--pendamping.data=" + data,
                        "--pendamping.database.port=" + FreePorts.one(),
                        "--pendamping.broker.port=" + FreePorts.two()));
        await().atMost(PATIENCE).until(() -> output("program").contains("Pendamping is ready"));
        Addresses addresses = EmbeddedServers.locate(data);
        try (Connection database = DriverManager.getConnection(
                addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword())) {
            String log = new NoteSigner(
                            "pendamping.invalid/record",
                            NoteKey.Kind.LOG,
                            KeyFile.read(data.resolve("secret").resolve("checkpoint.key")))
                    .key()
                    .toString();
            StringBuilder policy = new StringBuilder();
            for (String name : List.of("bpk.example/w1", "itjen.example/w1", "kampus.example/w1")) {
                policy.append(witness(name, log)).append('\n');
            }
            policy.append("group enough 2 bpk.example/w1 itjen.example/w1 kampus.example/w1\nquorum enough\n");
            Files.writeString(data.resolve("witnesses.policy"), policy);
            started.get(3).destroy();
            await().atMost(PATIENCE).until(() -> number(database, "select count(*) from tree_complete") > 0);
            measure(database);
        }
    }

    private void measure(Connection database) throws Exception {
        Map<String, Long> deeds = new HashMap<>();
        List<Double> seconds = new ArrayList<>();
        List<String> open = openCases();
        assertThat(open).isNotEmpty();
        for (int i = 0; i < Math.min(DEEDS, open.size()); i++) {
            long begun = System.nanoTime();
            assertThat(verify(open.get(i))).isEqualTo(200);
            deeds.put(open.get(i), begun);
            // deeds come at any moment between two notes
            await().pollDelay(Duration.ofMillis(3_700)).until(() -> true);
        }
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
            for (String number : List.copyOf(deeds.keySet())) {
                if (isWitnessed(database, number)) {
                    seconds.add((System.nanoTime() - deeds.remove(number)) / 1e9);
                }
            }
            return deeds.isEmpty();
        });
        seconds.sort(null);
        Files.createDirectories(REPORT.getParent());
        Files.writeString(
                REPORT,
                String.format(
                        Locale.ROOT,
                        "%d deeds, each until two of three witnesses had signed, one of them down: median %.1f s, longest %.1f s;"
                                + " load of the machine %.1f%n",
                        seconds.size(),
                        seconds.get(seconds.size() / 2),
                        seconds.get(seconds.size() - 1),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private static boolean isWitnessed(Connection database, String number) throws Exception {
        return number(database, """
                select count(*) from journal j join tree_leaf l using (event_id)
                 where j.type = 'administration-verified' and l.position < (select max(size) from tree_complete)
                   and j.subject_id in (select subject_id from journal where data ->> 'number' = '%s')""".formatted(number)) > 0;
    }

    private String witness(String name, String log) throws IOException {
        String file = name.substring(0, name.indexOf('.'));
        run(
                file,
                List.of(
                        "witness",
                        "--name=" + name,
                        "--log=" + log,
                        "--folder=" + folder.resolve(file),
                        "--port=" + FreePorts.one()));
        await().atMost(PATIENCE).until(() -> LINE.matcher(output(file)).find());
        Matcher line = LINE.matcher(output(file));
        assertThat(line.find()).isTrue();
        return line.group();
    }

    private List<String> openCases() throws Exception {
        Matcher cases = OPEN.matcher(
                client.send(request("/api/v1/tasks?size=200").build(), HttpResponse.BodyHandlers.ofString())
                        .body());
        List<String> numbers = new ArrayList<>();
        while (cases.find()) {
            numbers.add(cases.group(1));
        }
        return numbers;
    }

    private int verify(String number) throws Exception {
        String body =
                "{\"identitiesChecked\":\"true\",\"villageLetterSeen\":\"true\",\"budgetChecked\":\"true\",\"verdict\":\"PASSED\"}";
        return client.send(
                        request("/api/v1/cases/" + number + "/steps/verify-administration")
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        String login =
                Base64.getEncoder().encodeToString("laila.verifikator:pendamping".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + page + path))
                .header("Authorization", "Basic " + login);
    }

    private void run(String name, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(PROGRAM);
        command.addAll(arguments);
        started.add(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start());
    }

    private String output(String name) throws IOException {
        return Files.readString(folder.resolve(name + ".log"));
    }

    private static long number(Connection database, String question) throws Exception {
        return Long.parseLong(text(database, question));
    }

    private static String text(Connection database, String question) throws Exception {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            assertThat(row.next()).isTrue();
            return String.valueOf(row.getString(1));
        }
    }

    private static Path makeFolder() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "witnessed-");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
