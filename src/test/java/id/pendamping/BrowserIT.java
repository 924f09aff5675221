package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Players;
import id.pendamping.inbound.InboundTopics;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.DeadlineMissed;
import id.pendamping.lifecycle.Timers;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItems;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An officer at a desk and a mentor on a phone, in a real browser; every page they meet is held against WCAG 2.2 AA. */
@PendampingTest
class BrowserIT {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    Timers timers;

    @Autowired
    Accounts accounts;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

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
    void anOfficerFindsTheTaskMendsTheFormAndMovesTheCase() {
        CaseId caseId = scenario.group();
        Page page = signIn(1280, 800, true, "laila.verifikator", Cast.SECRET);
        Visitor.mustBeAccessible(page);
        String number = workItems.of(caseId).get(0).number();
        page.navigate(base() + "/tasks?q=" + number);
        Visitor.follow(page.locator("tr", new Page.LocatorOptions().setHasText(number))
                .locator("td a")
                .first());
        Visitor.mustBeAccessible(page);
        Visitor.follow(page.locator("main form .btn-primary"));
        assertThat(page.locator(".errors").isVisible()).isTrue();
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("errors");
        Visitor.mustBeAccessible(page);
        page.check("#identitiesChecked");
        page.check("#villageLetterSeen");
        page.check("#budgetChecked");
        page.check("input[name=verdict][value=PASSED]");
        Visitor.follow(page.locator("main form .btn-primary"));

        assertThat(page.url()).contains("/tasks?");
        assertThat(page.locator(".note.leaf").first().isVisible()).isTrue();
        Visitor.mustBeAccessible(page);
        assertThat(workItems.of(caseId).get(0).step()).isEqualTo("verify-field");

        Visitor auditor = Visitor.atADesk(chromium.browser(), port, "nia.pemeriksa", Cast.SECRET);
        for (String work : List.of("/audit/samples", "/cases/" + number + "/notes", "/cases/" + number + "/looks")) {
            auditor.open(work);
        }
        Visitor administrator = Visitor.atADesk(chromium.browser(), port, "dian.admin", Cast.SECRET);
        administrator.open("/repairs");
        administrator.open("/cases/" + number + "/repair");

        page = signIn(1280, 800, true, "sekar.verifikator", Cast.SECRET);
        page.navigate(base() + "/cases/" + number + "/steps/verify-field");
        page.fill("[name='visitDate.day']", "31");
        page.fill("[name='visitDate.month']", "2");
        Visitor.follow(page.locator("main form .btn-primary"));
        assertThat(page.locator(".errors li").first().innerText()).startsWith("Cara verifikasi: ");
        assertThat(page.inputValue("[name='visitDate.day']")).as("typed before").isEqualTo("31");
        page.click(".errors a[href='#visitDate']");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("visitDate.day");
    }

    @Test
    void aMentorWorksOnAPhoneWithAndWithoutScript() {
        CaseId caseId = scenario.caseAt("answer-assignment");
        Page phone = signIn(360, 780, false, mentorOf(caseId), Cast.PIN);
        Visitor.mustFit(phone);
        phone.navigate(base() + "/cases/" + workItems.of(caseId).get(0).number() + "/steps/answer-assignment");
        Visitor.mustFit(phone);
        phone.check("input[name=answer][value=ACCEPTED]");
        Visitor.follow(phone.locator("main form .btn-primary"));
        assertThat(workItems.of(caseId).get(0).step()).isEqualTo("sign-agreement");

        scenario.playUntil(caseId, "compile-report");
        Page scripted = signIn(360, 780, true, mentorOf(caseId), Cast.PIN);
        Visitor.mustBeAccessible(scripted);
        scripted.navigate(base() + "/cases/" + workItems.of(caseId).get(0).number() + "/steps/compile-report");
        Visitor.mustFit(scripted);
        Visitor.mustBeAccessible(scripted);
        scripted.locator("form[data-ready]").waitFor();
        scripted.click("button[name=_add][value=lines]");
        scripted.fill("[name='lines[0].quantity']", "1,5");
        scripted.fill("[name='lines[0].price']", "2000000");
        assertThat(scripted.inputValue("[name='lines[0].price']")).isEqualTo("2.000.000");
        assertThat(scripted.locator(".left strong").innerText()).isEqualTo("Rp\u00a017.000.000");
        Visitor.follow(scripted.locator("main form .btn-primary"));
        assertThat(scripted.locator(".errors li").first().innerText()).startsWith("Baris 1, Baris rencana (RAB): ");

        phone.navigate(scripted.url());
        Visitor.mustFit(phone);
        phone.click("[data-line] summary");
        assertThat(phone.inputValue("[name='lines[0].price']"))
                .as("typed on the other device")
                .isEqualTo("2.000.000");
        phone.fill("[name='lines[0].quantity']", "1,5");
        Visitor.follow(phone.locator("[data-recount]"));
        assertThat(phone.locator(".left strong").innerText()).isEqualTo("Rp\u00a017.000.000");
        assertThat(phone.locator(".errors").count()).isZero();
    }

