package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A session that ends while somebody writes takes nothing of it along, and gives nothing of it to anybody else. */
@PendampingTest
class SessionEndIT {

    private static final String WHY = "Alamat usaha tidak ditemukan di peta desa.";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    private Chromium chromium;
    private Page page;
    private String step;
    private CaseId caseId;

    @BeforeEach
    void somebodyWritesAtADesk() {
        caseId = scenario.caseAt("verify-administration");
        step = "/cases/" + scenario.number(caseId) + "/steps/verify-administration";
        chromium = Chromium.open();
        page = Visitor.atADesk(chromium.browser(), port, "laila.verifikator", Cast.SECRET)
                .page();
        page.navigate(base() + step);
        page.fill("main form textarea >> nth=0", WHY);
        page.locator("main form input[type=radio]").first().check();
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void whatWasTypedIsThereAgainAfterSigningIn() {
        sessionEnds();
        Visitor.follow(page.locator("main form .btn-primary").first());
        assertThat(page.locator("#login").isVisible()).isTrue();
        signIn("laila.verifikator");
        if (!page.url().contains(step)) {
            Visitor.mustFit(page);
            Visitor.mustBeAccessible(page);
            Visitor.follow(page.locator(".note a[href*='" + step + "']").first());
        }
        page.locator(".note", new Page.LocatorOptions().setHasText("sebelum sesi berakhir"))
                .first()
                .waitFor();
        assertThat(page.inputValue("main form textarea >> nth=0")).isEqualTo(WHY);
        assertThat(page.locator("main form input[type=radio]").first().isChecked())
                .isTrue();
        Visitor.mustBeAccessible(page);
    }

    @Test
    void reloadAndBackLoseNothingAndSendNothingAgain() {
        page.evaluate("() => new Promise(yes => setTimeout(yes, 400))");
        page.reload();
        mustStandThereAgain();

        page.navigate(base() + "/tasks");
        page.goBack();
        mustStandThereAgain();

        page.fill("main form textarea >> nth=0", "");
        page.check("input[name=verdict][value=RETURNED]");
        page.check("input[name=reopenPapers]");
        Visitor.follow(page.locator("main form .btn-primary").first());
        assertThat(page.locator(".errors").isVisible()).isTrue();
        page.fill("main form textarea >> nth=0", WHY);
        page.evaluate("() => new Promise(yes => setTimeout(yes, 400))");
        page.reload();
        assertThat(page.locator(".errors").count())
                .as("asked for anew, not sent again")
                .isZero();
        mustStandThereAgain();

        Visitor.follow(page.locator("main form .btn-primary").first());
        assertThat(page.url()).contains("/tasks");
        page.navigate(base() + "/tasks");
        assertThat(page.evaluate("sessionStorage.getItem('kept-forms')")).isEqualTo("{}");
    }

    private void mustStandThereAgain() {
        page.locator(".note", new Page.LocatorOptions().setHasText("belum Anda kirim"))
                .first()
                .waitFor();
        assertThat(page.inputValue("main form textarea >> nth=0")).isEqualTo(WHY);
        Visitor.mustBeAccessible(page);
    }

    @Test
    void whatWasTypedIsShownWhenAColleagueHasDecidedMeanwhile() {
        page.evaluate("() => new Promise(yes => setTimeout(yes, 400))");
        sessionEnds();
        WorkItem open = workItems.find(caseId, "verify-administration").orElseThrow();
        players.play(open, Manner.PLAIN);
        Visitor.follow(page.locator("main form .btn-primary").first());
        signIn("laila.verifikator");
        if (!page.url().contains(step)) {
            Visitor.follow(page.locator(".note a[href*='" + step + "']").first());
        }
        Locator kept = page.locator(".flash-kept", new Page.LocatorOptions().setHasText("tidak dapat dikirim lagi"));
        assertThat(kept.innerText()).contains(WHY);
        Visitor.mustBeAccessible(page);
        page.reload();
        assertThat(kept.innerText()).contains(WHY);
        kept.locator("button").click();
        assertThat(page.evaluate("sessionStorage.getItem('kept-forms')")).isEqualTo("{}");
    }

    /** A finding has a number of its own that is drawn each time its form is shown. */
    @Test
    void aFindingThatWasWrittenIsThereAgain() {
        String form = "/cases/" + scenario.number(scenario.group()) + "/findings/new";
        page = Visitor.atADesk(chromium.browser(), port, "hadi.monev", Cast.SECRET)
                .page();
        page.navigate(base() + form);
        page.fill("main form textarea >> nth=0", WHY);
        page.evaluate("() => new Promise(yes => setTimeout(yes, 400))");
        sessionEnds();
        Visitor.follow(page.locator("main form .btn-primary").first());
        signIn("hadi.monev");
        if (!page.url().contains(form)) {
            Visitor.follow(page.locator(".note a[href*='" + form + "']").first());
        }
        page.locator(".note", new Page.LocatorOptions().setHasText("sebelum sesi berakhir"))
                .first()
                .waitFor();
        assertThat(page.inputValue("main form textarea >> nth=0")).isEqualTo(WHY);
    }

    /** Both are answered by the page that has the form. */
    @Test
    void whatHasBeenAnsweredDoesNotWait() {
        page = Visitor.atADesk(chromium.browser(), port, "nia.pemeriksa", Cast.SECRET)
                .page();
        page.navigate(base() + "/search");
        page.locator("summary", new Page.LocatorOptions().setHasText("NIK")).click();
        page.fill("#nik", "3509015708010009");
        page.fill("#reason", WHY);
        Visitor.follow(page.locator("form[action$='/search/member'] .btn"));
        nothingWaitsAt("/search");
        page.navigate(base() + "/account/tokens");
        page.fill("#name", "Rekap bulanan");
        Visitor.follow(page.locator("form[action$='/account/tokens'] .btn-primary"));
        page.locator("#secret").waitFor();
        nothingWaitsAt("/account/tokens");
    }

    private void nothingWaitsAt(String address) {
        page.navigate(base() + address);
        sessionEnds();
        page.navigate(base() + "/tasks");
        signIn("nia.pemeriksa");
        assertThat(page.evaluate(
                        "() => new Promise(yes => setTimeout(() => yes(sessionStorage.getItem('kept-forms')), 400))"))
                .isEqualTo("{}");
        assertThat(page.locator(".flash-kept").count()).isZero();
    }

    @Test
    void nobodyElseSeesItAndSigningOutForgetsIt() {
        assertThat(String.valueOf(page.evaluate(
                        "() => new Promise(yes => setTimeout(() => yes(JSON.stringify(sessionStorage)), 400))")))
                .contains("steps/verify-administration")
                .doesNotContain("peta desa");
        sessionEnds();
        Visitor.follow(page.locator("main form .btn-primary").first());
        signIn("bambang.ppk");
        assertThat(page.evaluate("sessionStorage.getItem('kept-forms')")).isEqualTo("{}");

        page.navigate(base() + "/account/notices");
        Visitor.follow(page.locator("form[action$='/sign-out'] button"));
        assertThat(page.evaluate("sessionStorage.getItem('kept-forms')")).isEqualTo("{}");
    }

    @Test
    void aReportGoesOnWhereItWas() {
        CaseId caseId = scenario.caseAt("compile-report");
        String report = "/cases/" + scenario.number(caseId) + "/steps/compile-report";
        String mentor = players.whoDoes(workItems.of(caseId).get(0)).login();
        page = Visitor.onAPhone(chromium.browser(), port, mentor, Cast.PIN).page();
        page.navigate(base() + report + "#chapters");
        page.locator("form[data-draft][data-ready]").waitFor();
        sessionEnds();
        page.fill("#results", WHY);
        page.locator("[data-ended] a").waitFor();
        Visitor.follow(page.locator("[data-ended] a"));
        signIn(mentor, Cast.PIN);
        assertThat(page.url()).contains(report);
        page.locator("form[data-draft][data-ready]").waitFor();
        assertThat(page.inputValue("#results")).isEqualTo(WHY);
    }

    private void sessionEnds() {
        BrowserContext context = page.context();
        List<Cookie> others = context.cookies().stream()
                .filter(cookie -> !cookie.name.equals("JSESSIONID"))
                .toList();
        context.clearCookies();
        context.addCookies(others);
    }

    private void signIn(String login) {
        signIn(login, Cast.SECRET);
    }

    private void signIn(String login, String secret) {
        page.fill("#login", login);
        page.fill("#secret", secret);
        Visitor.follow(page.locator("form:has(#login) .btn-primary"));
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
