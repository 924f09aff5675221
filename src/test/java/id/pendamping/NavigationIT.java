package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.shared.Duty;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The links on top of every page stay on one line of a desk's screen, and lead everywhere by finger and by key. */
@PendampingTest
class NavigationIT {

    private static final int ONE_LINE = 60;
    private static final int FINGER = 44;
    private static final int NAME = 100;

    private static final String MUCH_WORK = "() => document.querySelectorAll("
            + "'.bar a[href$=\"/tasks\"], .bar a[href$=\"/findings\"]').forEach(link => {"
            + " link.querySelector('b')?.remove(); link.insertAdjacentHTML('beforeend', '<b>2.767</b>'); })";

    /** What covers something beside it, by its words. */
    private static final String APART = "() => { const parts = [...document.querySelectorAll("
            + "'.bar > .brand, .bar .places, .bar summary, .bar .who > *')]"
            + ".map(part => [part.innerText, part.getBoundingClientRect()]).filter(([, box]) => box.width > 0);"
            + " return parts.filter(([, a], i) => parts.slice(i + 1).some(([, b]) => a.left < b.right - 1"
            + " && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).map(([words]) => words); }";

    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    Accounts accounts;

    private Chromium chromium;

    @BeforeEach
    void openTheBrowser() {
        chromium = Chromium.open();
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MENTOR", "AUTOMATION"})
    void theBarOfEveryDutyFitsOneLine(Duty duty) {
        Page page = signIn(1280, true, cast.holding(duty).login());
        for (String language : List.of("id", "en")) {
            page.navigate(base() + "/notices?lang=" + language);
            mustStandOnOneLine(page);
            if (page.locator(".bar summary").count() > 0) {
                page.click(".bar summary");
                Visitor.mustFit(page);
            }
            if (language.equals("id")) {
                Visitor.mustBeAccessible(page);
            }
            for (int phone : new int[] {360, 320}) {
                page.setViewportSize(phone, 780);
                page.navigate(base() + "/notices?lang=" + language);
                mustFitAFinger(page);
            }
            Visitor.mustBeAccessible(page);
            page.setViewportSize(1280, 800);
        }
    }

    /** Nobody holds more than what may be held together, and nobody has a longer line beside the links. */
    @Test
    void theBarOfManyDutiesFitsOneLine() {
        Set<Duty> many =
                EnumSet.of(Duty.REGISTRAR, Duty.COMMITMENT_OFFICER, Duty.TREASURER, Duty.MONITOR, Duty.REPORT_REVIEWER);
        accounts.open(
                "sari.serba", "Sari Contoh Kusumaningtyas Wulandari", Cast.SECRET, many, Set.of("35", "33"), null);
        Page page = signIn(1280, true, "sari.serba");
        for (String language : List.of("id", "en")) {
            page.navigate(base() + "/notices?lang=" + language);
            mustStandOnOneLine(page);
        }
    }

    @Test
    void theMenuWorksByKeyWithAndWithoutScript() {
        for (boolean script : new boolean[] {true, false}) {
            Page page =
                    signIn(1280, script, cast.holding(Duty.MENTOR_COORDINATOR).login());
            page.navigate(base() + "/mentors");
            Locator menu = page.locator(".bar .menu a");
            assertThat(menu.first().isVisible()).isFalse();
            page.focus(".bar summary");
            page.keyboard().press("Enter");
            assertThat(menu.first().isVisible()).isTrue();
            if (script) {
                page.keyboard().press("Escape");
                assertThat(menu.first().isVisible()).isFalse();
                page.keyboard().press("Space");
            }
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL("**" + "/process");
            assertThat(page.locator(".bar summary.on").count()).isEqualTo(1);
        }
    }

    /** Also with as much work as a phase brings, and with room to read whose page it is. */
    private static void mustStandOnOneLine(Page page) {
        page.evaluate(MUCH_WORK);
        Visitor.mustFit(page);
        assertThat(page.locator(".bar").boundingBox().height).as(page.url()).isLessThanOrEqualTo(ONE_LINE);
        assertThat((Boolean)
                        page.evaluate("() => new Set([...document.querySelectorAll('.bar .places > *, .bar summary')]"
                                + ".map(link => link.getBoundingClientRect().top)).size === 1"))
                .as(page.url())
                .isTrue();
        mustLieApart(page);
        assertThat(page.locator(".who > span").first().boundingBox().width)
                .as(page.url())
                .isGreaterThanOrEqualTo(NAME);
    }

    private static void mustLieApart(Page page) {
        assertThat(page.evaluate(APART)).as(page.url()).isEqualTo(List.of());
    }

    private static void mustFitAFinger(Page page) {
        if (page.locator(".bar summary").count() > 0) {
            page.click(".bar summary");
        }
        for (Locator target : page.locator(".bar a, .bar button, .bar summary").all()) {
            assertThat(target.boundingBox().height).as(target.innerText()).isGreaterThanOrEqualTo(FINGER);
        }
        mustLieApart(page);
        Visitor.mustFit(page);
    }

    private Page signIn(int width, boolean script, String login) {
        Page page = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setJavaScriptEnabled(script))
                .newPage();
        page.navigate(base() + "/sign-in");
        page.fill("#login", login);
        page.fill("#secret", Cast.SECRET);
        page.locator("form:has(#login) .btn-primary").click();
        return page;
    }

    private String base() {
        return "http://localhost:" + port;
    }
}
