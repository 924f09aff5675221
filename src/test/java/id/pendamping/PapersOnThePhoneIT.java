package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.pendamping.demo.Cast;
import id.pendamping.evidence.Photo;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Programme;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Autowired
    Programme programme;

    @Autowired
    TransactionTemplate transaction;

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
        Page page = enter();
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

    @Test
    void whatLacksIsSaidAnewAndACaseThatStandsStillIsNamed() {
        demand(Map.of("paper-village-letter", 1, "paper-place", 1));
        try {
            Page page = enter();
            page.navigate(base() + "/papers/" + number);
            ready(page);
            assertThat(page.locator("[data-lacks]").innerText()).contains("Surat keterangan desa", "Foto tempat usaha");
            shoot(page, "VILLAGE_LETTER", Photo.of("Surat " + number));
            page.locator("[data-lacks]:not(:has-text('Surat keterangan desa'))").waitFor();
            shoot(page, "PLACE", Photo.of("Tempat " + number));
            page.waitForCondition(() -> page.locator("[data-lacks]").count() == 0);

            String cases = "/cases/" + number;
            scenario.person("nia.pemeriksa")
                    .post(cases + "/notes", cases + "/suspension", Map.of("reason", "Warga melapor."));
            page.reload();
            ready(page);
            page.getByText("Foto boleh diambil: tersimpan di telepon ini").waitFor();
            shoot(page, "OTHER", Photo.of("Lain " + number));
            page.locator("[data-shots=OTHER] [data-state]:has-text('kasus dihentikan sementara')")
                    .waitFor();
            check(page);
        } finally {
            demand(Map.of("paper-village-letter", 0, "paper-place", 0));
        }
    }

    @Test
    void aFileThatIsTooLargeIsSaidWhereItIsChosen() {
        Page page = enter();
        page.navigate(base() + "/papers/" + number);
        ready(page);
        byte[] paper = new byte[11 << 20];
        System.arraycopy("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), 0, paper, 0, 8);
        Locator section = page.locator("[data-shots=VILLAGE_LETTER]");
        section.locator("input[type=file]").last().setInputFiles(new FilePayload("a.pdf", "application/pdf", paper));
        section.getByText("Paling besar 10 MB").waitFor();
        check(page);
        assertThat(page.evaluate(PICTURES, "/cases/" + number + "/papers")).isEqualTo(List.of());
    }

    private Page enter() {
        Page page = phone.newPage();
        page.navigate(base() + "/sign-in");
        page.fill("#login", "tuti.pendaftar");
        page.fill("#secret", Cast.SECRET);
        Visitor.follow(page.locator("form:has(#login) .btn-primary"));
        return page;
    }

    private void demand(Map<String, Integer> papers) {
        transaction.executeWithoutResult(
                status -> programme.setUp(programme.year(Edition.first(2023)), List.of(), papers));
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
