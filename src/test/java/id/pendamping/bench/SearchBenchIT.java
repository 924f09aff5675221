package id.pendamping.bench;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.listing.PageRequest;
import id.pendamping.proof.Checkpointing;
import id.pendamping.search.CaseSearch;
import id.pendamping.search.Criteria;
import id.pendamping.shared.ProgramClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * First pages of the search at ten years of cases, and the dossier of a case with 300 entries, over HTTP. Prints; asserts
 * nothing. {@code -Dsearch.cases=110000}
 */
@Tag("bench")
@PendampingTest
class SearchBenchIT {

    private static final Logger LOG = LoggerFactory.getLogger(SearchBenchIT.class);
    private static final int CASES = Integer.getInteger("search.cases", 110_000);
    private static final int TIMES = 60;
    private static final int WARM_UP = 100;
    private static final int PAGE = 25;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext program;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    @Autowired
    CaseSearch search;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void firstPagesAtTenYearsAndALongDossier() throws IOException {
        clock.standAt(Instant.parse("2023-07-24T02:00:00Z"));
        cast.enter();
        fill();
        Checkpointing.goThrough(program);
        Account auditor = accounts.byLogin("nia.pemeriksa").orElseThrow();
        Map<String, Criteria> questions = questions();
        StringBuilder report =
                new StringBuilder("%,d cases, %,d journal entries%n".formatted(count("aid_case"), count("journal")));
        questions.forEach((name, criteria) -> {
            List<Long> nanos = time(() -> search.find(auditor, criteria, PageRequest.of(1, PAGE)));
            int counted = search.find(auditor, criteria, PageRequest.of(1, PAGE))
                    .page()
                    .total();
            report.append("%-34s %5d found  %s%n".formatted(name, counted, percentiles(nanos)));
        });
        Person reader = new Person(port, "nia.pemeriksa", Cast.SECRET);
        String number = one("select number from aid_group where name = 'Panjang Sekali'");
        report.append("%-34s %11s  %s%n"
                .formatted(
                        "dossier of 300 entries, page",
                        "",
                        percentiles(time(() -> reader.get("/cases/" + number + "/dossier")))));
        report.append("%-34s %11s  %s%n"
                .formatted("search page, words", "", percentiles(time(() -> reader.get("/search?q=lestari")))));
        clock.followTheMachine();
        LOG.info("Search{}{}", System.lineSeparator(), report);
        Files.createDirectories(Path.of("target/bench"));
        Files.writeString(Path.of("target/bench/search.txt"), report);
    }

