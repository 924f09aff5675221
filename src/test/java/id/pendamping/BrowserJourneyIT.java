package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.demo.sample.SampleFile;
import id.pendamping.group.AidCases;
import id.pendamping.group.Registration;
import id.pendamping.ledger.Ledger;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One group's whole case in a real browser: officers at a desk, the mentor on a phone, each step clicked and typed. */
@PendampingTest
class BrowserJourneyIT {

    private static final Duration SPENDING = Duration.ofDays(21);
    private static final Duration BETWEEN_STEPS = Duration.ofHours(5);

    @LocalServerPort
    int port;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    Cast cast;

    @Autowired
    Scenario scenario;

    @Autowired
    Accounts accounts;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    WorkItems workItems;

    @Autowired
    AidCases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private Chromium chromium;

    @BeforeEach
    void openTheBrowser() {
        chromium = Chromium.open();
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void aGroupIsLedFromTheUploadedFileToTheClosedCase() throws IOException {
        CaseId caseId = upload(InventedGroups.next(1));
        Set<String> done = new HashSet<>();
        ClickTable table = ClickTable.read();

        for (List<WorkItem> open = workItems.of(caseId); !open.isEmpty(); open = workItems.of(caseId)) {
            WorkItem item = open.get(0);
            clock.standAt(clock.instant().plus(item.step().equals("compile-report") ? SPENDING : BETWEEN_STEPS));
            Visitor who = visitor(players.whoDoes(item));
            who.effort();
            who.take(item.number(), item.step());
            who.type(playbook.answers(caseId, item.step(), Manner.LEFTOVER, players.isFirst(item)));
            who.send();
            done.add(item.step());
            table.add(item, who.effort());
        }
        table.keep();
        assertThat(table.beyondTheirGoal()).isEmpty();
        assertThat(table.goals()).isGreaterThan(15);

        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("closed");
        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
        assertThat(done).contains("compile-report", "attest-report", "review-report", "record-refund", "verify-refund");
        assertThat(visitors).hasSize(done.contains("second-review") ? 10 : 9);
    }

    @Test
    void theInspectorateSuspendsAndAnotherAuditorClears() {
        CaseId caseId = scenario.caseAt("compile-report");
        WorkItem report = workItems.find(caseId, "compile-report").orElseThrow();
        Visitor inspector = visitor(accounts.byLogin("nia.pemeriksa").orElseThrow());
        inspector.open("/cases/" + report.number());
        Visitor.follow(inspector.page().locator("a[href$='/suspension']").first());
        inspector.look();
        inspector.type(Map.of("reason", "Foto usaha sama dengan kelompok lain."));
        Visitor.follow(inspector.page().locator("main form .btn-primary"));
        inspector.look();
        assertThat(inspector.page().locator("main").innerText()).contains("dihentikan sementara sejak");

        Visitor mentor = visitor(players.whoDoes(report));
        mentor.open("/cases/" + report.number());
        mentor.look();
        assertThat(mentor.page().locator("main").innerText())
                .contains("dihentikan sementara sejak")
                .doesNotContain("Foto usaha sama");

        Visitor other = visitor(accounts.byLogin("tirta.pemeriksa").orElseThrow());
        other.take(report.number(), "decide-suspension");
        other.type(Map.of("verdict", "CLEARED", "grounds", "Bukti asli dilihat dan cocok."));
        other.send();

        mentor.take(report.number(), "compile-report");
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly("compile-report");
    }

    private CaseId upload(List<Registration> groups) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SampleFile.csv.write(groups, file);
        Visitor registrar = visitor(cast.holding(Duty.REGISTRAR));
        registrar.open("/registrations");
        registrar.page().setInputFiles("#file", new FilePayload("kelompok.csv", "text/csv", file.toByteArray()));
        Visitor.follow(registrar.page().locator("main form .btn-primary"));
        dueJobs.run();
        registrar
                .page()
                .waitForCondition(
                        () -> registrar.page().locator("#accepted").innerText().equals("1"));
        registrar.look();
        return new CaseId(jdbc.sql("select id from aid_group where name = :name and village = :village")
                .param("name", groups.get(0).name())
                .param("village", groups.get(0).village())
                .query(UUID.class)
                .single());
    }

    private Visitor visitor(Account account) {
        return visitors.computeIfAbsent(
                account.login(),
                login -> account.holds(Duty.MENTOR)
                        ? Visitor.onAPhone(chromium.browser(), port, login, Cast.PIN)
                        : Visitor.atADesk(chromium.browser(), port, login, Cast.SECRET));
    }
}
