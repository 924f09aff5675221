package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer's day goes from task to task: what was done is said, the list is still narrowed, the next task is one click away. */
@PendampingTest
class AfterATaskIT {

    private static final int MOST_CLICKS = 5;

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    Playbook playbook;

    private Chromium chromium;
    private int clicks;

    @BeforeEach
    void openTheBrowser() {
        chromium = Chromium.open();
    }

    @AfterEach
    void closeTheBrowser() {
        chromium.close();
    }

    @Test
    void aVerifiersCaseTakesFiveClicks() {
        scenario.phaseAt("verify-administration", 3);
        Visitor verifier = Visitor.atADesk(chromium.browser(), port, "laila.verifikator", Cast.SECRET);
        Page page = verifier.page();
        verifier.open("/tasks?step=verify-administration");
        Visitor.follow(page.locator("tbody td a").first());
        String first = page.url();

        pass(page);
        verifier.look();
        assertThat(clicks).as("clicks of a case, with the way to the next").isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(page.url()).endsWith("/steps/verify-administration").isNotEqualTo(first);
        assertThat(done(page)).startsWith("Lengkap");

        page.check("input[name=verdict][value=RETURNED]");
        page.check("input[name=reopenPapers]");
        page.fill("textarea[name=note]", "Surat desa belum bertanggal.");
        Visitor.follow(page.locator("main form .btn-primary"));
        verifier.look();
        assertThat(page.url()).contains("/tasks?").contains("step=verify-administration");
        assertThat(done(page)).startsWith("Dikembalikan");
        assertThat(page.evaluate("document.activeElement.innerText").toString()).startsWith("Tugas berikut: ");
        page.keyboard().press("Enter");
        page.waitForURL("**/steps/verify-administration");
    }

    @Test
    void whoLooksIntoACaseAndComesBackGoesOnAtItsRow() {
        scenario.phaseAt("verify-administration", 3);
        Visitor verifier = Visitor.atADesk(chromium.browser(), port, "laila.verifikator", Cast.SECRET);
        Page page = verifier.page();
        verifier.open("/tasks?step=verify-administration");
        page.locator("[data-rows]").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        Object second = focused(page);
        assertThat(second.toString()).endsWith("/steps/verify-administration");
        page.keyboard().press("Enter");
        page.waitForURL("**/steps/verify-administration");

        page.goBack();
        page.waitForURL("**/tasks?step=verify-administration");
        page.waitForCondition(() -> second.equals(focused(page)));
        page.keyboard().press("ArrowDown");
        Object third = focused(page);
        assertThat(third).isNotEqualTo(second);
        page.keyboard().press("Enter");
        page.waitForURL("**/steps/verify-administration");

        verifier.open("/tasks?step=verify-administration");
        page.waitForCondition(() -> third.equals(focused(page)));
        page.keyboard().press("ArrowUp");
        assertThat(focused(page)).as("and the keys go on").isEqualTo(second);
    }

    private static Object focused(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.href"));
    }

    @Test
    void theNextAgreementBeginsWithTheNumberAfterTheLast() {
        List<CaseId> cases = scenario.phaseAt("sign-agreement", 2);
        CaseId here = cases.get(0);
        String number = scenario.number(here);
        Page page = Visitor.atADesk(chromium.browser(), port, "bambang.ppk", Cast.SECRET)
                .page();
        page.navigate("http://localhost:" + port + "/cases/" + number + "/steps/sign-agreement");
        assertThat(page.locator("[name=number]").inputValue()).isEmpty();
        Map<String, String> answers = playbook.answers(here, "sign-agreement", Manner.PLAIN, true);
        answers.forEach((name, value) -> page.fill("[name='" + name + "']", value));
        page.fill("[name=number]", "PKS-0099/2023");
        Visitor.follow(page.locator("main form .btn-primary"));
        Visitor.follow(page.locator("main form .btn-primary"));
        assertThat(done(page)).startsWith("Tercatat");

        page.navigate("http://localhost:" + port + "/cases/" + scenario.number(cases.get(1)) + "/steps/sign-agreement");
        assertThat(page.locator("[name=number]").inputValue()).isEqualTo("PKS-0100/2023");
        assertThat(page.locator("[name='date.day']").inputValue()).isEqualTo(answers.get("date.day"));
        Visitor.mustBeAccessible(page);
    }

    @Test
    void whatFollowsFromAReviewIsSaidBeforeItIsSent() {
        CaseId caseId = scenario.caseAt("review-report");
        Visitor reviewer = Visitor.atADesk(chromium.browser(), port, "ratna.penelaah", Cast.SECRET);
        Page page = reviewer.page();
        reviewer.open("/cases/" + scenario.number(caseId) + "/steps/review-report");
        int lines = page.locator("article.one").count();
        for (int line = 0; line < lines; line++) {
            page.locator(".lines a").nth(line).click();
            if (line == 0) {
                page.check("#baris-1 input[value=REJECTED]");
                page.selectOption("#baris-1 select", "UNREADABLE");
            } else {
                page.check("#baris-" + (line + 1) + " input[value=ACCEPTED]");
            }
        }
        Visitor.follow(page.locator("main form .btn-primary"));

        assertThat(page.locator("main .note").first().innerText()).contains("Revisi, 1 baris, Rp\u00a0");
        assertThat(workItems.of(caseId).get(0).step()).as("not sent yet").isEqualTo("review-report");
        reviewer.look();
        Visitor.follow(page.locator("main form .btn-primary"));
        assertThat(done(page)).contains("LPJ");
        assertThat(workItems.of(caseId).get(0).step()).isNotEqualTo("review-report");
    }

    private void pass(Page page) {
        for (String tick : List.of("#identitiesChecked", "#villageLetterSeen", "#budgetChecked")) {
            click(page.locator(tick));
        }
        click(page.locator("input[name=verdict][value=PASSED]"));
        clicks++;
        Visitor.follow(page.locator("button[name=_next]"));
    }

    private void click(Locator place) {
        place.click();
        clicks++;
    }

    private static String done(Page page) {
        return page.locator(".flash .note.leaf").innerText();
    }
}