    private static Map<String, Criteria> questions() {
        Map<String, Criteria> questions = new LinkedHashMap<>();
        questions.put("words of the name", with("lestari bambu", null, null, null, null));
        questions.put("one common word", with("lestari", null, null, null, null));
        questions.put("case number", with("TKM-2023-3509-90", null, null, null, null));
        questions.put("mentor", with(null, "pendamping 17", null, null, null));
        questions.put("officer with many cases", with(null, null, "petugas 7", null, null));
        questions.put("vendor", with(null, null, null, "toko 4711", null));
        questions.put("agreement number", with(null, null, null, null, "PKS-BENCH-54321"));
        questions.put(
                "region",
                new Criteria(
                        null, null, null, null, null, null, null, null, "3528", null, null, null, null, null, null,
                        null));
        questions.put(
                "outstanding from 15 million",
                new Criteria(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "15.000.000",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        questions.put(
                "state and open high finding",
                new Criteria(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "accountability",
                        Criteria.Finding.HIGH,
                        null,
                        null,
                        null,
                        null,
                        null));
        questions.put(
                "rule: report revision",
                new Criteria(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Criteria.Rule.REPORT_REVISION,
                        null,
                        null,
                        null,
                        null));
        questions.put(
                "overdue",
                new Criteria(
                        null, null, null, null, null, null, null, null, null, null, null, null, true, null, null,
                        null));
        questions.put(
                "nothing matches",
                new Criteria(
                        "tidakada",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        return questions;
    }

    private static Criteria with(
            @Nullable String q,
            @Nullable String mentor,
            @Nullable String officer,
            @Nullable String vendor,
            @Nullable String document) {
        return new Criteria(
                q, mentor, officer, vendor, document, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Cases as they look after ten years, by plain inserts: five entries each, but one case with 300. */
    private void fill() {
        String phase = one("select id::text from phase where year = 2023 order by ordinal limit 1");
        run("""
                insert into account (id, login, name, secret, created_at)
                select md5('m' || i)::uuid::text, 'bench.mentor.' || i, 'Pendamping ' || i || ' Contoh', 'x', now()
                from generate_series(1, 600) i
                union all
                select md5('o' || i)::uuid::text, 'bench.officer.' || i, 'Petugas ' || i || ' Contoh', 'x', now()
                from generate_series(1, 30) i""");
        run("""
                insert into mentor (id, account_id, nik_sealed, nik_fingerprint, name, birth_date, education, regency,
                    phone_sealed, type, letter_number, serves_from, serves_until, capacity, status, enrolled_at)
                select md5('m' || i)::uuid, md5('m' || i)::uuid::text, ''::bytea, decode(md5('n' || i), 'hex'),
                    'Pendamping ' || i, '1990-01-01', 'S1', '3509', ''::bytea, 'TKS', 'ST', '2023-01-01', '2023-12-31', 20,
                    'ASSIGNED', now() from generate_series(1, 600) i""");
        jdbc.sql("""
                        insert into aid_group (id, number, name, programme_year, phase_id, business_type, regency, district,
                            village, address, formed_on, title, summary, requested, content, registered_by, registered_at)
                        select md5('g' || i)::uuid, 'TKM-2023-' || r || '-' || lpad((i / 10)::text, 5, '0'),
                            (array['Anyaman', 'Batik', 'Kopi', 'Tempe', 'Bengkel', 'Jamur', 'Lele', 'Kerupuk'])[1 + i % 8]
                            || ' ' || (array['Lestari', 'Bambu Lestari', 'Maju', 'Bersama', 'Jaya', 'Abadi'])[1 + i / 8 % 6]
                            || ' ' || i,
                            2023, :phase::uuid, '10311', r, 'Contoh', r || lpad((i % 1000000)::text, 6, '0'), 'Jalan Contoh',
                            '2023-01-01', 'Usaha', 'Usaha', 20000000, ''::bytea, 'bench', now()
                        from (select i, (array['3509', '3528', '3529', '3171', '3273', '5171', '7371', '9471', '1271', '6471'])
                            [1 + i % 10] as r from generate_series(1, :cases) i) n""").param("phase", phase).param("cases", CASES).update();
        jdbc.sql("update aid_group set name = 'Panjang Sekali' where id = md5('g7')::uuid")
                .update();
        run("""
                insert into aid_case (case_id, programme_year, regency, stage, outcome, opened_at, closed_at)
                select id, 2023, regency, 'accountability', o, registered_at - random() * interval '10 years',
                    case when o is null then null else registered_at end
                from (select id, regency, registered_at, case when random() < 0.8 then 'closed' end as o from aid_group
                    where registered_by = 'bench') g""");
        run("""
                insert into assignment (id, case_id, mentor_id, status, proposed_at, decided_by, letter_number, letter_date,
                    answered_at, starts_on)
                select gen_random_uuid(), g.id, md5('m' || (1 + abs(hashtext(g.number)) % 600))::uuid, 'COMPLETED', now(), 'x',
                    'ST', '2023-05-01', now(), '2023-05-01' from aid_group g where registered_by = 'bench'""");
        run("""
                insert into agreement (case_id, number, date, amount, signed_by)
                select id, 'PKS-BENCH-' || row_number() over (), '2023-06-01', 20000000, 'x'
                from aid_group where registered_by = 'bench'""");
        run("""
                insert into case_ledger (case_id, disbursed, accepted)
                select case_id, 20000000, case when outcome is null then (random() * 19)::int * 1000000 else 20000000 end
                from aid_case join aid_group g on g.id = case_id where g.registered_by = 'bench'""");
        run("""
                insert into report (id, case_id, version, status, results, closing, compiled_by, compiled_at)
                select id, id, 1, 'COMPILED', 'x', 'x', 'x', now() from aid_group where registered_by = 'bench'""");
        run("""
                insert into budget_line (id, case_id, position, category, description, quantity, unit, unit_price, amount,
                    prohibited)
                select id, id, 1, 'ALAT', 'Alat', 1, 'unit', 20000000, 20000000, false
                from aid_group where registered_by = 'bench'""");
        run("""
                insert into expense_line (id, report_id, number, budget_line_id, spent_on, vendor, quantity, unit_price, amount,
                    method, line_id, item, unit)
                select id, id, 1, id, '2023-08-01', 'Toko ' || abs(hashtext(number)) % 9000, 1, 20000000, 20000000, 'TUNAI',
                    id, 'Alat', 'unit' from aid_group where registered_by = 'bench'""");
        run("""
                insert into finding (id, case_id, number, source, category, severity, amount, description, recommendation,
                    owner, due_on, raised_by, raised_at)
                select gen_random_uuid(), case_id, 1, 'BPK', 'OTHER', (array['LOW', 'MEDIUM', 'HIGH'])[1 + (random() * 2)::int],
                    0, 'x', 'x', 'MENTOR', '2023-12-01', 'x', now()
                from aid_case join aid_group g on g.id = case_id
                where g.registered_by = 'bench' and outcome is null and random() < 0.2""");
        run("""
                insert into work_item (task_id, subject_kind, subject_id, step, duty, number, name, regency, province, programme_year,
                    phase, amount, opened_at, due_on)
                select 'bench-' || g.number, 'CASE', g.id, 'compile-report', 'MENTOR', g.number, g.name, g.regency,
                    left(g.regency, 2), 2023, 1, 20000000, now(), date '2023-07-24' + (random() * 60 - 10)::int
                from aid_case join aid_group g on g.id = case_id where g.registered_by = 'bench' and outcome is null""");
        run("""
                insert into journal (event_id, subject_kind, subject_id, sequence, type, schema_version, data, actor, duty,
                    occurred_at, previous_hash, hash)
                select gen_random_uuid(), 'CASE', g.id::text, s,
                    (array['group-registered', 'administration-verified', 'report-judged', 'report-reviewed', 'evidence-kept'])
                        [1 + (s - 1) % 5], 1,
                    case when s % 5 = 3 then jsonb_build_object('version', 1, 'result',
                        case when abs(hashtext(g.number)) % 20 = 0 then 'REVISION' else 'ACCEPT' end) else '{}' end,
                    case when s % 5 = 3 then 'rule:report-outcome'
                        else md5('o' || (1 + (abs(hashtext(g.number)) + s) % 30))::uuid::text end,
                    case when s % 5 = 3 then 'AUTOMATION' else 'VERIFIER' end, now() - interval '1 day' + s * interval '1 second',
                    sha256('x'), sha256('x')
                from aid_group g, generate_series(1, case when g.name = 'Panjang Sekali' then 300 else 5 end) s
                where g.registered_by = 'bench'""");
        run("""
                insert into journal_head (subject_kind, subject_id, sequence, hash)
                select 'CASE', id::text, case when name = 'Panjang Sekali' then 300 else 5 end, sha256('x')
                from aid_group where registered_by = 'bench'""");
        for (String table : List.of(
                "aid_group",
                "aid_case",
                "account",
                "assignment",
                "agreement",
                "case_ledger",
                "expense_line",
                "finding",
                "journal",
                "work_item")) {
            run("vacuum analyze " + table);
        }
    }

    private List<Long> time(Runnable question) {
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            long begun = System.nanoTime();
            question.run();
            if (i >= WARM_UP) {
                nanos.add(System.nanoTime() - begun);
            }
        }
        return nanos;
    }

    private static String percentiles(List<Long> nanos) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return "p50 %6.1f ms  p95 %6.1f ms  worst %6.1f ms"
                .formatted(
                        sorted.get(sorted.size() / 2) / 1e6,
                        sorted.get(sorted.size() * 95 / 100) / 1e6,
                        sorted.get(sorted.size() - 1) / 1e6);
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private String one(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
