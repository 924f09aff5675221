package id.pendamping.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.StatementCount;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.bulk.WorkerSwitch;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.demo.sample.Samples;
import id.pendamping.desk.Desk;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.dossier.FoldCheck;
import id.pendamping.dunning.OverdueReports;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.group.RegisterGroup;
import id.pendamping.group.Registered;
import id.pendamping.group.Registration;
import id.pendamping.journal.JournalReader;
import id.pendamping.listing.PageRequest;
import id.pendamping.mentoring.MentorRegistry;
import id.pendamping.mentoring.MentorStatus;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A week in which {@code -Dreports=3000} reports are handed in, several mentors at once, and the list of 11,000 overdue
 * ones. Prints; asserts that every report was taken and that the tables are what the journal says.
 */
@Tag("bench")
@PendampingTest
@Import(StatementCount.class)
class ReportBenchIT {

    private static final Logger LOG = LoggerFactory.getLogger(ReportBenchIT.class);
    private static final Instant START = Instant.parse("2023-07-24T02:00:00Z");
    private static final int REPORTS = Integer.getInteger("reports", 3_000);
    private static final int OVERDUE = Integer.getInteger("overdue", 11_000);
    private static final int AT_ONCE = 4;
    private static final int MOST_GROUPS = 20;
    private static final int TIMES = 60;
    private static final int WARM_UP = 10;

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    MentorRegistry mentorRegistry;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JournalReader journal;

    @Autowired
    Playbook playbook;

    @Autowired
    RegisterGroup registerGroup;

    @Autowired
    WorkItems workItems;

    @Autowired
    StepCatalogue steps;

    @Autowired
    Desk desk;

    @Autowired
    Forms forms;

    @Autowired
    WorkerSwitch worker;

    @Autowired
    OverdueReports overdue;

    @Autowired
    Accounts accounts;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    /** A report that is ready to be handed in. */
    private record Ready(WorkItem item, Account mentor, Reading<?> form) {}

    /** How long it took and how many statements it sent. */
    private record Taken(long nanos, int statements) {}

    @BeforeEach
    void beginTheYear() {
        clock.standAt(START);
        cast.enter();
        jdbc.sql("update phase set ceiling = 900000000000000").update();
    }

    @AfterEach
    void letTheClockGo() {
        clock.followTheMachine();
    }

    @Test
    void reportsOfAWeek() throws Exception {
        enrolMentors(REPORTS / MOST_GROUPS + Cast.REGENCIES.size() * 10);
        ExecutorService mentors = Executors.newFixedThreadPool(AT_ONCE);
        List<CaseId> cases = new ArrayList<>();
        for (Registration group : Samples.groups(4_711, 2023, 3, Cast.REGENCIES, REPORTS)) {
            Registered registered = registerGroup.handle(
                    group, Act.by(cast.holding(Duty.REGISTRAR).as(Duty.REGISTRAR), clock.instant()));
            cases.add(((Registered.Begun) registered).caseId());
        }
        for (List<CaseId> open = cases; !open.isEmpty(); open = before(cases)) {
            clock.standAt(clock.instant().plus(Duration.ofHours(3)));
            all(mentors, open, caseId -> {
                players.play(workItems.of(caseId).get(0), Manner.PLAIN);
                return caseId;
            });
        }
        clock.standAt(clock.instant().plus(Duration.ofDays(21)));
        List<Ready> ready = all(mentors, cases, this::compiled);
        long size = databaseSize();

        worker.on();
        long begun = System.nanoTime();
        List<Taken> taken = all(mentors, ready, this::handIn);
        double seconds = (System.nanoTime() - begun) / 1e9;
        await().atMost(Duration.ofHours(1)).until(() -> uncompared() == 0);
        double compared = (System.nanoTime() - begun) / 1e9;
        worker.off();

        report(
                "submissions.txt",
                "%d reports, %d mentors at once: %.1f submissions per second%n"
                                .formatted(REPORTS, AT_ONCE, REPORTS / seconds)
                        + "submit: %s%n"
                                .formatted(percentiles(
                                        taken.stream().map(Taken::nanos).toList()))
                        + "statements per submit: %d to %d%n"
                                .formatted(
                                        taken.stream()
                                                .mapToInt(Taken::statements)
                                                .min()
                                                .orElseThrow(),
                                        taken.stream()
                                                .mapToInt(Taken::statements)
                                                .max()
                                                .orElseThrow())
                        + "pictures of the last report compared after %.0f s%n".formatted(compared)
                        + "growth of the database: %.1f kB per report%n"
                                .formatted((databaseSize() - size) / 1024.0 / REPORTS));
        mentors.shutdown();
        assertThat(FoldCheck.differences(jdbc, journal))
                .as("cases that differ from what their journal says")
                .isEmpty();
    }

