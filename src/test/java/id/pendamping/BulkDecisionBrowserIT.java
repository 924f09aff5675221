package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Cast;
import id.pendamping.programme.Phase;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.TrialPhases;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A commitment officer decides once about more groups than a page of the list holds, and reads the result of each. */
@PendampingTest
class BulkDecisionBrowserIT {

    private static final String STEP = "decide-recipient";
    private static final int ORDINAL = 41;
    /** Two pages of the work list. */
    private static final int GROUPS = 17;

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    TrialPhases phases;

    @Autowired
    WorkItems workItems;

    @Autowired
    DueJobs dueJobs;

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
    void aListIsChosenByFilterForetoldDecidedOnceAndAnsweredRowByRow() {
        Phase phase = phases.of(ORDINAL, GROUPS);
        List<CaseId> cases = phases.verified(phase, GROUPS);
        CaseId ofAnotherPhase = scenario.caseAt(STEP);
        suspend(cases.get(0));
        Visitor officer = Visitor.atADesk(chromium.browser(), port, "bambang.ppk", Cast.SECRET);
        Page page = officer.page();

        officer.open("/tasks");
        choose(page, "step", STEP);
        choose(page, "phase", String.valueOf(ORDINAL));
        officer.look();
        assertThat(page.locator(".list tbody tr").count()).isLessThan(GROUPS);
        press(page, page.locator("a[href*='/tasks/bulk']"));
        officer.look();
        assertThat(page.locator("h1").innerText()).contains("untuk " + GROUPS + " kasus");

        fillInByKeyboard(page);
        dueJobs.run();
        page.waitForCondition(
                () -> page.locator("#progress [role=status]").innerText().contains("Uji coba selesai"));
        officer.look();
        assertThat(resultOf(page, cases.get(0))).contains("Akan ditolak", "dihentikan sementara");
        assertThat(resultOf(page, cases.get(1))).contains("Akan berhasil");
        assertThat(cases).allSatisfy(this::waitsForTheDecision);

        suspend(cases.get(1));
        press(page, page.locator("#progress button.btn-primary"));
        dueJobs.run();
        page.waitForCondition(
                () -> page.locator("#progress [role=status]").innerText().startsWith("Selesai"));
        officer.look();
        assertThat(page.locator("#progress dl").innerText()).contains("2023/41/PK", "Tahap: 41");
        assertThat(resultOf(page, cases.get(0))).contains("Ditolak", "dihentikan sementara");
        assertThat(resultOf(page, cases.get(1))).contains("Ditolak", "dihentikan sementara");
        assertThat(resultOf(page, cases.get(2))).contains("Berhasil");
        assertThat(cases.subList(0, 2)).allSatisfy(this::waitsForTheDecision);
        assertThat(cases.subList(2, GROUPS))
                .allSatisfy(
                        caseId -> assertThat(workItems.of(caseId).get(0).step()).isEqualTo("ratify-decree"));

        waitsForTheDecision(ofAnotherPhase);

        String record = page.url();
        Visitor onAPhone = Visitor.onAPhone(chromium.browser(), port, "nia.pemeriksa", Cast.SECRET);
        onAPhone.open("/batches");
        Visitor.follow(onAPhone.page().locator("main a[href*='" + record.substring(record.lastIndexOf('/')) + "']"));
        onAPhone.look();
        assertThat(onAPhone.page().locator("main").innerText()).contains("Bambang Contoh Sudrajat", "2023/41/PK");
    }

    /** Nothing but keys, from the top of the page to the rehearsal. */
    private static void fillInByKeyboard(Page page) {
        tabTo(page, "verdict");
        page.keyboard().press("Space");
        assertThat(page.evaluate("document.activeElement.value")).isEqualTo("APPROVED");
        for (Map.Entry<String, String> one : List.of(
                Map.entry("decreeNumber", "2023/41/PK"),
                Map.entry("decreeDate.day", "24"),
                Map.entry("decreeDate.month", "7"),
                Map.entry("decreeDate.year", "2023"))) {
            tabTo(page, one.getKey());
            page.keyboard().type(one.getValue());
        }
        press(page, page.locator("main form .btn-primary"));
    }

    private static void tabTo(Page page, String field) {
        tabUntil(page, "name => document.activeElement.name === name", field);
    }

    /** Goes there by the tab key and follows it by the enter key. */
    private static void press(Page page, Locator target) {
        target.evaluate("e => e.dataset.wanted = ''");
        tabUntil(page, "() => document.activeElement.dataset.wanted === ''", null);
        page.evaluate("document.documentElement.id = 'left'");
        page.keyboard().press("Enter");
        page.locator("html:not(#left)").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
    }

    private static void tabUntil(Page page, String there, Object argument) {
        for (int presses = 0; presses < 120; presses++) {
            if (Boolean.TRUE.equals(page.evaluate(there, argument))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("No key leads to " + argument + " at " + page.url());
    }

    /** The list narrows itself when something is chosen. */
    private static void choose(Page page, String filter, String value) {
        page.evaluate("document.documentElement.id = 'left'");
        page.locator("select[name=" + filter + "]").selectOption(value);
        page.locator("html:not(#left)").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.waitForLoadState();
    }

    private String resultOf(Page page, CaseId caseId) {
        return page.locator("#progress tbody tr:has-text('" + scenario.number(caseId) + "')")
                .innerText();
    }

    private void waitsForTheDecision(CaseId caseId) {
        assertThat(workItems.of(caseId)).extracting(item -> item.step()).contains(STEP);
    }

    private void suspend(CaseId caseId) {
        String address = "/cases/" + scenario.number(caseId);
        assertThat(scenario.person("nia.pemeriksa")
                        .post(address + "/notes", address + "/suspension", Map.of("reason", "Nama pinjaman."))
                        .statusCode())
                .isEqualTo(302);
    }
}