    @Test
    void anAdministratorLetsAMentorBackIn() {
        CaseId caseId = scenario.caseAt("answer-assignment");
        Page desk = signIn(1280, 800, true, "dian.admin", Cast.SECRET);
        assertThat(desk.url()).endsWith("/accounts");
        Visitor.mustBeAccessible(desk);
        Visitor.follow(desk.locator("main a.btn-primary"));
        Visitor.mustBeAccessible(desk);
        Visitor.follow(desk.locator("main form .btn-primary"));
        assertThat(desk.evaluate("document.activeElement.className")).isEqualTo("errors");
        Visitor.mustBeAccessible(desk);
        String mentor = workItems.of(caseId).get(0).assignee();
        desk.navigate(base() + "/accounts/" + mentor);
        Visitor.mustBeAccessible(desk);
        Visitor.follow(desk.locator("form[action$='/secret'] button"));
        Visitor.mustBeAccessible(desk);
        String first = desk.locator("#secret").innerText();
        Page other = signIn(1280, 800, true, "rudi.admin", Cast.SECRET);
        other.navigate(base() + "/accounts/" + mentor);
        Visitor.follow(other.locator("form[action$='/second-half'] button"));
        Visitor.mustBeAccessible(other);
        String pin = first + other.locator("#secret").innerText();

        Page phone = signIn(360, 780, true, mentorOf(caseId), pin);
        assertThat(phone.url()).endsWith("/account/secret");
        Visitor.mustFit(phone);
        Visitor.mustBeAccessible(phone);
        phone.fill("#present", pin);
        phone.fill("#chosen", Cast.PIN);
        phone.fill("#again", Cast.PIN);
        Visitor.follow(phone.locator("main form .btn-primary"));
        phone.fill("#login", mentorOf(caseId));
        phone.fill("#secret", Cast.PIN);
        Visitor.follow(phone.locator("form:has(#login) .btn-primary"));
        assertThat(phone.url()).endsWith("/mentor");
    }

    @Test
    void everybodyChoosesHowToBeToldAndAnAdministratorSeesWhatFailed() {
        Page phone = signIn(360, 780, true, "081200000001", Cast.PIN);
        phone.navigate(base() + "/notices");
        Visitor.follow(phone.locator("main a[href$='/account/notices']"));
        Visitor.mustFit(phone);
        Visitor.mustBeAccessible(phone);
        phone.check("#mail");
        phone.fill("#email", "dewi");
        Visitor.follow(phone.locator("main form .btn-primary"));
        assertThat(phone.evaluate("document.activeElement.className")).isEqualTo("errors");
        assertThat(phone.inputValue("#email")).as("typed before").isEqualTo("dewi");
        Visitor.mustFit(phone);
        Visitor.mustBeAccessible(phone);
        phone.click(".errors a[href='#email']");
        phone.fill("#email", "dewi@surel.example");
        phone.selectOption("#digest", "7");
        Visitor.follow(phone.locator("main form .btn-primary"));
        assertThat(phone.locator(".note.leaf").isVisible()).isTrue();
        assertThat(phone.locator("#email-h").innerText()).contains("d••••@surel.example");
        assertThat(phone.inputValue("#digest")).isEqualTo("7");

        UUID delivery = UUID.randomUUID();
        jdbc.sql("""
                        insert into notice_delivery (id, account_id, channel, state, not_before, planned_at, attempts,
                            trouble, trouble_code, given_up_at)
                        select :id, id, 'MAIL', 'GIVEN_UP', now(), now(), 1, 'REFUSED', 550, now()
                        from account where login = 'pendamping-1'""").param("id", delivery).update();
        Visitor administrator = Visitor.atADesk(chromium.browser(), port, "dian.admin", Cast.SECRET);
        administrator.open("/account/notices");
        administrator.open("/notices");
        Visitor.follow(administrator.page().locator("a[href$='/notices/deliveries']"));
        administrator.look();
        Visitor.follow(administrator.page().locator("form[action*='" + delivery + "'] .btn"));
        administrator.look();
        assertThat(administrator.page().locator("[role=status]").innerText()).contains("dicoba lagi");
        administrator.open("/notices/deliveries?state=PLANNED");
        assertThat(administrator.page().locator("tbody tr").count()).isPositive();
        assertThat(jdbc.sql("select state from notice_delivery where id = :id")
                        .param("id", delivery)
                        .query(String.class)
                        .single())
                .isEqualTo("PLANNED");
        jdbc.sql("delete from notice_preference").update();
        jdbc.sql("truncate notice_delivery_item, notice_delivery").update();
    }

