package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendamping.embedded.EmbeddedServers;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The jar as a newcomer starts it: killed, started again, started twice, stopped in the middle. */
class PlainStartIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final List<String> JAR =
            List.of("-jar", System.getProperty("pendamping.jar", "target/pendamping.jar"));

    /** The same without the jar around it, which takes half the time, where no jar can make a difference. */
    private static final List<String> BUILT = List.of(
            "-Dpendamping.database.program=" + System.getProperty("pendamping.database.program", ""),
            "-cp",
            OwnProgram.classes(),
            Pendamping.class.getName());

    private final List<Process> started = new ArrayList<>();
    private final int page = FreePorts.one();
    private final int database = FreePorts.one();
    private final int broker = FreePorts.two();
    private Path folder;
    private Path data;

    @BeforeEach
    void makeRoom() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "plain-start-");
        data = folder.resolve("data");
    }

    @AfterEach
    void tidy() throws IOException {
        started.forEach(PlainStartIT::stop);
        FileSystemUtils.deleteRecursively(folder);
    }

    @Test
    void whatWasAcknowledgedSurvivesAKillAndAStopLeavesNothingRunning() throws Exception {
        Process first = serve(JAR, "first");
        awaitReady(first, "first");
        assertThat(health()).isEqualTo(200);
        ask("create table kept as select 'written' as word");
        assertRefused(serve(BUILT, "second"), "second", "Another Pendamping is running on the data in " + data);

        first.destroyForcibly().waitFor();
        Process again = serve(BUILT, "again");
        awaitReady(again, "again");
        assertThat(ask("select word from kept")).isEqualTo("written");
        Process verify = run(BUILT, "verify", "verify", "--data", data.toString());
        assertThat(exitCode(verify)).as(output("verify")).isZero();

        ProcessHandle postmaster = postmaster();
        again.destroy();
        assertThat(exitCode(again)).isEqualTo(143);
        assertThat(postmaster.onExit()).succeedsWithin(Duration.ofMinutes(1));
        assertThat(output("again").substring(output("again").indexOf("Pendamping is ready")))
                .as("what is said from there to the end")
                .doesNotContain("Exception");

        Process hasty = serve(BUILT, "hasty");
        await().atMost(PATIENCE).until(() -> Files.exists(data.resolve("postgres-17/postmaster.pid")));
        hasty.destroy();
        assertThat(exitCode(hasty)).isEqualTo(143);
        assertThat(data.resolve("postgres-17/postmaster.pid")).doesNotExist();
    }

    @Test
    void aTakenPortIsNamedInOneLine() throws Exception {
        try (ServerSocket other = new ServerSocket(database, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(
                    serve(BUILT, "taken"), "taken", "Port " + other.getLocalPort() + " for the database is taken.");
        }
    }

    @Test
    void dataOfAnEarlierStateAreRefusedInOneSentence() throws Exception {
        Files.writeString(folder.resolve("V005__journal.sql"), "create table journal (event_id uuid)");
        try (EmbeddedServers servers = EmbeddedServers.start(data, database, 0)) {
            Addresses addresses = EmbeddedServers.locate(data);
            Flyway.configure()
                    .dataSource(addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword())
                    .locations("filesystem:" + folder)
                    .load()
                    .migrate();
            assertThat(servers.hasDatabase()).isTrue();
        }
        Process start = serve(BUILT, "earlier");
        assertThat(exitCode(start)).isEqualTo(1);
        assertThat(output("earlier").lines().filter(line -> line.contains(data.toString())))
                .singleElement()
                .asString()
                .startsWith("The data in " + data + " were made by another state of Pendamping");
        assertThat(output("earlier")).doesNotContain("Exception", "\tat ");
    }

    @Test
    void helpTellsCommandsAndSettings() throws Exception {
        assertThat(exitCode(run(JAR, "help", "--help"))).isZero();
        assertThat(output("help")).contains("sample", "verify", "--pendamping.data", "--spring.datasource.url");
    }

    private void assertRefused(Process process, String name, String reason) throws Exception {
        assertThat(exitCode(process)).isEqualTo(1);
        assertThat(output(name)).startsWith(reason).hasLineCount(1);
    }

    private Process serve(List<String> program, String name) throws IOException {
        return run(
                program,
                name,
                "--server.port=" + page,
                "--management.server.port=" + FreePorts.one(),
                "--pendamping.data=" + data,
                "--pendamping.database.port=" + database,
                "--pendamping.broker.port=" + broker,
                "--pendamping.demo=false");
    }

    private Process run(List<String> program, String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(program);
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        started.add(process);
        return process;
    }

    private void awaitReady(Process process, String name) {
        await().atMost(PATIENCE)
                .failFast(() -> assertThat(process.isAlive()).as(output(name)).isTrue())
                .until(() -> output(name).contains("Pendamping is ready"));
    }

    private int health() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + page + "/actuator/health"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String ask(String statement) throws SQLException {
        Addresses addresses = EmbeddedServers.locate(data);
        try (Connection connection = DriverManager.getConnection(
                        addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword());
                Statement asked = connection.createStatement()) {
            if (!asked.execute(statement)) {
                return "";
            }
            try (ResultSet row = asked.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private ProcessHandle postmaster() throws IOException {
        String pid = Files.readAllLines(data.resolve("postgres-17/postmaster.pid"))
                .get(0)
                .strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private String output(String name) {
        try {
            return Files.readString(folder.resolve(name + ".log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int exitCode(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
