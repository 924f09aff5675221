package id.pendamping.bench;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.demo.Cast;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Many people who have signed in, each with a session, at a phase's usual mix: lists, cases, and now and then something is
 * written. Prints; asserts nothing. {@code -Dusers=1000 -Dusers.seconds=600 -Dusers.pause=40}
 */
@Tag("bench")
@PendampingTest
class UsersBenchIT {

    private static final Logger LOG = LoggerFactory.getLogger(UsersBenchIT.class);
    private static final int USERS = Integer.getInteger("users", 1_000);
    private static final int SECONDS = Integer.getInteger("users.seconds", 600);
    /** Seconds that a person reads before the next click, on average. */
    private static final int PAUSE = Integer.getInteger("users.pause", 40);

    private static final int GROUPS = 60;
    private static final int THREADS = 32;
    private static final int OF_TEN = 10;
    private static final int CASES_FROM = 6;
    private static final int WRITES_FROM = 9;
    private static final int OK = 200;
    private static final int SEEN = 302;

    private static final List<String> OFFICERS = List.of(
            "laila.verifikator",
            "bambang.ppk",
            "sri.kpa",
            "agus.ppspm",
            "yusuf.bendahara",
            "wati.koordinator",
            "ratna.penelaah",
            "hadi.monev",
            "nia.pemeriksa",
            "dian.admin");

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    ProgramClock clock;

    private final Taken lists = new Taken();
    private final Taken cases = new Taken();
    private final Taken writes = new Taken();
    private final AtomicInteger faults = new AtomicInteger();
    private final List<WorkItem> open = new ArrayList<>();

    @Test
    void aUsualDay() throws IOException, InterruptedException {
        for (int i = 0; i < GROUPS; i++) {
            CaseId group = scenario.group();
            open.addAll(workItems.of(group));
        }
        clock.followTheMachine();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            people.add(new Person(port, OFFICERS.get(i % OFFICERS.size()), Cast.SECRET));
        }
        long before = used();
        var random = new Random(1);
        ScheduledExecutorService clicks = Executors.newScheduledThreadPool(THREADS);
        for (int i = 0; i < USERS; i++) {
            Person person = people.get(i);
            boolean verifies = i % OFFICERS.size() == 0;
            clicks.scheduleAtFixedRate(
                    () -> click(person, verifies),
                    random.nextInt(PAUSE * 1_000),
                    PAUSE * 1_000L,
                    TimeUnit.MILLISECONDS);
        }
        clicks.awaitTermination(SECONDS, TimeUnit.SECONDS);
        clicks.shutdownNow();
        clicks.awaitTermination(1, TimeUnit.MINUTES);

        String measured =
                "%,d users for %d s: %d faults; memory %,d MB before, %,d MB after%nlists  %s%ncases  %s%nwrites %s%n"
                        .formatted(USERS, SECONDS, faults.get(), before, used(), lists, cases, writes);
        LOG.info("Users{}{}", System.lineSeparator(), measured);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/users.txt"), measured);
    }

    private void click(Person person, boolean verifies) {
        int chance = ThreadLocalRandom.current().nextInt(OF_TEN);
        WorkItem item = open.get(ThreadLocalRandom.current().nextInt(open.size()));
        try {
            if (verifies && chance >= WRITES_FROM) {
                writes.time(() -> expect(person.post("/tasks", "/tasks/take", Map.of("id", String.valueOf(item.id())))
                        .statusCode()));
            } else if (chance >= CASES_FROM) {
                cases.time(() -> expect(person.get("/cases/" + item.number()).statusCode()));
            } else {
                lists.time(() -> expect(person.get("/tasks").statusCode()));
            }
        } catch (RuntimeException | AssertionError e) {
            faults.incrementAndGet();
        }
    }

    private void expect(int status) {
        if (status != OK && status != SEEN) {
            faults.incrementAndGet();
        }
    }

    /** Megabytes that are still used after memory was tidied. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
