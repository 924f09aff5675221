package id.pendamping.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.FreePorts;
import id.pendamping.Pendamping;
import id.pendamping.dossier.FoldCheck;
import id.pendamping.embedded.EmbeddedServers;
import id.pendamping.journal.JournalReader;
import id.pendamping.proof.VerifyCommand;
import id.pendamping.shared.ProgramClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/** The demonstration on servers of its own, stopped in the middle of a day and taken up by the next start. */
class DemonstrationIT {

    private Path folder;
    private EmbeddedServers servers;

    @BeforeEach
    void startServers() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "demonstration-");
        servers = EmbeddedServers.start(folder.resolve("data"), FreePorts.one(), FreePorts.two());
    }

    @AfterEach
    void stopServers() throws IOException {
        servers.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Also behind the longest holidays, when less has been worked than on other days. */
    @ParameterizedTest
    @ValueSource(strings = {"", "2026-03-27T03:00:00Z"})
    void isTakenUpWhereItWasStoppedAndWorksOnAnyDay(String day) {
        Instant today = day.isEmpty() ? Instant.now() : Instant.parse(day);
        if (day.isEmpty()) {
            assertThatThrownBy(() -> start(context -> context.getBeanFactory().addBeanPostProcessor(stopBefore(today))))
                    .hasStackTraceContaining("stopped in the middle");
        }

        try (ConfigurableApplicationContext program = start(context -> {
            if (!day.isEmpty()) {
                context.getBeanFactory().addBeanPostProcessor(standAt(today));
            }
        })) {
            JdbcClient jdbc = program.getBean(JdbcClient.class);
            List<String> waiting = jdbc.sql("select step from work_item order by step")
                    .query(String.class)
                    .list();
            assertThat(jdbc.sql("select count(*) from aid_group")
                            .query(Long.class)
                            .single())
                    .isEqualTo(24);
            assertThat(waiting)
                    .as("where stories stop, and what befell some of them")
                    .containsExactlyElementsOf(Stream.concat(
                                    Role.ALL.stream()
                                            .map(Role::stopsAt)
                                            .filter(step -> !step.equals("end"))
                                            .map(step -> step.equals("confirm-funds") ? "correct-account" : step),
                                    Stream.of(
                                            "answer-loss",
                                            "decide-group-change",
                                            "decide-suspension",
                                            "name-successor",
                                            "write-handover"))
                            .sorted()
                            .toList());
            assertThat(jdbc.sql("select count(*) from finding where status = 'OPEN'")
                            .query(Long.class)
                            .single())
                    .as("of the monitor, and of a theft")
                    .isEqualTo(2);
            assertThat(jdbc.sql("select count(*) from receipt_likeness where kind = 'LIKE_PICTURE'")
                            .query(Long.class)
                            .single())
                    .as("drawn papers that are taken for copies")
                    .isZero();
            assertThat(jdbc.sql("select count(*) from journal where occurred_at > now()")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(FoldCheck.differences(jdbc, program.getBean(JournalReader.class)))
                    .as("cases that differ from what their journal says")
                    .isEmpty();
            assertThatAChangedTableIsSeen(jdbc, program.getBean(JournalReader.class));
            assertLedgerIsClean();
        }
    }

    private static void assertThatAChangedTableIsSeen(JdbcClient jdbc, JournalReader journal) {
        record Fault(String aspect, String planted, String mended) {}
        String one = " where case_id = (select case_id from aid_case c join case_ledger l using (case_id)"
                + " join report_deadline d using (case_id) where c.outcome is null and l.outstanding > 0"
                + " order by case_id limit 1)";
        for (Fault fault : List.of(
                new Fault(
                        "REPORT_DUE",
                        "update report_deadline set due_on = due_on + 1",
                        "update report_deadline set due_on = due_on - 1"),
                new Fault(
                        "ACCEPTED",
                        "update case_ledger set accepted = accepted + 1",
                        "update case_ledger set accepted = accepted - 1"),
                new Fault(
                        "STATE",
                        "update aid_case set stage = upper(stage)",
                        "update aid_case set stage = lower(stage)"))) {
            assertThat(jdbc.sql(fault.planted() + one).update()).isOne();
            assertThat(FoldCheck.differences(jdbc, journal))
                    .singleElement()
                    .asString()
                    .contains(fault.aspect());
            jdbc.sql(fault.mended() + one).update();
        }
    }

    private static BeanPostProcessor standAt(Instant today) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ProgramClock clock) {
                    clock.standAt(today);
                }
                return bean;
            }
        };
    }

    /** What a kill leaves behind: everything that was committed before, nothing after. */
    private static BeanPostProcessor stopBefore(Instant today) {
        Instant middle = today.minus(Duration.ofDays(30));
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ProgramClock clock) {
                    clock.standAt(today);
                    clock.listen(standing -> standing.filter(now -> now.isAfter(middle) && now.isBefore(today))
                            .ifPresent(now -> {
                                throw new IllegalStateException("stopped in the middle");
                            }));
                }
                return bean;
            }
        };
    }

    private ConfigurableApplicationContext start(
            ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
        String[] settings = Stream.concat(
                        Stream.of("--management.server.port=-1"),
                        servers.properties().entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + '=' + setting.getValue()))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(Pendamping.class)
                .initializers(initializer)
                .properties("server.port=0", "pendamping.jobs=false", "pendamping.data=" + folder.resolve("data"))
                .run(settings);
    }

    private void assertLedgerIsClean() {
        StringWriter report = new StringWriter();
        int code = new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(report))
                .setErr(new PrintWriter(report))
                .execute("--data", folder.resolve("data").toString());
        assertThat(code).as(report.toString()).isZero();
    }
}