    @Test
    void theFiguresLeadToTheirCasesAtADeskAndOnAPhone() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> isCounted(caseId));
        for (int width : new int[] {1280, 360}) {
            Page page = signIn(width, 800, true, "hadi.monev", Cast.SECRET);
            page.navigate(base() + "/figures?year=2023");
            Visitor.mustFit(page);
            Visitor.mustBeAccessible(page);
            Visitor.follow(page.locator(".heads a").nth(1));
            Visitor.mustFit(page);
            Visitor.mustBeAccessible(page);
            assertThat(page.locator("tbody th a").count()).isPositive();
            page.navigate(base() + "/figures?year=2023&region=35&lang=en");
            Visitor.mustBeAccessible(page);
            for (String other :
                    new String[] {"/figures/cases?year=2023&only=WITHOUT_MENTOR", "/figures/rebuild", "/samples"}) {
                page.navigate(base() + other);
                Visitor.mustFit(page);
                Visitor.mustBeAccessible(page);
            }
        }
    }

    @Test
    void anAuditorFindsTheProofAndTheDownloadsAtADeskAndOnAPhone() {
        for (int width : new int[] {1280, 360}) {
            Page page = signIn(width, 800, true, "nia.pemeriksa", Cast.SECRET);
            for (String path : List.of("/proof", "/exports", "/proof?lang=en")) {
                page.navigate(base() + path);
                Visitor.mustFit(page);
                Visitor.mustBeAccessible(page);
            }
        }
    }

    @Test
    void overdueReportsAreListedAndTheirLastDayMovedAtADeskAndOnAPhone() {
        CaseId caseId = scenario.caseAt("compile-report");
        String number = workItems.of(caseId).get(0).number();
        for (int width : new int[] {1280, 360}) {
            clock.standAt(workItems.find(caseId, "compile-report").orElseThrow().openedAt());
            Page page = signIn(width, 800, true, "bambang.ppk", Cast.SECRET);
            page.navigate(base() + "/cases/" + number + "/report-due");
            Visitor.mustFit(page);
            Visitor.follow(page.locator("form[action$='/extension'] button"));
            assertThat(page.locator(".errors li").count()).isEqualTo(2);
            Visitor.mustFit(page);
            Visitor.mustBeAccessible(page);
            clock.standAt(clock.instant().plus(Duration.ofDays(60)));
            timers.fireDue();
            for (String path : List.of("/reports/overdue", "/reports/year-end", "/cases/" + number)) {
                page.navigate(base() + path);
                Visitor.mustFit(page);
                Visitor.mustBeAccessible(page);
                while (!page.content().contains(number)) {
                    Visitor.follow(page.locator("a[rel=next]"));
                }
            }
        }
    }

    @Test
    void aTaskIsHandedOverAtADeskAndOnAPhone() {
        String task = "/cases/" + scenario.number(scenario.caseAt("compile-report")) + "/steps/compile-report";
        for (String name : List.of("Pengganti Satu", "Pengganti Dua")) {
            accounts.open(
                    name.replace(' ', '.').toLowerCase(Locale.ROOT),
                    name,
                    Cast.PIN,
                    Set.of(Duty.MENTOR),
                    Set.of(),
                    null);
        }
        for (int width : new int[] {1280, 360}) {
            Page page = signIn(width, 800, true, "wati.koordinator", Cast.SECRET);
            for (String path : List.of(
                    "/tasks/team",
                    "/tasks/team?view=LATE",
                    task + "/supervision",
                    task + "/hand-over",
                    "/tasks/team?lang=en")) {
                page.navigate(base() + path);
                Visitor.mustFit(page);
                Visitor.mustBeAccessible(page);
            }
            page.navigate(base() + task + "/hand-over?lang=id");
            page.selectOption("#handedTo", new SelectOption().setIndex(1));
            page.fill("#reason", "Cuti dua minggu");
            Visitor.follow(page.locator("main form .btn-primary"));
            Visitor.mustFit(page);
            Visitor.follow(page.locator("main form .btn-primary"));
            assertThat(page.locator(".flash").innerText()).contains("Tugas diserahkan");
            Visitor.mustFit(page);
        }
    }

    @Test
    void anAdministratorReadsAndSettlesAMessageThatWasSetAside() throws Exception {
        String key = UUID.randomUUID().toString();
        try (var sender = new KafkaProducer<>(Servers.client(), new StringSerializer(), new ByteArraySerializer())) {
            byte[] value = "{\"note\":\"<b>3509014405900001</b>\"}".getBytes(StandardCharsets.UTF_8);
            sender.send(new ProducerRecord<>(InboundTopics.TREASURY, key, value))
                    .get();
        }
        Visitor administrator = Visitor.atADesk(chromium.browser(), port, "dian.admin", Cast.SECRET);
        Page page = administrator.page();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            page.navigate(base() + "/dead-letters");
            return page.locator("tr", new Page.LocatorOptions().setHasText(key)).count() == 1;
        });
        administrator.look();
        Visitor.follow(
                page.locator("tr", new Page.LocatorOptions().setHasText(key)).locator("a"));
        administrator.look();
        assertThat(page.locator("pre").innerText()).isEqualTo("{\"note\":\"<b>" + "•".repeat(16) + "</b>\"}");
        Visitor.follow(page.locator("#form-DISCARDED .btn"));
        assertThat(page.locator(".errors li").allInnerTexts()).hasSize(2);
        page.click(".errors a[href='#words-DISCARDED']");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("words-DISCARDED");
        Visitor.mustBeAccessible(page);
        page.setViewportSize(360, 780);
        Visitor.mustFit(page);
        page.fill("#words-DISCARDED", "Salah kirim");
        page.check("#confirmed-DISCARDED");
        Visitor.follow(page.locator("#form-DISCARDED .btn"));
        assertThat(page.url()).endsWith("/dead-letters");
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(key)).count())
                .isZero();
        Visitor.mustFit(page);
    }

    @Test
    void oneAdministratorProposesAnotherContentAndAnotherOneComparesIt() throws Exception {
        CaseId caseId = scenario.caseAt("record-disbursement");
        String wrong =
                "{\"sp2dNumber\":\"230881000170001\",\"sp2dDate\":\"2023-07-24\",\"amount\":\"20000000\",\"kppn\":\"135\"}";
        try (var sender = new KafkaProducer<>(Servers.client(), new StringSerializer(), new ByteArraySerializer())) {
            var message = new ProducerRecord<>(
                    InboundTopics.TREASURY, caseId.toString(), wrong.getBytes(StandardCharsets.UTF_8));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_source", "/treasury",
                            "ce_type", "id.pendamping.treasury.sp2d-disbursed.v1",
                            "ce_subject", scenario.number(caseId),
                            "ce_time", "2023-07-24T07:00:00Z",
                            "content-type", "application/json")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            sender.send(message).get();
        }
        Page first = openLetter("dian.admin", caseId).page();
        Visitor.follow(first.locator("#form-REPAIRED .btn"));
        assertThat(first.locator(".errors li").allInnerTexts()).hasSize(2);
        first.fill(
                "#value-REPAIRED",
                wrong.replace("\"20000000\"", "20000000")
                        .replace(
                                "2023-07-24",
                                LocalDate.ofInstant(clock.instant(), clock.getZone())
                                        .toString()));
        first.fill("#words-REPAIRED", "Nilai tertulis sebagai teks");
        first.check("#confirmed-REPAIRED");
        Visitor.follow(first.locator("#form-REPAIRED .btn"));
        assertThat(first.locator("#form-decision, #form-REPAIRED").count()).isZero();
        Visitor.mustBeAccessible(first);

        Visitor second = openLetter("rudi.admin", caseId);
        Page page = second.page();
        second.look();
        assertThat(page.locator("tr.picked").allInnerTexts())
                .anySatisfy(row -> assertThat(row).contains("amount", "\"20000000\"", "berbeda"));
        assertThat(page.locator("#form-REPAIRED").count()).isZero();
        Visitor.follow(page.locator("#form-decision .btn-primary"));
        page.click(".errors a[href='#words-decision']");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("words-decision");
        page.setViewportSize(360, 780);
        Visitor.mustFit(page);
        Visitor.mustBeAccessible(page);
        page.fill("#words-decision", "Cocok dengan SP2D");
        Visitor.follow(page.locator("#form-decision .btn-primary"));
        assertThat(page.content()).contains("Usulan disetujui dan pesannya diproses.");
        Visitor.mustBeAccessible(page);
    }

    private Visitor openLetter(String login, CaseId caseId) {
        Visitor administrator = Visitor.atADesk(chromium.browser(), port, login, Cast.SECRET);
        Page page = administrator.page();
        Locator row = page.locator("tr", new Page.LocatorOptions().setHasText(caseId.toString()));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            page.navigate(base() + "/dead-letters");
            return row.count() == 1;
        });
        Visitor.follow(row.locator("a"));
        return administrator;
    }

    private Page signIn(int width, int height, boolean script, String login, String secret) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(script));
        Page page = context.newPage();
        page.navigate(base() + "/sign-in");
        if (script) {
            Visitor.mustBeAccessible(page);
        }
        page.fill("#login", login);
        page.fill("#secret", secret);
        Visitor.follow(page.locator("form:has(#login) .btn-primary"));
        return page;
    }

    /** As long as the longest cases get; everything is reached with the keyboard alone. */
    @Test
    void anAuditorReadsADossierOfThreeHundredEntriesWithTheKeyboard() {
        CaseId caseId = scenario.group();
        String number = workItems.of(caseId).get(0).number();
        Act act = Act.by(cast.holding(Duty.MENTOR).as(Duty.MENTOR), clock.instant());
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 300; i++) {
                journal.record(new DeadlineMissed(caseId.subject(), "compile-report", LocalDate.of(2023, 12, 1)), act);
            }
        });
        Page page = signIn(1280, 800, true, "nia.pemeriksa", Cast.SECRET);
        page.navigate(base() + "/cases/" + number + "/dossier");
        Visitor.mustFit(page);
        Visitor.mustBeAccessible(page);
        page.focus("#at");
        page.keyboard().press("Home");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-asof-words]").innerText()).startsWith("Catatan 2 ");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**at=2**");
        assertThat(page.locator(".thread > li").count()).isEqualTo(2);
        page.focus(".chips a.chip");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        page.waitForURL("**kind=**");
        assertThat(page.locator(".thread > li").count()).isEqualTo(1);
        page.focus(".record .id a");
        page.keyboard().press("Enter");
        page.waitForURL("**/dossier/2");
        Visitor.mustBeAccessible(page);
        page.navigate(base() + "/cases/" + number + "/dossier?all=true");
        assertThat(page.locator(".thread > li").count()).isGreaterThan(300);
        page.setViewportSize(360, 780);
        Visitor.mustFit(page);
        page.navigate(base() + "/process?phase=2023-3");
        Visitor.mustFit(page);
        page.navigate(base() + "/search?q=" + number);
        Visitor.mustFit(page);
        page.setViewportSize(1280, 800);
        Visitor.mustBeAccessible(page);
        page.navigate(base() + "/process?phase=2023-3");
        Visitor.mustFit(page);
        Visitor.mustBeAccessible(page);
    }

    /** The figures have heard everything of the case. */
    private boolean isCounted(CaseId caseId) {
        return jdbc.sql("""
                        select exists (select 1 from figures_case c
                            join journal_head h on h.subject_kind = 'CASE' and h.subject_id = c.case_id::text
                            where c.case_id = :case and c.sequence = h.sequence
                              and c.generation = (select generation from figures_shown))""").param("case", caseId.value()).query(Boolean.class).single();
    }

    private String mentorOf(CaseId caseId) {
        return players.whoDoes(workItems.of(caseId).get(0)).login();
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
