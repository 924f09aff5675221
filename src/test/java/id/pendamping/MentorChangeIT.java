package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Players;
import id.pendamping.evidence.Photo;
import id.pendamping.mentoring.MentorRegistry;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.SpareMentor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItems;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A mentor is replaced in the middle of a report with pictures, in real browsers: the coordinator's at a desk, the phones of
 * both mentors.
 */
@PendampingTest
class MentorChangeIT {

    private static final String REPORT = "compile-report";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    Accounts accounts;

    @Autowired
    MentorRegistry registry;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    private CaseId caseId;
    private String number;
    private SpareMentor next;

    @BeforeEach
    void waitForAReport() {
        caseId = scenario.caseAt(REPORT);
        number = scenario.number(caseId);
        next = SpareMentor.enrol(accounts, registry, clock);
    }

    @AfterEach
    void leaveNoMentorBehind() {
        jdbc.sql("update mentor set status = 'ENDED' where id = :id")
                .param("id", next.id())
                .update();
    }

    @Test
    void theReportGoesOnOnThePhoneOfTheNextMentor() throws Exception {
        String login =
                players.whoDoes(workItems.find(caseId, REPORT).orElseThrow()).login();
        try (Chromium chromium = Chromium.open()) {
            BrowserContext phone =
                    chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 780));
            Page before = beginsTheReport(phone, login);
            phone.setOffline(true);
            before.fill("#closing", "Ditulis tanpa jaringan");
            before.locator(".field:has(#closing) [data-saved] .is-wait").waitFor();

            replacedAtADesk(chromium);

            phone.setOffline(false);
            Locator told = before.locator(".field:has(#closing) [data-saved] .is-late");
            told.waitFor();
            assertThat(told.innerText()).contains("sudah dipegang pendamping lain");
            assertThat(before.inputValue("#closing")).as("nothing is lost").isEqualTo("Ditulis tanpa jaringan");

            Visitor after = Visitor.onAPhone(chromium.browser(), port, next.phone(), Cast.PIN);
            after.take(number, REPORT);
            assertThat(after.page().inputValue("#results")).isEqualTo("Warung sudah buka");
            assertThat(after.page()
                            .locator("[data-picture] img, [data-picture] a")
                            .count())
                    .isPositive();

            before.navigate(base() + "/mentor");
            before.locator("[data-closed-list] li").waitFor();
            assertThat(before.locator("[data-closed-list] li").allInnerTexts())
                    .containsExactly("Ditulis tanpa jaringan");
            assertThat(before.locator("[data-unsent]").isVisible())
                    .as("nothing of it is sent by itself")
                    .isFalse();
            Visitor.mustFit(before);
            Visitor.mustBeAccessible(before);
            Visitor.follow(before.locator("a[href$='/steps/write-handover']").first());
            before.fill("[name=note]", "Nota alat lengkap. Penutup: Ditulis tanpa jaringan.");
            Visitor.mustFit(before);
            Visitor.mustBeAccessible(before);
            Visitor.follow(before.locator("main form .acts > .btn-primary"));
            after.open("/cases/" + number);
            assertThat(after.page().locator("main").innerText()).contains("Nota alat lengkap.");
        }
    }

    private Page beginsTheReport(BrowserContext phone, String login) throws Exception {
        Page page = phone.newPage();
        page.navigate(base() + "/sign-in");
        page.fill("#login", login);
        page.fill("#secret", Cast.PIN);
        Visitor.follow(page.locator("form:has(#login) .btn-primary"));
        page.navigate(base() + "/cases/" + number + "/steps/" + REPORT);
        page.locator("form[data-draft][data-ready]").waitFor();
        page.click("button[name=_add][value=lines]");
        page.fill("[name='lines[0].item']", "Plastik kemasan");
        page.locator("[data-picture] input[type=file]")
                .first()
                .setInputFiles(new FilePayload("nota.jpg", "image/jpeg", picture()));
        page.click("[data-tabs] a[href='#chapters']");
        page.fill("#results", "Warung sudah buka");
        Visitor.await(page, """
                async () => {
                    const { fields, pictures } = await Keep.unsent(document.documentElement.dataset.account);
                    return fields === 0 && pictures === 0;
                }""", null);
        return page;
    }

    private void replacedAtADesk(Chromium chromium) {
        Visitor coordinator = Visitor.atADesk(chromium.browser(), port, "wati.koordinator", Cast.SECRET);
        coordinator.open("/cases/" + number);
        Visitor.follow(coordinator.page().locator("a[href$='/cases/" + number + "/mentor']"));
        coordinator.look();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("leaving", "RESIGNED");
        answers.put("reason", "Pindah ke kota lain.");
        answers.put("successor", next.id().toString());
        answers.put("letterNumber", "ST-77/2023");
        for (String date : new String[] {"endedOn", "letterDate"}) {
            answers.put(date + ".day", String.valueOf(today.getDayOfMonth()));
            answers.put(date + ".month", String.valueOf(today.getMonthValue()));
            answers.put(date + ".year", String.valueOf(today.getYear()));
        }
        coordinator.type(answers);
        Visitor.follow(coordinator.page().locator("main form .acts > .btn-primary"));
        coordinator.look();
        assertThat(coordinator.page().locator("main").innerText())
                .contains(next.account().name());
    }

    private static byte[] picture() {
        BufferedImage drawn = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(40, 40, 300, 200);
        pen.dispose();
        return Photo.withExif(drawn, 1, -8.17, 113.7);
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
