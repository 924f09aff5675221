package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.pendamping.demo.Cast;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reviewer works by key: what a key decides is the line that is shown, and an earlier decision is not changed unasked. */
@PendampingTest
class ReviewKeysIT {

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    private Chromium chromium;
    private Page page;

    @BeforeEach
    void aReportIsOpen() {
        CaseId caseId = scenario.caseAt("review-report");
        chromium = Chromium.open();
        Visitor reviewer = Visitor.atADesk(chromium.browser(), port, "ratna.penelaah", Cast.SECRET);
        reviewer.open("/cases/" + scenario.number(caseId) + "/steps/review-report");
        page = reviewer.page();
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void theLineWithTheFocusIsTheLineThatIsShown() {
        links().nth(0).focus();
        page.keyboard().press("Tab");

        assertThat(page.evaluate("document.activeElement.hash")).isEqualTo("#baris-2");
        assertThat(page.locator("#baris-2").isVisible()).isTrue();
        assertThat(page.locator("#baris-1").isVisible()).isFalse();
        assertThat(page.locator("[data-now]").innerText())
                .contains(page.locator("#nama-2").innerText());

        page.keyboard().press("t");
        assertThat(said(1)).isEmpty();
        assertThat(said(2)).isEqualTo("ACCEPTED");
    }

    @Test
    void keysWorkWhereverTheFocusIsButNotWhereLettersAreTyped() {
        page.locator("textarea[name=note]").press("t");
        assertThat(said(1)).isEmpty();
        assertThat(page.inputValue("textarea[name=note]")).isEqualTo("t");
        page.locator("h1").click();
        page.keyboard().press("t");
        assertThat(said(1)).isEqualTo("ACCEPTED");
    }

    @Test
    void anotherDecisionIsAskedFor() {
        links().nth(0).focus();
        page.keyboard().press("t");
        links().nth(0).focus();
        page.keyboard().press("x");

        assertThat(page.locator("dialog[data-ask]").isVisible()).isTrue();
        assertThat(said(1)).as("not yet").isEqualTo("ACCEPTED");
        Visitor.mustBeAccessible(page);
        page.keyboard().press("Escape");
        assertThat(said(1)).isEqualTo("ACCEPTED");
        assertThat(page.evaluate("document.activeElement.hash")).isEqualTo("#baris-1");

        page.keyboard().press("x");
        page.locator("[data-answer=change]").click();
        page.waitForCondition(() -> said(1).equals("REJECTED"));
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("SELECT");
    }

    private Locator links() {
        return page.locator(".lines a");
    }

    private String said(int line) {
        return String.valueOf(page.evaluate(
                "line => document.querySelector(`#baris-${line} input[type=radio]:checked`)?.value ?? ''", line));
    }
}
