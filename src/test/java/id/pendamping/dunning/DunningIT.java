package id.pendamping.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.deadlines.ReportClock;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.JournalReader;
import id.pendamping.lifecycle.Automation;
import id.pendamping.lifecycle.Timers;
import id.pendamping.programme.ReportTiming.Rung;
import id.pendamping.programme.WorkingDays;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports that do not come, on virtual time. */
@PendampingTest
class DunningIT {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Groups groups;

    @Autowired
    WorkItems workItems;

    @Autowired
    Timers timers;

    @Autowired
    JournalReader journal;

    @Autowired
    Deadlines deadlines;

    @Autowired
    ReportClock reportClock;

    @Autowired
    Letters letters;

    @Autowired
    Accounts accounts;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    List<Automation> automations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void climbsTheWholeLadderOnItsDaysAndEndsWithTheCase() throws Exception {
        CaseId caseId = atItsReport();
        LocalDate due = due(caseId);
        Stream.of(-14, -7, -1, 1, 14, 28, 42).forEach(days -> {
            dayIs(due.plusDays(days));
            assertThat(timers.fireDue()).as("day %d", days).isPositive();
            assertThat(timers.fireDue()).as("nothing twice").isZero();
        });

        assertThat(rungs(caseId))
                .containsExactly(
                        "report-reminded FIRST_REMINDER",
                        "report-reminded SECOND_REMINDER",
                        "report-reminded LAST_REMINDER",
                        "warning-issued FIRST_WARNING",
                        "warning-issued SECOND_WARNING",
                        "warning-issued THIRD_WARNING",
                        "report-referred null");
        lettersAreWhatTheySay(caseId, due);
        readsOnlyWhoMayKnowOfTheCase(caseId);
        isOnTopOfTheOverdue(caseId);

        WorkItem referral = workItems.find(caseId, "take-referral").orElseThrow();
        assertThat(referral.duty()).isEqualTo(Duty.MONITOR);
        players.play(referral, Manner.PLAIN);
        playOn(caseId);
        assertThat(workItems.of(caseId)).isEmpty();
        assertThat(jdbc.sql("""
                                select count(*) from act_ru_execution e
                                join act_re_procdef d on d.id_ = e.proc_def_id_
                                where e.business_key_ = :case and d.key_ in ('accountability', 'report-chase')""")
                        .param("case", caseId.subject().key())
                        .query(Integer.class)
                        .single())
                .as("nothing runs on")
                .isZero();
    }

    @Test
    void nobodyIsReferredAnyMoreOnceTheReportIsHandedIn() {
        CaseId caseId = atItsReport();
        LocalDate due = due(caseId);
        Stream.of(-14, -7, -1, 1, 14, 28, 42).forEach(days -> {
            dayIs(due.plusDays(days));
            timers.fireDue();
        });
        assertThat(workItems.find(caseId, "take-referral")).isPresent();
        for (String step : List.of("compile-report", "attest-report")) {
            players.play(workItems.find(caseId, step).orElseThrow(), Manner.PLAIN);
        }
        assertThat(workItems.find(caseId, "take-referral")).isEmpty();
        playOn(caseId);
        assertThat(workItems.of(caseId)).isEmpty();
    }

