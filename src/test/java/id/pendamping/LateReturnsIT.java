package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.group.AidCases;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.engine.OwnTimers;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Rupiah;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The bank sends money back that a case accounts for already: over HTTP, and counted once. */
@PendampingTest
class LateReturnsIT {

    @Autowired
    Scenario scenario;

    @Autowired
    CaseMoney money;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    Ledger ledger;

    @Autowired
    AidCases cases;

    @Autowired
    ProgramClock clock;

    @Autowired
    OwnTimers timers;

    @Test
    void theTreasurerRecordsAndTheCommitmentOfficerDecides() {
        CaseId caseId = scenario.caseAt("compile-report");
        assertThat(scenario.person("yusuf.bendahara")
                        .get(transferReturn(caseId))
                        .body())
                .contains("baru dihitung setelah PPK memutuskannya");
        assertThat(money.notice(caseId, 5_000_000).statusCode()).isEqualTo(302);
        assertThat(money.notice(caseId, 5_000_000).statusCode())
                .as("the same again is known, and its page says so")
                .isEqualTo(422);
        assertThat(money.facts(caseId, "late-return-reported")).hasSize(1);
        assertThat(ledger.of(caseId).disbursed().amount()).as("not counted yet").isEqualTo(20_000_000);
        money.assertSums(caseId);
        String page = "/cases/" + scenario.number(caseId) + "/steps/decide-late-return";
        assertThat(scenario.person("bambang.ppk").get(page).body())
                .contains("Kabar dari bank", "Rp\u00a05.000.000")
                .doesNotContain("??");
        assertThat(scenario.person("yusuf.bendahara").get(page).statusCode()).isEqualTo(403);
        assertThat(withdraw(caseId).body())
                .as("nobody knows what is outstanding")
                .contains("Kabar itu diputuskan dulu");

        assertThat(decide(caseId, "COUNTED").statusCode()).isEqualTo(302);
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(15_000_000);
        assertThat(workItems.find(caseId, "compile-report"))
                .as("the rest is accounted for")
                .isPresent();
        money.assertSums(caseId);

        assertThat(money.notice(caseId, 15_000_000).statusCode()).isEqualTo(302);
        assertThat(decide(caseId, "COUNTED").statusCode()).isEqualTo(302);
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("recovered");
        assertThat(workItems.of(caseId)).isEmpty();
        money.assertSums(caseId);
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases/" + scenario.number(caseId))
                        .body())
                .contains("Kabar belakangan dari bank diputuskan")
                .doesNotContain("??");
        assertThat(money.notice(caseId, 1_000_000).statusCode()).isEqualTo(422);
    }

    @Test
    void aNoticeDuringTheRecoveryEndsItWhenNothingIsLeft() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        assertThat(withdraw(caseId).body()).contains("yang tidak pernah diterima tidak ditagih");
        players.play(workItems.find(caseId, "confirm-funds").orElseThrow(), Manner.PLAIN);
        assertThat(withdraw(caseId).statusCode()).isEqualTo(302);
        assertThat(workItems.find(caseId, "order-recovery")).isPresent();
        assertThat(money.notice(caseId, 5_000_000).statusCode()).isEqualTo(302);
        assertThat(decide(caseId, "COUNTED").statusCode()).isEqualTo(302);
        assertThat(ledger.of(caseId).outstanding().amount()).isEqualTo(15_000_000);
        scenario.playUntil(caseId, "record-instalment");
        assertThat(money.submit(caseId, "record-instalment", "amount", "10000000")
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.notice(caseId, 15_000_000).statusCode()).isEqualTo(302);
        assertThat(decide(caseId, "COUNTED").body()).contains("Masih ada setoran yang belum diperiksa");
        assertThat(money.submit(caseId, "verify-instalment").statusCode()).isEqualTo(302);
        assertThat(decide(caseId, "COUNTED").statusCode()).isEqualTo(302);

        assertThat(ledger.of(caseId).disbursed().amount()).isZero();
        assertThat(ledger.of(caseId).returned().amount()).isZero();
        money.assertSums(caseId);
        assertThat(workItems.of(caseId))
                .extracting(WorkItem::step)
                .as("the group had paid what it never had")
                .containsExactly("propose-credit");
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("recovered");
        money.assertSums(caseId);
    }

    /** The report says that all of it was spent, and then part of it comes back. */
    @ParameterizedTest
    @ValueSource(strings = {"attest-report", "review-report", "accept-report"})
    void aReportOfMoreThanWasReceivedIsStillDecided(String step) {
        CaseId caseId = scenario.caseAt(step);
        assertThat(money.notice(caseId, 3_000_000).statusCode()).isEqualTo(302);
        assertThat(decide(caseId, "COUNTED").statusCode()).isEqualTo(302);

        WorkItem item = workItems.find(caseId, step).orElseThrow();
        HttpResponse<String> page =
                scenario.person(players.whoDoes(item)).get("/cases/" + item.number() + "/steps/" + step);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("</html>");
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(ledger.of(caseId).accepted().amount()).isEqualTo(17_000_000);
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("closed");
        money.assertSums(caseId);
    }

    @Test
    void whatWasAcceptedAndIsNotPaidWithTheAidIsAcceptedNoLonger() {
        CaseId caseId = scenario.caseAt("record-refund", Manner.LEFTOVER);
        assertThat(money.notice(caseId, 20_000_000).statusCode()).isEqualTo(302);
        assertThat(decide(caseId, "COUNTED").statusCode()).isEqualTo(302);
        assertThat(ledger.of(caseId).accepted().amount()).isZero();
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("recovered");
        money.assertSums(caseId);
    }

    @Test
    void aNoticeAfterClosingLeavesTheCaseClosedAndItsAccountEven() {
        CaseId caseId = scenario.caseAt("record-refund", Manner.LEFTOVER);
        scenario.playToTheEnd(caseId, Manner.LEFTOVER);
        assertThat(ledger.closedOn(caseId)).isPresent();
        long paidBack = ledger.of(caseId).returned().amount();
        assertThat(paidBack).isPositive();

        assertThat(money.notice(caseId, paidBack + 1_000_000).statusCode()).isEqualTo(302);
        assertThat(money.notice(caseId, 500_000).statusCode()).as("another one").isEqualTo(302);
        assertThat(workItems.of(caseId))
                .extracting(WorkItem::step)
                .as("one decision")
                .containsExactly("decide-late-return");
        assertThat(ledger.of(caseId).disbursed().amount()).as("not counted yet").isEqualTo(20_000_000);
        assertThat(scenario.person("bambang.ppk")
                        .get("/cases/" + scenario.number(caseId))
                        .body())
                .contains("Baru dihitung setelah diperiksa dan diputuskan");
        money.assertSums(caseId);
        String page = "/cases/" + scenario.number(caseId) + "/steps/decide-late-return";
        assertThat(scenario.person("bambang.ppk").get(page).body())
                .contains("sudah ditutup dan tetap ditutup")
                .doesNotContain("??");

        assertThat(decide(caseId, "COUNTED").statusCode()).isEqualTo(302);
        Ledger.Balance after = ledger.of(caseId);
        assertThat(after.disbursed().amount()).isEqualTo(20_000_000 - paidBack - 1_500_000);
        assertThat(after.returned().amount()).as("becomes a credit").isZero();
        assertThat(after.outstanding().amount()).isZero();
        money.assertSums(caseId);
        assertThat(ledger.closedOn(caseId)).isPresent();
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("closed");

        assertThat(money.notice(caseId, 250_000).statusCode())
                .as("while the credit waits")
                .isEqualTo(302);
        assertThat(money.submit(caseId, "propose-credit").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-credit", "verdict", "REFUSED").statusCode())
                .isEqualTo(302);
        assertThat(decide(caseId, "MISTAKEN").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "propose-credit").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-credit").statusCode()).isEqualTo(302);
        assertThat(workItems.of(caseId)).isEmpty();
        money.assertSums(caseId);
        assertThat(money.notice(caseId, 250_000).statusCode())
                .as("a mistaken one, anew")
                .isEqualTo(302);
        assertThat(decide(caseId, "COUNTED").statusCode()).isEqualTo(302);
        money.assertSums(caseId);
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases/" + scenario.number(caseId))
                        .body())
                .contains("Kabar belakangan dari bank", "setelah semuanya dipertanggungjawabkan")
                .doesNotContain("??");
    }

    private CaseId givenUp() {
        CaseId caseId = scenario.caseAt("record-instalment", Manner.UNPROVEN);
        while (workItems.find(caseId, "propose-write-off").isEmpty()) {
            clock.standAt(clock.instant().plus(Duration.ofDays(45)));
            timers.fireDue(caseId);
        }
        scenario.playToTheEnd(caseId, Manner.UNPROVEN);
        assertThat(ledger.of(caseId).writtenOff().amount()).isPositive();
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("recovered");
        return caseId;
    }

    @Test
    void whatAGroupPaysByItselfFallsOnWhatHadBeenGivenUpFirst() {
        CaseId caseId = givenUp();
        Ledger.Balance before = ledger.of(caseId);
        long givenUp = before.writtenOff().amount();
        pays(caseId, 1_000_000, "NTPNLUNAS0000001");
        assertThat(scenario.person("bambang.ppk")
                        .get(money.address(caseId) + "/steps/answer-own-payment")
                        .body())
                .contains("Membayar dana yang sudah dihapuskan")
                .doesNotContain("Tidak ada yang terutang", "Mengganti belanja", "??");
        assertThat(money.submit(caseId, "answer-own-payment", "answer", "CREDIT")
                        .body())
                .contains("sudah dihapuskan. Setoran kelompok membayarnya dulu");
        recouped(caseId, "WRONG_AMOUNT");
        assertThat(ledger.of(caseId)).as("a wrong slip pays for nothing").isEqualTo(before);
        money.assertSums(caseId);

        pays(caseId, 1_000_000, "NTPNLUNAS0000002");
        recouped(caseId, "VALID");
        assertThat(workItems.of(caseId)).isEmpty();
        assertThat(ledger.of(caseId).writtenOff().amount()).isEqualTo(givenUp - 1_000_000);
        assertThat(ledger.of(caseId).returned()).isEqualTo(before.returned().plus(Rupiah.of(1_000_000)));
        money.assertSums(caseId);

        pays(caseId, givenUp, "NTPNLUNAS0000003");
        recouped(caseId, "VALID");
        assertThat(ledger.of(caseId).writtenOff().isZero()).isTrue();
        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
        assertThat(workItems.of(caseId))
                .as("what is beyond it is a credit")
                .extracting(WorkItem::step)
                .containsExactly("propose-credit");
        assertThat(scenario.person("nia.pemeriksa")
                        .get(money.address(caseId) + "/dossier")
                        .body())
                .contains("membayar dana yang sudah dihapuskan")
                .doesNotContain("??");
        money.assertSums(caseId);
    }

    private void pays(CaseId caseId, long amount, String ntpn) {
        assertThat(money.pay(caseId, amount, ntpn).statusCode()).isEqualTo(302);
    }

    private void recouped(CaseId caseId, String found) {
        assertThat(money.submit(caseId, "answer-own-payment", "answer", "RECOUP")
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "verify-instalment", "verdict", found, "note", "Sudah dicocokkan.")
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void whatWasGivenUpIsGivenUpNoLongerOnceItIsBack() {
        CaseId caseId = givenUp();
        long givenUp = ledger.of(caseId).writtenOff().amount();

        assertThat(money.notice(caseId, givenUp).statusCode()).isEqualTo(302);
        assertThat(decide(caseId, "COUNTED").statusCode()).isEqualTo(302);
        assertThat(ledger.of(caseId).writtenOff().amount()).isZero();
        assertThat(money.facts(caseId, "late-return-decided"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.data()).containsEntry("recouped", givenUp));
        assertThat(workItems.of(caseId)).isEmpty();
        money.assertSums(caseId);
    }

    private HttpResponse<String> withdraw(CaseId caseId) {
        Map<String, String> letter = money.day("letterDate", money.today());
        letter.put("letterNumber", "01/KWU/2023");
        letter.put("reason", "Anggota bekerja di luar kota.");
        String page = "/cases/" + scenario.number(caseId) + "/withdrawal";
        return scenario.person("bambang.ppk").post("/cases", page, letter);
    }

    private HttpResponse<String> decide(CaseId caseId, String verdict) {
        return money.submit(caseId, "decide-late-return", "verdict", verdict);
    }

    private String transferReturn(CaseId caseId) {
        return "/cases/" + scenario.number(caseId) + "/transfer-return";
    }
}