    /** This many more mentors, spread over the regencies, that everybody has at most as many groups as the rules allow. */
    private void enrolMentors(int many) {
        String pin = jdbc.sql("select secret from account where login = 'pendamping-1'")
                .query(String.class)
                .single();
        Act act = Act.by(cast.holding(Duty.MENTOR_COORDINATOR).as(Duty.MENTOR_COORDINATOR), clock.instant());
        for (int number = 0; number < many; number++) {
            String regency = Cast.REGENCIES.get(number % Cast.REGENCIES.size());
            String name = "Pendamping Contoh " + number;
            String phone = "0812000%05d".formatted(10_000 + number);
            String account = accounts.openHashed(
                            "banyak-" + number, name, pin, Set.of(Duty.MENTOR), Set.of(regency), phone)
                    .id();
            var enrolment = new MentorRegistry.Enrolment(
                    account,
                    regency + "01010590%04d".formatted(1_000 + number),
                    name,
                    LocalDate.of(1990, 5, 1),
                    MentorRegistry.Education.S1,
                    regency,
                    phone,
                    MentorRegistry.Type.TKS,
                    "ST-B%04d/TKS/2023".formatted(number),
                    LocalDate.of(2023, 7, 1),
                    LocalDate.of(2024, 7, 1),
                    MOST_GROUPS,
                    MentorStatus.INDUCTED);
            transaction.executeWithoutResult(status -> mentorRegistry.enrol(enrolment, act));
        }
    }

    private Ready compiled(CaseId caseId) {
        WorkItem item = workItems.of(caseId).get(0);
        return new Ready(
                item,
                players.whoDoes(item),
                forms.read(
                        steps.get(item.step()).command(), playbook.answers(caseId, item.step(), Manner.PLAIN, true)));
    }

    private Taken handIn(Ready report) {
        long begun = System.nanoTime();
        int statements = StatementCount.during(() -> {
            Submission sent = desk.submit(
                    report.mentor(), report.item().number(), report.item().step(), report.form(), null);
            if (!(sent instanceof Submission.Accepted)) {
                throw new IllegalStateException(report.item().number() + ": " + sent);
            }
        });
        return new Taken(System.nanoTime() - begun, statements);
    }

    private List<CaseId> before(List<CaseId> cases) {
        return cases.stream()
                .filter(caseId -> !workItems.of(caseId).get(0).step().equals("compile-report"))
                .toList();
    }

    @Test
    void firstPageOfTheOverdueReports() throws IOException {
        fill();
        Account everywhere = accounts.byLogin("nia.pemeriksa").orElseThrow();
        Account province = accounts.byLogin("bambang.ppk").orElseThrow();
        var none = new OverdueReports.Filter(null, null, null, null);
        Person officer = new Person(port, "bambang.ppk", Cast.SECRET);
        report(
                "overdue.txt",
                "%,d overdue reports%n".formatted(OVERDUE)
                        + "%-30s %s%n"
                                .formatted(
                                        "whole country",
                                        time(() -> overdue.page(everywhere, none, PageRequest.of(1, 20))))
                        + "%-30s %s%n"
                                .formatted(
                                        "one province", time(() -> overdue.page(province, none, PageRequest.of(1, 20))))
                        + "%-30s %s%n"
                                .formatted(
                                        "one province, last letter sent",
                                        time(() -> overdue.page(
                                                province,
                                                new OverdueReports.Filter(null, null, null, "THIRD_WARNING"),
                                                PageRequest.of(1, 20))))
                        + "%-30s %s%n"
                                .formatted("page of one province, HTTP", time(() -> officer.get("/reports/overdue"))));
    }