    @Test
    void whatNobodyAccountsForIsDeclaredAndClaimedBackThroughThePages() {
        CaseId caseId = atItsReport();
        String number = scenario.number(caseId);
        LocalDate due = due(caseId);
        Stream.of(-14, -7, -1, 1, 14, 28, 42).forEach(days -> {
            dayIs(due.plusDays(days));
            timers.fireDue();
        });
        players.play(workItems.find(caseId, "take-referral").orElseThrow(), Manner.PLAIN);
        dayIs(due.plusDays(69));
        timers.fireDue();
        assertThat(workItems.find(caseId, "declare-unaccounted")).isEmpty();
        dayIs(due.plusDays(70));
        timers.fireDue();

        var officer = new Person(port, "bambang.ppk", Cast.SECRET);
        String page = "/cases/" + number + "/steps/declare-unaccounted";
        assertThat(officer.get(page).body())
                .contains("Nyatakan tidak dipertanggungjawabkan", "SP3", "Rp\u00a020.000.000");
        assertThat(status("sri.kpa", page)).isIn(403, 404);
        assertThat(officer.submit(number, "declare-unaccounted", declaration(due.plusDays(71)))
                        .statusCode())
                .as("a day to come")
                .isEqualTo(422);
        assertThat(officer.submit(number, "declare-unaccounted", declaration(due.plusDays(70)))
                        .statusCode())
                .isEqualTo(302);

        assertThat(officer.get("/cases/" + number + "/steps/order-recovery").body())
                .contains("Rp\u00a020.000.000");
        assertThat(workItems.find(caseId, "compile-report"))
                .as("a late report is still taken")
                .isPresent();
        dayIs(due.plusDays(100));
        timers.fireDue();
        assertThat(facts(caseId)).contains("aid-declared-unaccounted");
        assertThat(rungs(caseId)).as("nobody is reminded any more").hasSize(7);
    }

    private static Map<String, String> declaration(LocalDate day) {
        return Map.of(
                "documentNumber",
                "BA-LPJ-1/2024",
                "documentDate.day",
                String.valueOf(day.getDayOfMonth()),
                "documentDate.month",
                String.valueOf(day.getMonthValue()),
                "documentDate.year",
                String.valueOf(day.getYear()),
                "grounds",
                "Tidak ada jawaban.");
    }

    @Test
    void wakesAfterSixtyDaysWithOneLetter() {
        CaseId caseId = atItsReport();
        LocalDate awake = due(caseId).plusDays(60);
        dayIs(awake);
        timers.fireDue();
        assertThat(rungs(caseId)).containsExactly("warning-issued FIRST_WARNING");

        dayIs(awake.plusDays(12));
        timers.fireDue();
        assertThat(rungs(caseId)).hasSize(1);
        dayIs(awake.plusDays(13));
        timers.fireDue();
        assertThat(rungs(caseId)).containsExactly("warning-issued FIRST_WARNING", "warning-issued SECOND_WARNING");
        assertThat(jdbc.sql("select count(*) from chase_rung where case_id = :case and skipped")
                        .param("case", caseId.value())
                        .query(Integer.class)
                        .single())
                .as("reminders passed over, on record")
                .isEqualTo(3);
    }

    @Test
    void writesOneLetterWhenTwoNodesWakeAtOnceAndNumbersWithoutGaps() throws Exception {
        List<CaseId> cases =
                IntStream.range(0, 3).mapToObj(number -> atItsReport()).toList();
        dayIs(cases.stream()
                .map(this::due)
                .max(LocalDate::compareTo)
                .orElseThrow()
                .plusDays(2));
        Automation chase = automations.stream()
                .filter(known -> known.key().equals("chase-report"))
                .findFirst()
                .orElseThrow();
        var pool = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Object>> wake = Stream.concat(cases.stream(), cases.stream())
                    .map(caseId -> (Callable<Object>) () -> transaction.execute(
                            status -> chase.run(caseId.subject(), Act.by(Actor.automation("timer"), clock.instant()))))
                    .toList();
            for (Future<Object> woken : pool.invokeAll(wake)) {
                woken.get();
            }
        } finally {
            pool.shutdownNow();
        }

