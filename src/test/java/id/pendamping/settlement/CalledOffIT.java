package id.pendamping.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.demo.Manner;
import id.pendamping.desk.Consequence;
import id.pendamping.group.AidCases;
import id.pendamping.ledger.Ledger;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.suspension.FallsWithDemand;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The verdict that aid has to come back that the bank has sent back already, as a whole. */
@PendampingTest
class CalledOffIT {

    private static final long AID = 20_000_000;

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    Ledger ledger;

    @Autowired
    List<FallsWithDemand> falling;

    @Autowired
    AidCases cases;

    @Autowired
    CaseMoney money;

    @Autowired
    ProgramClock clock;

    @BeforeEach
    void beginTheYear() {
        clock.standAt(Scenario.BEGINNING);
    }

    @Test
    void aReportThatWaitsEndsOnRecord() {
        CaseId caseId = scenario.caseAt("attest-report");
        isBack(caseId);
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly("attest-report");
        assertThat(falling.stream().flatMap(one -> one.of(caseId).stream()))
                .as("nothing is claimed")
                .extracting(Consequence::messageKey)
                .containsExactly("foreseen.calledOff.report");

        hasToComeBack(caseId);
        assertThat(outcome(caseId)).isEqualTo("barred");
        assertThat(verdict(caseId)).isEqualTo("CANCELLATION");
        assertThat(money.facts(caseId, "report-dropped")).hasSize(1);
        assertThat(scenario.person("nia.pemeriksa")
                        .get(money.address(caseId) + "/dossier")
                        .body())
                .contains("LPJ tidak diputuskan lagi, bantuan diminta kembali atau dibatalkan")
                .contains("LPJ yang tidak diputuskan lagi")
                .doesNotContain("aturan report-dropped", "??");
        money.assertSums(caseId);
    }

    @Test
    void aCaseBeforeItsClosingGoesOnToIt() {
        CaseId caseId = scenario.caseAt("record-refund", Manner.LEFTOVER);
        submit(caseId, "record-refund", "amount", "1000000");
        submit(caseId, "verify-refund");
        isBack(caseId);
        assertThat(ledger.of(caseId).accepted().isZero()).isTrue();
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).contains("propose-credit");

        hasToComeBack(caseId);
        assertThat(verdict(caseId)).isEqualTo("CLAIM_STANDS");
        assertThat(money.facts(caseId, "suspension-lifted")).hasSize(1);
        assertThat(scenario.person("yusuf.bendahara")
                        .get(money.address(caseId) + "/steps/propose-credit")
                        .body())
                .doesNotContain("Waktunya berhenti", "??");
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("recovered");
        money.assertSums(caseId);
    }

    private void isBack(CaseId caseId) {
        assertThat(money.notice(caseId, AID).statusCode()).isEqualTo(302);
        submit(caseId, "decide-late-return", "verdict", "COUNTED");
        assertThat(ledger.of(caseId).disbursed().isZero()).isTrue();
    }

    private void hasToComeBack(CaseId caseId) {
        String number = scenario.number(caseId);
        assertThat(scenario.person("nia.pemeriksa")
                        .post(
                                "/cases/" + number + "/notes",
                                "/cases/" + number + "/suspension",
                                Map.of("reason", "Rekening palsu."))
                        .statusCode())
                .isEqualTo(302);
        Map<String, String> verdict = Map.of("verdict", "RECOVERY", "grounds", "Sudah diperiksa.");
        HttpResponse<String> answer = scenario.person("tirta.pemeriksa").submit(number, "decide-suspension", verdict);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private void submit(CaseId caseId, String step, String... otherwise) {
        assertThat(money.submit(caseId, step, otherwise).statusCode()).as(step).isEqualTo(302);
    }

    private String verdict(CaseId caseId) {
        return String.valueOf(
                money.facts(caseId, "suspension-decided").get(0).data().get("verdict"));
    }

    private String outcome(CaseId caseId) {
        return String.valueOf(cases.find(caseId).orElseThrow().outcome());
    }
}
