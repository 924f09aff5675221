package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.journal.relay.Relay;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** Notices and figures in a process of their own, beside a program that has neither. */
@PendampingTest
class ConsumersAloneIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Autowired
    Scenario scenario;

    @Autowired
    Environment environment;

    @Autowired
    KafkaListenerEndpointRegistry listeners;

    @Autowired
    Relay relay;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    private final int port = FreePorts.one();
    private final List<Process> started = new ArrayList<>();
    private Path log;

    @BeforeEach
    void leaveTheConsumersToOthers() throws IOException {
        log = Files.createTempFile(Path.of("target").toAbsolutePath(), "consumers-", ".log");
        consumers().forEach(MessageListenerContainer::stop);
    }

    @AfterEach
    void takeThemBack() throws Exception {
        for (Process process : started) {
            process.destroy();
            process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        if (!relay.isRunning()) {
            relay.start();
        }
        consumers().forEach(MessageListenerContainer::start);
        Files.delete(log);
    }

    @Test
    void consumeAndDoNothingElse() throws Exception {
        List<String> arguments = new ArrayList<>(Servers.brokerArguments());
        arguments.addAll(List.of(
                "--spring.profiles.active=notices,figures",
                "--server.port=" + port,
                "--management.server.port=" + FreePorts.one(),
                "--logging.structured.format.console=ecs",
                "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                "--spring.datasource.password=" + environment.getProperty("spring.datasource.password")));
        Process alone = run(arguments.toArray(String[]::new));
        await().atMost(PATIENCE)
                .failFast("The process ended", () -> !alone.isAlive())
                .until(() -> said().contains("Pendamping runs notices and figures"));
        assertThat(status("/actuator/health")).isEqualTo(200);
        assertThat(status("/sign-in")).isEqualTo(403);
        assertThat(status("/api/openapi.json")).isEqualTo(403);

        relay.stop();
        CaseId caseId = rejected();
        // the clock stands in 2023: by the machine's, which the other process follows, every timer of the case is due
        CaseId waiting = scenario.caseAt("answer-assignment");
        long jobs = jobs();
        assertThat(jobs).isPositive();
        assertThat(status("/actuator/health")).isEqualTo(200);
        assertThat(pending()).as("nobody else publishes").isPositive();
        assertThat(figured(caseId)).isZero();

        relay.start();
        await().atMost(PATIENCE).until(() -> figured(caseId) == head(caseId) && noticed(caseId) == 1);
        await().atMost(PATIENCE).until(() -> figured(waiting) == head(waiting));
        assertThat(jobs()).as("no timer was fired").isEqualTo(jobs);
        assertThat(head(waiting)).isEqualTo(figured(waiting));
        assertThat(said()).contains("{\"@timestamp\":").doesNotContain("relay").doesNotContain("Exception");
    }

    @Test
    void refuseToStartWithoutServers() throws Exception {
        Process process = run("--spring.profiles.active=figures");
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(said()).startsWith("Consumers alone bring no servers along.").hasLineCount(1);
    }

    private Process run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Pendamping.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        started.add(process);
        return process;
    }

    private CaseId rejected() {
        CaseId caseId = scenario.group();
        for (List<WorkItem> open = workItems.of(caseId); !open.isEmpty(); open = workItems.of(caseId)) {
            clock.standAt(clock.instant().plus(Duration.ofHours(5)));
            players.play(open.get(0), Manner.FICTITIOUS);
        }
        return caseId;
    }

    private List<MessageListenerContainer> consumers() {
        return List.of("notices", "figures").stream()
                .map(name -> Objects.requireNonNull(listeners.getListenerContainer(name)))
                .toList();
    }

    private long figured(CaseId caseId) {
        return ask(
                "select coalesce(max(sequence), 0) from figures_case where case_id = :case"
                        + " and generation = (select generation from figures_shown)",
                caseId);
    }

    private long head(CaseId caseId) {
        return ask(
                "select sequence from journal_head where subject_kind = 'CASE' and subject_id = :case::text", caseId);
    }

    private long noticed(CaseId caseId) {
        return ask("select count(*) from notice where case_id = :case and kind = 'group-rejected'", caseId);
    }

    private long ask(String question, CaseId caseId) {
        return jdbc.sql(question)
                .param("case", caseId.value())
                .query(Long.class)
                .single();
    }

    private long pending() {
        return jdbc.sql("select count(*) from journal_pending")
                .query(Long.class)
                .single();
    }

    private long jobs() {
        return jdbc.sql("select count(*) from act_ru_job where duedate_ < now()")
                .query(Long.class)
                .single();
    }

    private int status(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
