package id.pendamping.bench;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.demo.Cast;
import id.pendamping.shared.ProgramClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * The page of the work list as it grows, over HTTP with the officer's own regions: one client, then four at once. Prints;
 * asserts nothing. {@code -Dworklist.tasks=10000,100000,1000000}
 */
@Tag("bench")
@PendampingTest
class WorkListBenchIT {

    private static final Logger LOG = LoggerFactory.getLogger(WorkListBenchIT.class);
    private static final String SIZES = System.getProperty("worklist.tasks", "10000,100000");
    private static final int TASKS_OF_A_CASE = 10;
    private static final int WARM_UP = 20;
    private static final int TIMES = 40;
    private static final int CLIENTS = 4;

    private static final List<String> READERS = List.of("laila.verifikator", "bambang.ppk", "wati.koordinator");

    private static final List<String> PAGES = List.of(
            "/tasks",
            "/tasks?view=LATE",
            "/tasks?view=FREE",
            "/tasks?regency=3509",
            "/tasks?step=verify-administration&regency=3509&phase=3",
            "/tasks?q=lestari",
            "/tasks?page=20",
            "/tasks/team",
            "/api/v1/tasks?size=50");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    ProgramClock clock;

    @Autowired
    DataSource source;

    @Test
    void pagesAsTheListGrows() throws IOException, SQLException, InterruptedException {
        clock.standAt(Instant.parse("2023-07-24T02:00:00Z"));
        cast.enter();
        List<Integer> sizes = Stream.of(SIZES.split(",")).map(Integer::valueOf).toList();
        int cases = sizes.stream().mapToInt(Integer::intValue).max().orElseThrow() / TASKS_OF_A_CASE;
        var report = new StringBuilder();
        fill("cases", cases, 0);
        for (int tasks : sizes) {
            fill("tasks", Math.min(cases, tasks), tasks);
            report.append("%,d open tasks of %,d cases%n".formatted(tasks, cases));
            for (String reader : READERS) {
                for (String page : PAGES) {
                    report.append("%-18s %-55s %s; four at once %s%n"
                            .formatted(reader, page, one(reader, page), four(reader, page)));
                }
            }
        }
        clock.followTheMachine();
        LOG.info("Work list{}{}", System.lineSeparator(), report);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/worklist.txt"), report);
    }

    private void fill(String script, int cases, int tasks) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set scale.cases = " + cases);
            statement.execute("set scale.tasks = " + tasks);
            statement.execute("delete from work_item where task_id like 'scale-%'");
            statement.execute("delete from work_subject s where not exists (select 1 from work_item i"
                    + " where i.subject_kind = s.subject_kind and i.subject_id = s.subject_id)");
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("scale/" + script + ".sql"));
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
        }
    }

    private Taken one(String login, String page) {
        Person reader = new Person(port, login, Cast.SECRET);
        IntStream.range(0, WARM_UP).forEach(i -> reader.get(page));
        var taken = new Taken();
        IntStream.range(0, TIMES).forEach(i -> taken.time(() -> reader.get(page)));
        return taken;
    }

    private Taken four(String login, String page) throws InterruptedException {
        var taken = new Taken();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        for (int client = 0; client < CLIENTS; client++) {
            clients.submit(() -> {
                Person reader = new Person(port, login, Cast.SECRET);
                IntStream.range(0, TIMES / 2).forEach(i -> taken.time(() -> reader.get(page)));
            });
        }
        clients.shutdown();
        clients.awaitTermination(1, TimeUnit.HOURS);
        return taken;
    }
}
