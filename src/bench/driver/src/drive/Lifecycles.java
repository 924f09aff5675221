package drive;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the groups of a file in, then drives every case to its closure with some users at once. */
final class Lifecycles {

    private static final Pattern NUMBER = Pattern.compile("\"caseNumber\":\"([^\"]+)\"");
    private static final Pattern WAITING = Pattern.compile("\"step\":\"([^\"]*)\"");
    private static final String LAST_BEFORE_CLOSURE = "monitor-business";

    private final Connection database;
    private final Map<String, Meter.Times> times = new ConcurrentSkipListMap<>();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    Lifecycles(Connection database) {
        this.database = database;
    }

    void run() throws Exception {
        Meter arriving = Meter.now();
        List<String> numbers = takeIn(Path.of(Drive.option("csv", "groups.csv")));
        Meter.Spent arrived = Meter.now().since(arriving);
        System.out.printf(
                Locale.ROOT,
                "taken in n %d | cpu ms each: server %.1f database %.1f%n",
                numbers.size(),
                arrived.server() * 1e3 / numbers.size(),
                arrived.database() * 1e3 / numbers.size());
        numbers = numbers.subList(0, Math.min(numbers.size(), Drive.number("n", numbers.size())));
        var waiting = new LinkedBlockingQueue<Case>();
        for (String number : numbers) {
            waiting.add(new Case(number, database));
        }
        Drive.execute(database, "checkpoint");
        long bytes = bytes();
        long log = log();
        long statements = statements();
        Web.CALLS.set(0);
        Meter before = Meter.now();
        drive(waiting, numbers.size());
        Meter.Spent spent = Meter.now().since(before);
        long written = log() - log;
        if (statements > 0) {
            System.out.printf(
                    Locale.ROOT, "statements each %.0f%n", (statements() - statements) / (double) numbers.size());
        }
        Drive.execute(database, "checkpoint");
        report(numbers, spent, bytes() - bytes, written);
    }

    private long bytes() throws Exception {
        return Drive.one(database, "select pg_database_size(current_database())");
    }

    private long log() throws Exception {
        return Drive.one(database, "select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')");
    }

    /** Executions so far, if the database counts them; beginnings and ends of transactions are none. */
    private long statements() throws Exception {
        if (Drive.one(database, "select count(*) from pg_extension where extname = 'pg_stat_statements'") == 0) {
            return 0;
        }
        return Drive.one(database, Drive.STATEMENTS);
    }

    private static List<String> takeIn(Path file) throws Exception {
        String registrar = "tuti.pendaftar";
        HttpResponse<String> taken = Web.expect(
                202,
                Web.send(Web.as(registrar, "/api/v1/registrations")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("X-File-Name", file.getFileName().toString())
                        .header("Content-Type", "text/csv")
                        .POST(Web.bytes(Files.readAllBytes(file)))));
        String where = taken.headers().firstValue("location").orElseThrow();
        while (!Web.send(Web.as(registrar, where).GET()).body().contains("\"FINISHED\"")) {
            TimeUnit.MILLISECONDS.sleep(500);
        }
        List<String> numbers = new ArrayList<>();
        for (int page = 1, before = -1; before != numbers.size(); page++) {
            before = numbers.size();
            String results = where + "/results?result=ACCEPTED&size=500&page=" + page;
            Matcher found =
                    NUMBER.matcher(Web.send(Web.as(registrar, results).GET()).body());
            while (found.find()) {
                numbers.add(found.group(1));
            }
        }
        return numbers;
    }

    private void drive(LinkedBlockingQueue<Case> waiting, int all) throws InterruptedException {
        var left = new AtomicInteger(all);
        int users = Drive.number("users", 8);
        ExecutorService pool = Executors.newFixedThreadPool(users);
        for (int user = 0; user < users; user++) {
            pool.submit(() -> {
                try (Connection mine = Drive.connect()) {
                    while (left.get() > 0) {
                        Case one = waiting.poll(200, TimeUnit.MILLISECONDS);
                        if (one != null && !goesOn(one, mine)) {
                            left.decrementAndGet();
                        } else if (one != null) {
                            waiting.add(one);
                        }
                    }
                }
                return null;
            });
        }
        pool.shutdown();
        pool.awaitTermination(1, TimeUnit.HOURS);
    }

    private boolean goesOn(Case one, Connection mine) {
        try {
            return step(one, mine);
        } catch (Exception e) {
            failed.add(one.number + ' ' + one.next + ' ' + e);
            return false;
        }
    }

    private boolean step(Case one, Connection mine) throws Exception {
        String body = timed(
                        "look",
                        () -> Web.send(Web.as("bambang.ppk", "/api/v1/cases/" + one.number + "/tasks")
                                .GET()),
                        200)
                .body();
        Matcher waits = WAITING.matcher(body);
        if (!waits.find() || waits.group(1).equals(LAST_BEFORE_CLOSURE)) {
            return false;
        }
        one.next = waits.group(1);
        String who = Answers.WHO.get(one.next);
        String login = who == null ? one.mentor(mine) : who;
        if (one.next.equals("compile-report")) {
            Web.keep(login, one.number, one.paper, one.pdf());
        }
        String path = "/api/v1/cases/" + one.number + "/steps/" + one.next;
        String command = Json.of(Answers.of(one));
        timed(
                "step",
                () -> Web.send(Web.as(login, path)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(Web.text(command))),
                200);
        return true;
    }

    private interface Call {
        HttpResponse<String> send() throws Exception;
    }

    private HttpResponse<String> timed(String what, Call call, int status) throws Exception {
        long begun = System.nanoTime();
        HttpResponse<String> answer = call.send();
        times.computeIfAbsent(what, first -> new Meter.Times()).add(System.nanoTime() - begun);
        return Web.expect(status, answer);
    }

    private void report(List<String> numbers, Meter.Spent spent, long bytes, long written) throws Exception {
        long closed;
        try (PreparedStatement ended = database.prepareStatement("""
                select count(*) from aid_case c join aid_group g on g.id = c.case_id
                where c.outcome = 'closed' and g.number = any(?)""")) {
            ended.setArray(1, database.createArrayOf("text", numbers.toArray()));
            ResultSet row = ended.executeQuery();
            row.next();
            closed = row.getLong(1);
        }
        int n = numbers.size();
        System.out.printf(
                Locale.ROOT,
                "LIFECYCLES %s n %d closed %d failed %d | %.1f s, %.2f lifecycles/s, %.1f calls each%n"
                        + "  cpu ms each: server %.1f database %.1f sum %.1f | bytes each: database %d wal %d%n",
                Drive.option("label", "run"),
                n,
                closed,
                failed.size(),
                spent.wall(),
                n / spent.wall(),
                Web.CALLS.get() / (double) n,
                spent.server() * 1e3 / n,
                spent.database() * 1e3 / n,
                (spent.server() + spent.database()) * 1e3 / n,
                bytes / n,
                written / n);
        times.forEach((what, taken) -> System.out.println("  " + what + ' ' + taken));
        failed.stream().limit(5).forEach(System.out::println);
        if (closed != n) {
            System.exit(1);
        }
    }
}