        cases.forEach(caseId -> assertThat(letters.of(caseId)).hasSize(1));
        assertThat(jdbc.sql("""
                        select count(*) from letter_series s
                        where s.last <> (select count(*) from chase_letter l
                                         where l.year = s.year and l.officer = s.officer)""").query(Integer.class).single()).as("gaps").isZero();
    }

    @Test
    void extendsOnceBeforeTheLastDayAndEverythingMoves() {
        CaseId caseId = atItsReport();
        String number = scenario.number(caseId);
        LocalDate due = due(caseId);
        var officer = scenario.person("bambang.ppk");
        dayIs(due);

        assertThat(extend(officer, number, "15").statusCode()).isEqualTo(422);
        assertThat(extend(officer, number, "x").statusCode()).isEqualTo(422);
        assertThat(extend(officer, number, "14").statusCode()).isEqualTo(302);
        LocalDate later = due(caseId);
        assertThat(later)
                .isEqualTo(workingDays.onOrAfter(credited(caseId).plusDays(58)))
                .isAfter(due);
        assertThat(workItems.find(caseId, "compile-report").orElseThrow().dueOn())
                .isEqualTo(later);
        assertThat(extend(officer, number, "1"))
                .satisfies(again -> assertThat(again.statusCode()).isEqualTo(422))
                .satisfies(again -> assertThat(again.body()).contains("Perpanjangan hanya satu kali"));

        dayIs(due.plusDays(1));
        timers.fireDue();
        assertThat(rungs(caseId)).noneMatch(rung -> rung.startsWith("warning"));
        assertThat(facts(caseId)).doesNotContain("deadline-missed");
        dayIs(later.plusDays(1));
        timers.fireDue();
        assertThat(rungs(caseId)).endsWith("warning-issued FIRST_WARNING");
        assertThat(facts(caseId)).contains("deadline-missed", "report-due-extended");
    }

    @Test
    void refusesToExtendWhatIsOver() {
        CaseId caseId = atItsReport();
        dayIs(due(caseId).plusDays(1));

        assertThat(extend(scenario.person("bambang.ppk"), scenario.number(caseId), "7"))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
                .satisfies(answer -> assertThat(answer.body()).contains("Perpanjangan hanya sebelum batas"));
    }

    @Test
    void opensOnlyToTheCommitmentOfficerOfTheRegion() {
        CaseId caseId = atItsReport();
        String page = "/cases/" + scenario.number(caseId) + "/report-due";
        other("ppk.lain", Duty.COMMITMENT_OFFICER, "11");
        other("ppk.kedua", Duty.COMMITMENT_OFFICER, "35");
        Account verifier = accounts.byLogin("laila.verifikator").orElseThrow();
        assertThat(reportClock.mayMove(
                        new Account(
                                verifier.id(),
                                verifier.login(),
                                verifier.name(),
                                Set.of(Duty.VERIFIER, Duty.COMMITMENT_OFFICER),
                                verifier.regions()),
                        caseId))
                .as("who verified the group")
                .isFalse();

        assertThat(status("bambang.ppk", page)).isEqualTo(200);
        assertThat(status("ppk.kedua", page)).isEqualTo(200);
        assertThat(status("ppk.lain", page)).isEqualTo(404);
        assertThat(status("sri.kpa", page)).isEqualTo(403);
        assertThat(status("nia.pemeriksa", page)).isEqualTo(403);
        assertThat(status("bambang.ppk", "/reports/overdue")).isEqualTo(200);
        assertThat(status("hadi.monev", "/reports/year-end")).isEqualTo(200);
        assertThat(status("yusuf.bendahara", "/reports/overdue")).isEqualTo(403);
        assertThat(status("yusuf.bendahara", "/reports/year-end")).isEqualTo(403);
    }

    @Test
    void givesARevisionItsOwnDays() {
        CaseId caseId = atItsReport();
        LocalDate due = due(caseId);
        dayIs(due);
        players.play(workItems.find(caseId, "compile-report").orElseThrow(), Manner.REVISED);
        players.play(workItems.find(caseId, "attest-report").orElseThrow(), Manner.REVISED);
        dayIs(due.plusDays(20));
        timers.fireDue();
        assertThat(rungs(caseId)).noneMatch(rung -> rung.startsWith("warning"));
        players.play(workItems.find(caseId, "review-report").orElseThrow(), Manner.REVISED);

        LocalDate revised = workingDays.after(due.plusDays(20), 7);
        assertThat(due(caseId)).isEqualTo(revised);
        assertThat(workItems.find(caseId, "compile-report").orElseThrow().dueOn())
                .isEqualTo(revised);
        dayIs(revised.plusDays(1));
        timers.fireDue();
        assertThat(rungs(caseId)).endsWith("warning-issued FIRST_WARNING");
    }

    @Test
    void listsAtTheYearsEndWhatCameInJanuary() {
        CaseId early = atItsReport();
        CaseId late = atItsReport();
        dayIs(due(early));
        players.play(workItems.find(early, "compile-report").orElseThrow(), Manner.PLAIN);
        players.play(workItems.find(early, "attest-report").orElseThrow(), Manner.PLAIN);
        dayIs(LocalDate.of(2024, 1, 8));
        players.play(workItems.find(late, "compile-report").orElseThrow(), Manner.PLAIN);
        players.play(workItems.find(late, "attest-report").orElseThrow(), Manner.PLAIN);
        var auditor = scenario.person("nia.pemeriksa");

        assertThat(auditor.get("/reports/year-end.csv?year=2023").body())
                .contains(scenario.number(late), "2024-01-08")
                .doesNotContain(scenario.number(early));
        assertThat(auditor.get("/reports/year-end?year=2023").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/reports/year-end.pdf?year=2023").body()).startsWith("%PDF");
        assertThat(auditor.get("/reports/year-end.xlsx?year=2023").statusCode()).isEqualTo(200);
    }

    private void lettersAreWhatTheySay(CaseId caseId, LocalDate due) throws Exception {
        List<Letters.Letter> issued = letters.of(caseId);
        assertThat(issued)
                .extracting(Letters.Letter::rung)
                .containsExactly(Rung.FIRST_WARNING, Rung.SECOND_WARNING, Rung.THIRD_WARNING);
        assertThat(issued.get(0).number()).matches("\\d{3}/PPK-\\d{2}/SP-1/[IVX]+/20\\d\\d");
        assertThat(issued.get(0).told()).contains("Bambang Contoh Sudrajat", "Wati Contoh Puspita");
        GroupSummary group = groups.get(caseId);
        for (Letters.Letter letter : issued) {
            byte[] paper = letters.content(caseId, letter.ordinal()).orElseThrow();
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(paper)))
                    .isEqualTo(letter.sha256());
            assertThat(text(paper))
                    .contains(letter.number(), group.number(), group.name(), "Rp\u00a020.000.000")
                    .contains("Bambang Contoh Sudrajat");
        }
        assertThat(text(letters.content(caseId, 3).orElseThrow()))
                .contains(issued.get(0).number(), "Inspektorat");
        assertThatThrownBy(() -> jdbc.sql("update chase_letter set issued_on = :day where case_id = :case")
                        .param("day", due)
                        .param("case", caseId.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(forged("select 1", caseId)).doesNotContain("chase_letter");
        assertThat(forged(
                        "update chase_letter set content = '\\x25', sha256 = sha256('\\x25') where case_id = '" + caseId
                                + "' and ordinal = 1",
                        caseId))
                .contains("chase_letter.sha256", "chase_letter.content");
        assertThat(forged("select 1", caseId)).doesNotContain("chase_rung");
        assertThat(forged("delete from chase_rung where rung like '%WARNING' and case_id = '" + caseId + "'", caseId))
                .contains("chase_rung.rung");
        assertThat(forged(
                        "update chase_rung set skipped = true where rung like '%REMINDER' and case_id = '" + caseId
                                + "'",
                        caseId))
                .contains("chase_rung.skipped");
    }

    /** What the check of the record says of the case after that, which is then taken back. */
    private String forged(String tampering, CaseId caseId) {
        return String.join("\n", TableFaults.after(database, scenario.number(caseId), tampering));
    }

    private void readsOnlyWhoMayKnowOfTheCase(CaseId caseId) {
        String path = "/cases/" + scenario.number(caseId) + "/letters/1.pdf";
        other("ppk.jauh", Duty.COMMITMENT_OFFICER, "11");
        String mentor = workItems.find(caseId, "compile-report").orElseThrow().assignee();
        String login = accounts.find(String.valueOf(mentor)).orElseThrow().login();
        String stranger = Stream.of("081200000001", "081200000002", "081200000003")
                .filter(phone -> !accounts.byLogin(phone).orElseThrow().id().equals(mentor))
                .findFirst()
                .orElseThrow();

        assertThat(status("bambang.ppk", path)).isEqualTo(200);
        assertThat(status("nia.pemeriksa", path)).isEqualTo(200);
        assertThat(status("ppk.jauh", path)).isEqualTo(404);
        assertThat(new Person(port, login, Cast.PIN).get(path).statusCode()).isEqualTo(200);
        assertThat(new Person(port, stranger, Cast.PIN).get(path).statusCode()).isEqualTo(404);
        assertThat(status("bambang.ppk", "/cases/" + scenario.number(caseId) + "/letters/4.pdf"))
                .isEqualTo(404);
        assertThat(scenario.person("bambang.ppk")
                        .get("/cases/" + scenario.number(caseId))
                        .body())
                .contains(path, "/cases/" + scenario.number(caseId) + "/report-due");
    }

    private void isOnTopOfTheOverdue(CaseId caseId) {
        var coordinator = scenario.person("wati.koordinator");
        String sheet = coordinator.get("/reports/overdue.csv?rung=REFERRAL").body();
        assertThat(sheet).contains(scenario.number(caseId) + ';').contains(";42;20000000;840;");
        assertThat(coordinator.get("/reports/overdue.csv?rung=SECOND_WARNING").body())
                .doesNotContain(scenario.number(caseId));
        assertThat(coordinator.get("/reports/overdue.csv?region=11").body()).doesNotContain(scenario.number(caseId));
        assertThat(coordinator.get("/reports/overdue").statusCode()).isEqualTo(200);
    }

    private int status(String login, String path) {
        return new Person(port, login, Cast.SECRET).get(path).statusCode();
    }

    private Account other(String login, Duty duty, String region) {
        return accounts.open(login, "Orang Contoh", Cast.SECRET, Set.of(duty), Set.of(region), null);
    }

    private HttpResponse<String> extend(Person officer, String number, String days) {
        return officer.post(
                "/cases/" + number + "/report-due",
                "/cases/" + number + "/report-due/extension",
                Map.of("extend.days", days, "extend.reason", "Mesin datang terlambat dari penjual."));
    }

    private CaseId atItsReport() {
        clock.standAt(Scenario.BEGINNING);
        return scenario.caseAt("compile-report");
    }

    private void playOn(CaseId caseId) {
        for (List<WorkItem> open = workItems.of(caseId); !open.isEmpty(); open = workItems.of(caseId)) {
            clock.standAt(clock.instant().plus(Duration.ofHours(5)));
            players.play(open.get(0), Manner.PLAIN);
        }
    }

    private void dayIs(LocalDate day) {
        clock.standAt(day.atTime(9, 0).atZone(JAKARTA).toInstant());
    }

    private LocalDate due(CaseId caseId) {
        return deadlines.of(caseId).orElseThrow().dueOn();
    }

    private LocalDate credited(CaseId caseId) {
        return jdbc.sql("select confirmed_on from payment where case_id = :case")
                .param("case", caseId.value())
                .query(LocalDate.class)
                .single();
    }

    private List<String> rungs(CaseId caseId) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> Set.of("report-reminded", "warning-issued", "report-referred")
                        .contains(entry.type()))
                .map(entry -> entry.type() + ' ' + entry.data().get("rung"))
                .toList();
    }

    private List<String> facts(CaseId caseId) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .map(entry -> entry.type())
                .toList();
    }

    private static String text(byte[] paper) throws IOException {
        try (PDDocument document = Loader.loadPDF(paper)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
