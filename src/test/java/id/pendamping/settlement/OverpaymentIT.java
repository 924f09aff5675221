package id.pendamping.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.dossier.FoldCheck;
import id.pendamping.group.AidCases;
import id.pendamping.journal.JournalReader;
import id.pendamping.ledger.Ledger;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over HTTP a group pays more than it owes: it is taken, shown as a credit, and given back by two people. */
@PendampingTest
class OverpaymentIT {

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    Ledger ledger;

    @Autowired
    AidCases cases;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSlipBeyondTheDebtIsTakenAndTheCreditDecidedByTwo() {
        CaseId caseId = scenario.caseAt("record-refund", Manner.LEFTOVER);
        long owed = ledger.of(caseId).outstanding().amount();
        assertThat(submit(caseId, "amount", String.valueOf(owed + 500)).statusCode())
                .isEqualTo(302);
        assertThat(submit(caseId).statusCode()).as("verified").isEqualTo(302);

        assertThat(ledger.of(caseId).returned().amount()).isEqualTo(owed);
        assertThat(scenario.waiting(caseId).step()).isEqualTo("propose-credit");
        isShownAsCredit(caseId, 500);
        String page = "/cases/" + scenario.number(caseId) + "/steps/propose-credit";
        assertThat(scenario.person("yusuf.bendahara").get(page).body())
                .contains("Kelebihan setor", "Rp\u00a0500")
                .doesNotContain("??");
        assertThat(scenario.person("sri.kpa").get(page).statusCode()).isEqualTo(403);
        assertThat(submit(caseId, "purpose", "ASSIGN").statusCode())
                .as("without saying to what")
                .isEqualTo(422);
        assertThat(submit(caseId).statusCode()).isEqualTo(302);
        assertThat(scenario.waiting(caseId).step()).isEqualTo("decide-credit");
        assertThat(submit(caseId, "documentNumber", "").statusCode())
                .as("without a document")
                .isEqualTo(422);
        assertThat(submit(caseId).statusCode()).isEqualTo(302);

        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("closed");
        assertThat(FoldCheck.differences(jdbc, journal, caseId)).isEmpty();
    }

    @Test
    void aCreditIsShownAndComesBeforeTheFindings() {
        CaseId caseId = scenario.caseAt("record-refund", Manner.LEFTOVER);
        String page = "/cases/" + scenario.number(caseId);
        scenario.person("nia.pemeriksa")
                .post(
                        page + "/notes",
                        page + "/findings",
                        Map.of(
                                "source", "ITJEN",
                                "category", "LATE_REPORT",
                                "amount", "0",
                                "description", "Laporan terlambat.",
                                "recommendation", "Jelaskan.",
                                "owner", "COMMITMENT_OFFICER"));
        submit(caseId, "amount", String.valueOf(ledger.of(caseId).outstanding().amount() + 120_000));
        assertThat(submit(caseId).statusCode()).isEqualTo(302);
        assertThat(scenario.waiting(caseId).step()).isEqualTo("propose-credit");
        isShownAsCredit(caseId, 120_000);
    }

    @Test
    void anInstalmentIsDueOnTheLastDayOfTheLetterHoweverLateItIs() {
        CaseId caseId = scenario.caseAt("record-instalment", Manner.UNPROVEN);
        LocalDate due = scenario.waiting(caseId).dueOn();
        clock.standAt(clock.instant().plus(Duration.ofDays(60)));
        submit(caseId, "amount", "1000000");
        assertThat(submit(caseId).statusCode()).isEqualTo(302);
        assertThat(scenario.waiting(caseId).dueOn()).isEqualTo(due);
        assertThat(scenario.person("bambang.ppk")
                        .get("/cases/" + scenario.number(caseId))
                        .body())
                .contains("adalah hari terakhir menurut surat tagihan")
                .doesNotContain("hari sejak");
    }

    private void isShownAsCredit(CaseId caseId, long amount) {
        String page = "/cases/" + scenario.number(caseId);
        assertThat(scenario.person("bambang.ppk").get(page).body())
                .contains("Kelebihan setoran di kas negara", "Rp\u00a0" + (amount == 500 ? "500" : "120.000"));
        assertThat(scenario.person("nia.pemeriksa").get(page + "/dossier").body())
                .contains("Kelebihan setoran");
        assertThat(scenario.program("bambang.ppk").read(page).at("/places").valueStream())
                .anySatisfy(place -> {
                    assertThat(place.at("/place").asString()).isEqualTo("CREDIT");
                    assertThat(place.at("/amount").asLong()).isEqualTo(amount);
                });
        assertThat(FoldCheck.differences(jdbc, journal, caseId)).isEmpty();
    }

    private HttpResponse<String> submit(CaseId caseId, String... otherwise) {
        WorkItem item = scenario.waiting(caseId);
        Map<String, String> answers = new HashMap<>(playbook.answers(caseId, item.step(), Manner.LEFTOVER, true));
        for (int i = 0; i < otherwise.length; i += 2) {
            answers.put(otherwise[i], otherwise[i + 1]);
        }
        return scenario.person(players.whoDoes(item)).submit(item.number(), item.step(), answers);
    }
}
