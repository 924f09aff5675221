package id.pendamping.asides;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Accounts;
import id.pendamping.demo.Players;
import id.pendamping.dossier.FoldCheck;
import id.pendamping.group.AidCases;
import id.pendamping.journal.CaseFaults;
import id.pendamping.journal.JournalReader;
import id.pendamping.ledger.Ledger;
import id.pendamping.mentoring.Companions;
import id.pendamping.scenario.Scenario;
import id.pendamping.selection.Decrees;
import id.pendamping.shared.CaseId;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is true of a case whatever befell it. */
final class CaseHolds {

    /** A key without words, a day that stands for none, a number of days that runs backwards. */
    private static final Pattern NEVER_SHOWN = Pattern.compile("\\?\\?\\w|2000-01-01|1 Januari 2000|-\\d+ hari ");

    private final Scenario scenario;
    private final Players players;
    private final WorkItems workItems;
    private final AidCases cases;
    private final Companions companions;
    private final Accounts accounts;
    private final Ledger ledger;
    private final Decrees decrees;
    private final JournalReader journal;
    private final JdbcClient jdbc;
    private final DataSource database;

    CaseHolds(
            Scenario scenario,
            Players players,
            WorkItems workItems,
            AidCases cases,
            Companions companions,
            Accounts accounts,
            Ledger ledger,
            Decrees decrees,
            JournalReader journal,
            JdbcClient jdbc,
            DataSource database) {
        this.scenario = scenario;
        this.players = players;
        this.workItems = workItems;
        this.cases = cases;
        this.companions = companions;
        this.accounts = accounts;
        this.ledger = ledger;
        this.decrees = decrees;
        this.journal = journal;
        this.jdbc = jdbc;
        this.database = database;
    }

    void balances(CaseId caseId, List<String> told) {
        Ledger.Balance money = ledger.of(caseId);
        assertThat(money.disbursed())
                .as("%s", told)
                .isEqualTo(money.accepted()
                        .plus(money.returned())
                        .plus(money.writtenOff())
                        .plus(money.outstanding()));
    }

    /** Sums, record and rules. */
    void addsUp(CaseId caseId, List<String> told) {
        String number = scenario.number(caseId);
        balances(caseId, told);
        assertThat(jdbc.sql("select coalesce(sum(payment_out(id, gross)), 0) from payment where case_id = :case")
                        .param("case", caseId.value())
                        .query(Long.class)
                        .single())
                .as("paid after %s", told)
                .isLessThanOrEqualTo(decrees.of(caseId)
                        .map(decree -> decree.amount().amount())
                        .orElse(0L));
        assertThat(CaseFaults.of(database, number)).as("%s", told).isEmpty();
        assertThat(FoldCheck.differences(jdbc, journal, caseId)).as("%s", told).isEmpty();
    }

    /** Every table of the case is what its record says. */
    void isAsRecorded(CaseId caseId, List<String> told) {
        String number = scenario.number(caseId);
        assertThat(TableFaults.of(database, number)).as("%s", told).isEmpty();
    }

    /** Everybody who may see the case sees it, and who has something to do finds the form. */
    void isShown(CaseId caseId, List<String> told) {
        String number = scenario.number(caseId);
        String page = "/cases/" + number;
        isShown(scenario.person("nia.pemeriksa").get(page), "case, to an auditor", told);
        isShown(scenario.person("nia.pemeriksa").get(page + "/dossier"), "dossier", told);
        isShown(scenario.person("bambang.ppk").get(page), "case, to an officer", told);
        companions
                .now(caseId)
                .flatMap(mentor -> accounts.find(mentor.accountId()))
                .ifPresent(mentor -> {
                    HttpResponse<String> read = scenario.person(mentor).get(page);
                    isShown(read, "case, to its mentor", told);
                    assertThat(read.body()).as("to its mentor after %s", told).doesNotContain("penegak hukum");
                });
        HttpResponse<String> letter = scenario.person("bambang.ppk").get(page + "/demand");
        assertThat(letter.statusCode()).as("letter after %s", told).isIn(200, 404);
        assertThat(letter.body()).as("letter after %s", told).doesNotContainPattern(NEVER_SHOWN);
        for (WorkItem item : workItems.of(caseId)) {
            isShown(
                    scenario.person(players.whoDoes(item)).get(page + "/steps/" + item.step()),
                    item.step() + " to " + players.whoDoes(item).login(),
                    told);
        }
        assertThat(scenario.program("bambang.ppk").get(page).statusCode())
                .as("case by program after %s", told)
                .isEqualTo(200);
        assertThat(scenario.program("bambang.ppk").get(page + "/report-due").body())
                .as("last day by program after %s", told)
                .doesNotContainPattern(NEVER_SHOWN);
        assertThat(scenario.program("nia.pemeriksa").get(page + "/dossier").statusCode())
                .as("dossier by program after %s", told)
                .isEqualTo(200);
    }

    /** Nothing is asked for any more. */
    void isOver(CaseId caseId, List<String> told) {
        assertThat(ledger.of(caseId).outstanding().amount())
                .as("outstanding after %s", told)
                .isZero();
        assertThat(scenario.person("bambang.ppk").get("/reports/overdue.csv").body())
                .as("overdue after %s", told)
                .doesNotContain(scenario.number(caseId));
    }

    boolean isOpen(CaseId caseId) {
        return cases.find(caseId).orElseThrow().outcome() == null;
    }

    private static void isShown(HttpResponse<String> page, String which, List<String> told) {
        assertThat(page.statusCode())
                .as("%s after %s: %s", which, told, page.body())
                .isEqualTo(200);
        assertThat(page.body())
                .as("%s after %s", which, told)
                .contains("</html>")
                .doesNotContainPattern(NEVER_SHOWN);
    }
}
