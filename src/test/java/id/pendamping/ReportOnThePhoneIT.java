package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A report says while it is written, and before it is sent, what somebody would otherwise hear weeks later. */
@PendampingTest
class ReportOnThePhoneIT {

    private static final int TALLEST_HEADER = 72;

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    WorkItems workItems;

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
    void aLineFillsItselfAndSaysWhatIsWrongWhileItIsTyped() {
        CaseId caseId = scenario.caseAt("compile-report");
        Visitor mentor = mentor(caseId);
        mentor.take(scenario.number(caseId), "compile-report");
        Page page = mentor.page();
        page.click("button[name=_add][value=lines]");
        Locator line = page.locator("[data-line]").first();
        page.selectOption("[name='lines[0].budgetLine']", new SelectOption().setIndex(1));
        assertThat(page.inputValue("[name='lines[0].item']")).isNotEmpty();
        assertThat(page.inputValue("[name='lines[0].unit']")).isNotEmpty();

        page.fill("[name='lines[0].date.day']", "1");
        page.fill("[name='lines[0].date.month']", "1");
        page.fill("[name='lines[0].date.year']", "2020");
        assertThat(line.locator(".why:visible").first().innerText()).startsWith("Tanggal nota harus antara");
        page.fill("[name='lines[0].quantity']", "2");
        page.fill("[name='lines[0].price']", "150000000");
        assertThat(page.inputValue("[name='lines[0].receipts[0].amount']")).isEqualTo("300.000.000");
        assertThat(line.locator(".why:visible").first().innerText()).contains("menurut RAB");
        mentor.look();

        page.evaluate("scrollTo(0, 600)");
        page.locator(".left.stuck").waitFor();
        assertThat(page.locator(".left").boundingBox().height).isLessThanOrEqualTo(TALLEST_HEADER);
        assertThat(page.locator(".left [data-net]").innerText()).contains("Tersambung");
        mentor.look();
    }

    @Test
    void whatHasToBePaidBackIsSaidAndAskedBeforeTheReportIsSent() {
        CaseId caseId = scenario.caseAt("compile-report");
        Visitor mentor = mentor(caseId);
        mentor.take(scenario.number(caseId), "compile-report");
        Page page = mentor.page();
        mentor.type(playbook.answers(caseId, "compile-report", Manner.LEFTOVER, true));
        Visitor.follow(page.locator("main form .acts button[name=_check]"));
        assertThat(page.locator(".note:visible").allInnerTexts())
                .as("not complete without a word")
                .anyMatch(note -> note.contains("harus disetor ke Kas Negara"));
        mentor.look();
        page.locator("form[data-draft][data-ready]").waitFor();
        Visitor.follow(page.locator("main form .acts > .btn-primary"));
        mentor.look();
        assertThat(page.locator("main .note").first().innerText()).contains("harus disetor ke Kas Negara");
        assertThat(workItems.of(caseId).get(0).step()).as("asked first").isEqualTo("compile-report");
        Visitor.follow(page.locator("main form .acts > .btn-primary"));
        assertThat(workItems.of(caseId).get(0).step()).isEqualTo("attest-report");
    }

    @Test
    void aReturnedReportSaysAtHomeWhichLineAndWhy() {
        CaseId caseId = scenario.caseAt("review-report", Manner.REVISED);
        scenario.playUntil(caseId, "compile-report", Manner.REVISED);
        Visitor mentor = mentor(caseId);
        mentor.open("/mentor");
        Locator task = mentor.page()
                .locator(":is(section, li)", new Page.LocatorOptions().setHasText("Yang harus diperbaiki"))
                .first();
        assertThat(task.innerText()).contains("Rp\u00a0", "menandatangani pernyataan sekali lagi");
        mentor.take(scenario.number(caseId), "compile-report");
        assertThat(mentor.page().locator("[data-line] .note").count()).isPositive();
    }

    private Visitor mentor(CaseId caseId) {
        return Visitor.onAPhone(
                chromium.browser(),
                port,
                players.whoDoes(workItems.of(caseId).get(0)).login(),
                Cast.PIN);
    }
}
