package id.pendamping.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.demo.Cast;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.TrialPhases;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Every page that is a list, with as many cases of ten years behind it, over HTTP. The limit is for an idle machine: where
 * others work, what the database computes grows with the clock. {@code -Dlists.cases=100000 -Dlists.limit=50}
 */
@Tag("bench")
@PendampingTest
class ListsBenchIT {

    private static final Logger LOG = LoggerFactory.getLogger(ListsBenchIT.class);
    private static final int CASES = Integer.getInteger("lists.cases", 100_000);
    private static final int WARM_UP = 20;
    private static final int TIMES = 40;

    /** Of the p95 of a page, in milliseconds; without it figures are only printed. */
    private static final int LIMIT = Integer.getInteger("lists.limit", Integer.MAX_VALUE);

    private static final String API = "/api/v1";

    /** Of a phase in the middle of the ten years. */
    private static final Map<String, List<String>> PAGES = Map.of(
            "bambang.ppk",
            List.of(
                    "/tasks",
                    "/tasks?view=LATE",
                    "/tasks?step=decide-recipient&phase=3",
                    "/tasks?regency=3509",
                    "/tasks?q=lestari",
                    "/tasks?page=20",
                    "/api/v1/tasks?size=50",
                    "/cases",
                    "/cases?state=accountability",
                    "/cases?state=closed",
                    "/cases?state=rejected",
                    "/cases?q=lestari",
                    "/nominative",
                    "/nominative/2025-2",
                    "/nominative/2025-2/1",
                    "/nominative/2025-2/1?placement=RESERVE",
                    "/nominative/2025-2/1/fairness",
                    "/api/v1/nominative/2025-2/1/places?size=50",
                    "/decrees",
                    "/inductions",
                    "/findings",
                    "/reports/overdue",
                    "/batches",
                    "/notices"),
            "nia.pemeriksa",
            List.of(
                    "/cases",
                    "/cases?state=closed",
                    "/nominative/2025-2/1",
                    "/decrees",
                    "/decrees/2025-2-1",
                    "/decrees/2025-2-1?left=true",
                    "/api/v1/decrees/2025-2-1/annex?size=50",
                    "/inductions",
                    "/findings",
                    "/batches"),
            "laila.verifikator",
            List.of("/tasks"),
            "sri.kpa",
            List.of("/tasks", "/tasks/team"),
            "wati.koordinator",
            List.of("/tasks", "/inductions", "/inductions/2025-2/1"));

    @LocalServerPort
    int port;

    @Autowired
    DataSource source;

    @Autowired
    TrialPhases phases;

    @Autowired
    JdbcClient jdbc;

    private final List<String> slow = new ArrayList<>();

    @Test
    void pagesOfLists() throws IOException, SQLException {
        fill();
        var report = new StringBuilder("%,d cases, %,d open tasks, load %.1f%n".formatted(CASES, CASES, load()));
        PAGES.forEach((login, pages) -> {
            Person reader = new Person(port, login, Cast.SECRET);
            Program program = new Program(port, login, Cast.SECRET);
            pages.forEach(page -> report.append("%-18s %-42s %s%n"
                    .formatted(
                            login,
                            page,
                            page.startsWith(API)
                                    ? taken(page, () -> program.get(page.substring(API.length())))
                                    : taken(page, () -> reader.get(page)))));
        });
        report.append("load %.1f%n".formatted(load()));
        LOG.info("Lists{}{}", System.lineSeparator(), report);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/lists.txt"), report);
        assertThat(slow).isEmpty();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private interface Asked {
        HttpResponse<String> answer();
    }

    private String taken(String path, Asked page) {
        int status = page.answer().statusCode();
        if (status != 200) {
            slow.add(path + " answers " + status);
            return "answers " + status;
        }
        IntStream.range(0, WARM_UP).forEach(i -> page.answer());
        var taken = new Taken();
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long here = machine.getProcessCpuTime();
        long database = computedByDatabase();
        IntStream.range(0, TIMES).forEach(i -> taken.time(page::answer));
        String figures = "%s; CPU-ms %5.1f, database %5.1f"
                .formatted(
                        taken,
                        (machine.getProcessCpuTime() - here) / 1e6 / TIMES,
                        (computedByDatabase() - database) / 1.0 / TIMES);
        if (taken.millis(0.95) > LIMIT) {
            slow.add(path + ' ' + figures);
        }
        return figures;
    }

    /** In milliseconds, of all connections that are open; where the database runs beside, and nothing elsewhere. */
    private long computedByDatabase() {
        return jdbc.sql("select pid from pg_stat_activity where pid is not null").query(Long.class).list().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .mapToLong(one ->
                        one.info().totalCpuDuration().map(Duration::toMillis).orElse(0L))
                .sum();
    }

    private void fill() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            boolean isFilled = statement
                    .executeQuery("select 1 from aid_group where registered_by = 'scale' limit 1")
                    .next();
            statement.execute("set scale.cases = " + CASES);
            statement.execute("set scale.tasks = " + CASES);
            // other measurements of a run may have left their cases
            for (String script : isFilled ? List.of("phases") : List.of("cases", "tasks", "phases")) {
                ScriptUtils.executeSqlScript(connection, new ClassPathResource("scale/" + script + ".sql"));
            }
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
        }
        // the programme reads its phases anew
        phases.of(91, 1);
    }
}
