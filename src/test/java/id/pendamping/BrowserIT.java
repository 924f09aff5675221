package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import id.pendamping.group.RegisterGroup;
import id.pendamping.group.Registered;
import id.pendamping.group.sample.Samples;
import id.pendamping.lifecycle.WorkItem;
import id.pendamping.lifecycle.WorkItems;
import id.pendamping.players.Cast;
import id.pendamping.players.Manner;
import id.pendamping.players.Players;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer at a desk and a mentor on a phone, in a real browser; every page they meet is held against WCAG 2.2 AA. */
@PendampingTest
class BrowserIT {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    RegisterGroup registerGroup;

    @Autowired
    WorkItems workItems;

    @Autowired
    ProgramClock clock;

    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void openTheBrowser() {
        Optional<Path> chromium = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(chromium.isPresent(), "no Chromium here");
        }
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        clock.standAt(Instant.parse("2023-07-24T02:00:00Z"));
        cast.enter();
    }

    @AfterEach
    void closeTheBrowser() {
        clock.followTheMachine();
        browser.close();
        playwright.close();
    }

    @Test
    void anOfficerFindsTheTaskMendsTheFormAndMovesTheCase() {
        CaseId caseId = register(61);
        Page page = signIn(1280, 800, true, "laila.verifikator", Cast.SECRET);
        mustBeAccessible(page);
        String number = workItems.of(caseId).get(0).number();
        page.locator("tr", new Page.LocatorOptions().setHasText(number))
                .locator("td a")
                .first()
                .click();
        mustBeAccessible(page);
        page.locator("main form .btn-primary").click();
        assertThat(page.locator(".errors").isVisible()).isTrue();
        assertThat(page.evaluate("document.activeElement.className")).isEqualTo("errors");
        mustBeAccessible(page);
        page.check("#identitiesChecked");
        page.check("#villageLetterSeen");
        page.check("#budgetChecked");
        page.check("input[name=verdict][value=PASSED]");
        page.locator("main form .btn-primary").click();

        assertThat(page.url()).endsWith("/cases/" + number);
        assertThat(page.locator(".note.leaf").first().isVisible()).isTrue();
        mustBeAccessible(page);
        assertThat(workItems.of(caseId).get(0).step()).isEqualTo("verify-field");
    }

    @Test
    void aMentorWorksOnAPhoneWithAndWithoutScript() {
        CaseId caseId = register(62);
        playUntil(caseId, "answer-assignment");
        Page phone = signIn(360, 780, false, mentorOf(caseId), Cast.PIN);
        mustFit(phone);
        phone.navigate(base() + "/cases/" + workItems.of(caseId).get(0).number() + "/steps/answer-assignment");
        mustFit(phone);
        phone.check("input[name=answer][value=ACCEPTED]");
        phone.locator("main form .btn-primary").click();
        assertThat(workItems.of(caseId).get(0).step()).isEqualTo("sign-agreement");

        playUntil(caseId, "compile-report");
        Page scripted = signIn(360, 780, true, mentorOf(caseId), Cast.PIN);
        mustBeAccessible(scripted);
        scripted.navigate(base() + "/cases/" + workItems.of(caseId).get(0).number() + "/steps/compile-report");
        mustFit(scripted);
        mustBeAccessible(scripted);
    }

    private Page signIn(int width, int height, boolean script, String login, String secret) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setJavaScriptEnabled(script));
        Page page = context.newPage();
        page.navigate(base() + "/sign-in");
        if (script) {
            mustBeAccessible(page);
        }
        page.fill("#login", login);
        page.fill("#secret", secret);
        page.locator("form:has(#login) .btn-primary").click();
        return page;
    }

    private static void mustBeAccessible(Page page) {
        assertThat(new AxeBuilder(page).withTags(WCAG).analyze().getViolations())
                .as(page.url())
                .extracting(violation -> violation.getId() + ": "
                        + violation.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .isEmpty();
    }

    private static void mustFit(Page page) {
        int needed = ((Number) page.locator("html").evaluate("html => html.scrollWidth")).intValue();
        assertThat(needed).as("width of %s", page.url()).isLessThanOrEqualTo(page.viewportSize().width);
    }

    private CaseId register(long seed) {
        Registered result = registerGroup.handle(
                Samples.groups(seed, 2023, 3, Cast.REGENCIES, 1).get(0),
                Act.by(cast.holding(Duty.REGISTRAR).as(Duty.REGISTRAR), clock.instant()));
        return ((Registered.Begun) result).caseId();
    }

    private void playUntil(CaseId caseId, String step) {
        for (WorkItem item = workItems.of(caseId).get(0);
                !item.step().equals(step);
                item = workItems.of(caseId).get(0)) {
            clock.standAt(clock.instant().plus(Duration.ofHours(5)));
            players.play(item, Manner.PLAIN);
        }
    }

    private String mentorOf(CaseId caseId) {
        return players.whoDoes(workItems.of(caseId).get(0)).login();
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
