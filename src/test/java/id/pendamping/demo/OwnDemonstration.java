package id.pendamping.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.FreePorts;
import id.pendamping.Pendamping;
import id.pendamping.PendampingTest;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;

/** The program with the demonstration, on servers of its own; it can be stopped in the middle and started again. */
public final class OwnDemonstration implements AutoCloseable {

    private final Path folder;
    private final EmbeddedServers servers;

    public OwnDemonstration() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "demonstration-");
        servers = EmbeddedServers.start(folder.resolve("data"), FreePorts.one(), FreePorts.two());
    }

    @Override
    public void close() throws IOException {
        servers.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** At a port of its own, on the day of the machine. */
    public ConfigurableApplicationContext start(int port, String... settings) {
        return builder(port, settings).run(arguments());
    }

    /** Played on this day. */
    ConfigurableApplicationContext startOn(Instant today) {
        return withBean(clockThat(clock -> clock.standAt(today)));
    }

    /** What a kill leaves behind: everything that was committed before, nothing after. */
    public ConfigurableApplicationContext startAndStopInTheMiddle() {
        Instant today = Instant.now();
        Instant middle = today.minus(Duration.ofDays(30));
        return withBean(clockThat(clock -> {
            clock.standAt(today);
            clock.listen(standing -> standing.filter(now -> now.isAfter(middle) && now.isBefore(today))
                    .ifPresent(now -> {
                        throw new IllegalStateException("stopped in the middle");
                    }));
        }));
    }

    private ConfigurableApplicationContext withBean(BeanPostProcessor processor) {
        return builder(0)
                .initializers(context -> context.getBeanFactory().addBeanPostProcessor(processor))
                .run(arguments());
    }

    private SpringApplicationBuilder builder(int port, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.addAll(List.of(
                "server.port=" + port,
                "pendamping.jobs=false",
                "pendamping.data=" + folder.resolve("data"),
                PendampingTest.WAITS_FOR_NO_DISK));
        return new SpringApplicationBuilder(Pendamping.class).properties(all.toArray(String[]::new));
    }

    private String[] arguments() {
        return Stream.concat(
                        Stream.of("--management.server.port=-1"),
                        servers.properties().entrySet().stream()
                                .map(setting -> "--" + setting.getKey() + '=' + setting.getValue()))
                .toArray(String[]::new);
    }

    private static BeanPostProcessor clockThat(Consumer<ProgramClock> work) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof ProgramClock clock) {
                    work.accept(clock);
                }
                return bean;
            }
        };
    }

    /** Every story stands where its role says, and everything adds up. */
    public void mustBeWhole(ConfigurableApplicationContext program) {
        JdbcClient jdbc = program.getBean(JdbcClient.class);
        List<String> waiting = jdbc.sql("select step from work_item order by step")
                .query(String.class)
                .list();
        assertThat(jdbc.sql("select count(*) from aid_group").query(Long.class).single())
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

    private void assertLedgerIsClean() {
        StringWriter report = new StringWriter();
        int code = new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(report))
                .setErr(new PrintWriter(report))
                .execute("--data", folder.resolve("data").toString());
        assertThat(code).as(report.toString()).isZero();
    }
}