    /** Overdue reports by plain inserts, each with its ladder. */
    private void fill() {
        String phase = jdbc.sql("select id::text from phase where year = 2023 order by ordinal limit 1")
                .query(String.class)
                .single();
        jdbc.sql("""
                        insert into aid_group (id, number, name, programme_year, phase_id, business_type, regency, district,
                            village, address, formed_on, title, summary, requested, content, registered_by, registered_at)
                        select md5('late' || i)::uuid, 'TKM-2023-' || r || '-' || lpad((90000 - i / 10)::text, 5, '0'),
                            'Terlambat ' || i, 2023, :phase::uuid, '10311', r, 'Contoh',
                            r || lpad((i % 1000000)::text, 6, '0'), 'Jalan Contoh', '2023-01-01', 'Usaha', 'Usaha',
                            20000000, ''::bytea, 'late', now()
                        from (select i, (array['3509', '3528', '3529', '3171', '3273', '5171', '7371', '9471', '1271', '6471'])
                            [1 + i % 10] as r from generate_series(1, :reports) i) n""").param("phase", phase).param("reports", OVERDUE).update();
        run("""
                insert into report_deadline (case_id, due_on, flag, in_hand)
                select id, date '2023-07-23' - (random() * 90)::int, 'NONE', true
                from aid_group where registered_by = 'late'""");
        run("""
                insert into case_ledger (case_id, disbursed, accepted)
                select id, 20000000, 0 from aid_group where registered_by = 'late'""");
        run("""
                insert into decree (id, type, number, decreed_on, programme_year, signatory, recorded_at)
                values (md5('late')::uuid, 'PENERIMA', 'LATE', '2023-03-01', 2023, 'x', now())""");
        run("""
                insert into decree_recipient (id, decree_id, decreed_on, case_id, phase_id, amount, state, named_by, named_at,
                    ratified_by, ratified_on)
                select id, md5('late')::uuid, '2023-03-01', id, phase_id, 20000000, 'RATIFIED',
                    'officer-' || abs(hashtext(number)) % 30, now(), 'x', '2023-03-02'
                from aid_group where registered_by = 'late'""");
        run("""
                insert into assignment (id, case_id, mentor_id, status, proposed_at, decided_by, letter_number, letter_date,
                    answered_at, starts_on)
                select gen_random_uuid(), g.id, m.id, 'ACCEPTED', now(), 'x', 'ST', '2023-03-05', now(), '2023-03-05'
                from aid_group g cross join (select id from mentor order by id limit 1) m where g.registered_by = 'late'""");
        run("""
                insert into chase_rung (case_id, term, due_on, rung, taken_on, taken_at)
                select d.case_id, 0, d.due_on, l.rung, d.due_on + l.days, (d.due_on + l.days)::timestamptz
                from report_deadline d join aid_group g on g.id = d.case_id
                cross join (values ('FIRST_REMINDER', -14), ('SECOND_REMINDER', -7), ('LAST_REMINDER', -1),
                    ('FIRST_WARNING', 1), ('SECOND_WARNING', 14), ('THIRD_WARNING', 28)) as l (rung, days)
                where g.registered_by = 'late' and d.due_on + l.days <= date '2023-07-24'""");
        List.of("aid_group", "report_deadline", "case_ledger", "decree_recipient", "assignment", "chase_rung")
                .forEach(table -> run("analyze " + table));
    }

    private static String time(Runnable question) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long begun = System.nanoTime();
            question.run();
            if (i >= WARM_UP) {
                nanos.add(System.nanoTime() - begun);
            }
        }
        return percentiles(nanos);
    }

    private static <T, R> List<R> all(ExecutorService mentors, List<T> work, java.util.function.Function<T, R> doing)
            throws InterruptedException, ExecutionException {
        ConcurrentLinkedQueue<R> done = new ConcurrentLinkedQueue<>();
        List<Callable<Boolean>> parts = work.stream()
                .map(one -> (Callable<Boolean>) () -> done.add(doing.apply(one)))
                .toList();
        for (Future<Boolean> part : mentors.invokeAll(parts)) {
            part.get();
        }
        return new ArrayList<>(done);
    }

    private long uncompared() {
        return jdbc.sql("select count(*) from picture_comparison where compared_at is null")
                .query(Long.class)
                .single();
    }

    private long databaseSize() {
        return jdbc.sql("select pg_database_size(current_database())")
                .query(Long.class)
                .single();
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private static void report(String file, String measured) throws IOException {
        LOG.info("Reports{}{}", System.lineSeparator(), measured);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench", file), measured);
    }

    private static String percentiles(List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms of %d"
                .formatted(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), sorted.size());
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share))) / 1e6;
    }
}
