package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.pendamping.demo.Cast;
import id.pendamping.evidence.Photo;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A registrar photographs papers where there is no network, in a real browser on a small screen. */
@PendampingTest
class PapersOnThePhoneIT {

    private static final String KEPT = "async path => !!await caches.match(path)";
    private static final String UNSENT =
            "async most => (await Keep.unsent(document.documentElement.dataset.account)).pictures === most";
    private static final String PICTURES =
            "async path => [...(await Keep.read(document.documentElement.dataset.account,"
                    + " path)).pictures.values()].map(one => [one.lays.kind, one.small, one.blob])";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    JdbcClient jdbc;

    private CaseId caseId;
    private String number;
    private Chromium chromium;
    private BrowserContext phone;

    @BeforeEach
    void register() {
        caseId = scenario.group();
        number = scenario.number(caseId);
        chromium = Chromium.open();
        phone = chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(360, 780));
    }

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void papersThatWerePhotographedWithoutANetworkLieBesideTheRegistrationOnce() {
        Page page = phone.newPage();
        page.navigate(base() + "/sign-in");
        page.fill("#login", "tuti.pendaftar");
        page.fill("#secret", Cast.SECRET);
        Visitor.follow(page.locator("form:has(#login) .btn-primary"));
        page.navigate(base() + "/cases/" + number + "/papers");
        page.locator("a[href='/papers/" + number + "']").click();
        ready(page);
        Visitor.await(page, KEPT, "/papers/" + number);
        page.navigate(base() + "/papers");
        Visitor.await(page, KEPT, "/papers");

        phone.setOffline(true);
        page.navigate(base() + "/");
        check(page);
        page.locator("[data-results] a[href='/papers/" + number + "']").click();
        ready(page);
        check(page);
        shoot(page, "VILLAGE_LETTER", Photo.of("Surat " + number));
        page.selectOption("[data-member]", "2");
        shoot(page, "IDENTITY_CARD", Photo.of("KTP " + number));
        page.reload();
        ready(page);
        assertThat(page.locator("[data-shots] .thumb:visible").count()).isEqualTo(2);
        assertThat(page.locator("[data-shots=IDENTITY_CARD] [data-who]").first().innerText())
                .startsWith("2. ");
        check(page);

        phone.setOffline(false);
        Visitor.await(page, UNSENT, 0);
        assertThat(jdbc.sql("""
                        select kind || coalesce(member, 0) from registration_paper where case_id = :id and set_aside_at is null
                        order by kind""").param("id", caseId.value()).query(String.class).list())
                .containsExactly("IDENTITY_CARD2", "VILLAGE_LETTER0");
        assertThat(page.evaluate(PICTURES, "/cases/" + number + "/papers").toString())
                .as("nothing of a card stays")
                .contains("[IDENTITY_CARD, null, null]", "[VILLAGE_LETTER, null, null]");
        page.reload();
        ready(page);
        assertThat(page.evaluate(PICTURES, "/cases/" + number + "/papers")).isEqualTo(List.of());
    }

    private static void ready(Page page) {
        page.locator("main[data-ready=true]").waitFor();
    }

    private static void shoot(Page page, String kind, byte[] picture) {
        Locator section = page.locator("[data-shots=" + kind + "]");
        section.locator("input[type=file]").last().setInputFiles(new FilePayload("a.jpg", "image/jpeg", picture));
        section.locator(".thumb:visible").first().waitFor();
    }

    private static void check(Page page) {
        Visitor.mustFit(page);
        Visitor.mustBeAccessible(page);
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
