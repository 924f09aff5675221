package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.demo.Manner;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.disbursement.RecordReturn;
import id.pendamping.disbursement.TransferReturned;
import id.pendamping.group.AidCases;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.engine.OwnTimers;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Rupiah;
import id.pendamping.verifying.Mutations;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Money after a report was accepted, over HTTP: acceptance is taken back, and groups pay although nobody asked. */
@PendampingTest
class AfterAcceptanceIT {

    private static final long AID = 20_000_000;

    @Autowired
    DataSource database;

    @Autowired
    Scenario scenario;

    @Autowired
    CaseMoney money;

    @Autowired
    StepCatalogue stepCatalogue;

    @Autowired
    RecordReturn returns;

    @Autowired
    TransactionTemplate transaction;

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

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatWasAcceptedWronglyComesBackAfterTheCaseIsClosed() {
        CaseId caseId = closed();
        assertThat(page("bambang.ppk", caseId)).contains("Tarik kembali penerimaan");
        assertThat(page("nia.pemeriksa", caseId)).doesNotContain("/recall");
        assertThat(scenario.person("sri.kpa")
                        .get(money.address(caseId) + "/recall")
                        .statusCode())
                .isEqualTo(403);
        assertThat(scenario.person("bambang.ppk")
                        .get(money.address(caseId) + "/recall")
                        .body())
                .contains("Kasus yang sudah ditutup tetap tertutup")
                .doesNotContain("??");
        assertThat(recall(caseId, AID + 1).body()).contains("paling banyak yang diterima");
        assertThat(recall(caseId, 1_250_000).statusCode()).isEqualTo(302);
        assertThat(recall(caseId, 1_000_000).body()).contains("Satu usul penarikan masih berjalan");
        steps(caseId).containsExactly("decide-recall");
        assertThat(ledger.of(caseId).accepted().amount()).as("not decided yet").isEqualTo(AID);
        money.assertSums(caseId);
        assertThat(scenario.person("sri.kpa")
                        .get(money.address(caseId) + "/steps/decide-recall")
                        .body())
                .contains("Rp\u00a01.250.000", "Nota milik toko lain")
                .doesNotContain("??");
        assertThat(money.submit(caseId, "decide-recall", "documentNumber", "").statusCode())
                .isEqualTo(422);
        assertThat(money.submit(caseId, "decide-recall").statusCode()).isEqualTo(302);
        steps(caseId).containsExactly("order-recovery");
        assertThat(money.submit(caseId, "order-recovery").statusCode()).isEqualTo(302);

        assertThat(ledger.of(caseId).accepted().amount()).isEqualTo(AID - 1_250_000);
        assertThat(ledger.of(caseId).outstanding().amount()).isEqualTo(1_250_000);
        assertThat(money.facts(caseId, "recovery-ordered"))
                .extracting(entry -> entry.data().get("ground"))
                .containsExactly("RECALL");
        assertThat(outcome(caseId)).as("stays closed").isEqualTo("closed");
        assertThat(ledger.closedOn(caseId)).isPresent();
        assertThat(page("bambang.ppk", caseId))
                .contains("Rp\u00a01.250.000", "sebagian penerimaannya ditarik dan sedang ditagih")
                .doesNotContain("??", "setiap rupiah dipertanggungjawabkan");
        money.assertSums(caseId);
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                        jdbc.sql("select max(outstanding) from figures_case where case_id = :case")
                                .param("case", caseId.value())
                                .query(Long.class)
                                .single())
                .as("as those who hear of it count")
                .isEqualTo(1_250_000));

        assertThat(money.submit(caseId, "record-instalment", "amount", "250000").statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "verify-instalment").statusCode()).isEqualTo(302);
        assertThat(ledger.of(caseId).outstanding().amount()).isEqualTo(1_000_000);
        money.assertSums(caseId);
        assertThat(money.submit(caseId, "record-instalment", "ntpn", "NTPNTARIK0000002", "amount", "1250000")
                        .statusCode())
                .as("more than is owed")
                .isEqualTo(302);
        assertThat(money.submit(caseId, "verify-instalment").statusCode()).isEqualTo(302);
        steps(caseId).as("a credit").containsExactly("propose-credit");
        assertThat(money.submit(caseId, "propose-credit").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-credit").statusCode()).isEqualTo(302);
        steps(caseId).isEmpty();
        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
        assertThat(ledger.of(caseId).returned().amount()).isEqualTo(1_250_000);
        money.assertSums(caseId);
    }

    @Test
    void anotherTimeThereAreLettersAgainAndTheRestIsWrittenOff() {
        CaseId caseId = closed();
        for (int time = 1; time <= 2; time++) {
            assertThat(recall(caseId, 1_000_000).statusCode()).isEqualTo(302);
            assertThat(money.submit(caseId, "decide-recall").statusCode()).isEqualTo(302);
            assertThat(money.submit(caseId, "order-recovery").statusCode()).isEqualTo(302);
            assertThat(page("bambang.ppk", caseId))
                    .as("no letter has gone out yet")
                    .contains("Surat tagihan pertama terbit jika belum lunas sampai")
                    .doesNotContain("/demand\"");
            assertThat(letter(caseId).statusCode()).as("of an earlier claim").isEqualTo(404);
            while (workItems.find(caseId, "propose-write-off").isEmpty()) {
                clock.standAt(clock.instant().plus(Duration.ofDays(45)));
                timers.fireDue(caseId);
            }
            assertThat(money.facts(caseId, "recovery-demanded"))
                    .filteredOn(entry -> entry.data().get("demand").equals("SENT"))
                    .hasSize(3 * time);
            String sent = letter(caseId).body();
            assertThat(sent)
                    .contains("Rp\u00a0" + (20 - time) + ".000.000", "Setorkan Rp\u00a01.000.000")
                    .doesNotContain("??");
            assertThat(money.submit(caseId, "propose-write-off").statusCode()).isEqualTo(302);
            assertThat(money.submit(caseId, "decide-write-off").statusCode()).isEqualTo(302);
            steps(caseId).isEmpty();
            assertThat(letter(caseId).body()).as("as it was sent").contains(sums(sent));
            money.assertSums(caseId);
        }
        assertThat(ledger.of(caseId).writtenOff().amount()).isEqualTo(2_000_000);
        assertThat(ledger.of(caseId).accepted().amount()).isEqualTo(AID - 2_000_000);
    }

    @Test
    void aFindingOnAClosedCaseReservesNothingOnceItsMoneyIsBack() {
        CaseId caseId = closed();
        raise(caseId, 750_000);
        assertThat(page("bambang.ppk", caseId)).contains("Dicadangkan temuan");
        assertThat(recall(caseId, 750_000, "finding", "1").statusCode()).isEqualTo(302);
        assertThat(scenario.person("sri.kpa")
                        .get(money.address(caseId) + "/steps/decide-recall")
                        .body())
                .contains("/findings/1");
        for (String step : List.of("decide-recall", "order-recovery", "record-instalment", "verify-instalment")) {
            assertThat(money.submit(caseId, step).statusCode()).as(step).isEqualTo(302);
        }
        settle(caseId);
        assertThat(page("bambang.ppk", caseId)).doesNotContain("Dicadangkan temuan");
        steps(caseId).isEmpty();
        money.assertSums(caseId);
    }

    @Test
    void theDatabaseOpensAClosedAccountByNoMoreThanWasTakenBack() {
        CaseId caseId = closed();
        assertThatThrownBy(() -> accepted(caseId, -1)).hasStackTraceContaining("may not be changed");
        assertThat(recall(caseId, 1_000_000).statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-recall").statusCode()).isEqualTo(302);
        assertThatThrownBy(() -> accepted(caseId, -1)).as("not ordered").hasStackTraceContaining("may not be changed");
        assertThat(money.submit(caseId, "order-recovery").statusCode()).isEqualTo(302);
        assertThatThrownBy(() -> accepted(caseId, -1)).hasStackTraceContaining("but for what was taken back");
        assertThatThrownBy(() -> accepted(caseId, 1)).hasStackTraceContaining("may not be changed");
    }

    private void accepted(CaseId caseId, int more) {
        jdbc.sql("update case_ledger set accepted = accepted + :more where case_id = :case")
                .param("more", more)
                .param("case", caseId.value())
                .update();
    }

    @Test
    void aRefusedProposalChangesNothing() {
        CaseId caseId = closed();
        assertThat(recall(caseId, 1_000_000).statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-recall", "verdict", "REFUSED").statusCode())
                .isEqualTo(302);
        steps(caseId).isEmpty();
        assertThat(ledger.of(caseId).accepted().amount()).isEqualTo(AID);
        money.assertSums(caseId);
    }

    /** The report is accepted, and an open finding keeps the case from closing. */
    @Test
    void aFindingBringsMoneyBackBeforeTheCaseIsClosed() {
        CaseId caseId = scenario.caseAt("record-refund", Manner.LEFTOVER);
        assertThat(recall(caseId, 1_000_000).body()).contains("yang harus dikembalikan kelompok");
        raise(caseId, 750_000);
        scenario.playUntil(caseId, "clear-findings", Manner.LEFTOVER);
        long accepted = ledger.of(caseId).accepted().amount();
        assertThat(recall(caseId, 750_000, "finding", "9").body()).contains("Tidak ada temuan nomor 9");
        assertThat(recall(caseId, 750_000, "finding", "1").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-recall").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "order-recovery").statusCode()).isEqualTo(302);
        assertThat(outcome(caseId)).isEqualTo("null");
        assertThat(money.submit(caseId, "clear-findings").statusCode())
                .as("not while it is owed")
                .isEqualTo(409);
        money.assertSums(caseId);
        assertThat(money.submit(caseId, "record-instalment", "ntpn", "NTPNTARIK0000003")
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "verify-instalment").statusCode()).isEqualTo(302);
        steps(caseId).containsExactly("clear-findings");
        settle(caseId);
        scenario.playToTheEnd(caseId, Manner.LEFTOVER);
        assertThat(outcome(caseId)).as("its aid was not recovered").isEqualTo("closed");
        assertThat(ledger.of(caseId).accepted().amount()).isEqualTo(accepted - 750_000);
        money.assertSums(caseId);

        assertThat(Mutations.of(database, scenario.number(caseId), "acceptance_recall"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
    }

    @Test
    void duringASuspensionItIsDecidedAndAfterwardsItIsCollected() {
        CaseId caseId = scenario.caseAt("record-refund", Manner.LEFTOVER);
        raise(caseId, 750_000);
        scenario.playUntil(caseId, "clear-findings", Manner.LEFTOVER);
        assertThat(scenario.person("nia.pemeriksa")
                        .post(
                                money.address(caseId) + "/notes",
                                money.address(caseId) + "/suspension",
                                Map.of("reason", "Fiktif."))
                        .statusCode())
                .isEqualTo(302);
        Map<String, String> back = Map.of("verdict", "RECOVERY", "grounds", "Nota palsu.");
        assertThat(scenario.person("tirta.pemeriksa")
                        .submit(scenario.number(caseId), "decide-suspension", back)
                        .body())
                .contains("mengusulkan penarikan penerimaan");
        assertThat(recall(caseId, 2_000_000).statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-recall").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "order-recovery").statusCode())
                .as("nothing is claimed while the case stands still")
                .isEqualTo(422);
        assertThat(scenario.person("tirta.pemeriksa")
                        .submit(scenario.number(caseId), "decide-suspension", back)
                        .statusCode())
                .as("what was taken back is claimed next")
                .isEqualTo(302);
        assertThat(money.submit(caseId, "order-recovery").statusCode()).isEqualTo(302);
        assertThat(ledger.of(caseId).outstanding().amount()).isEqualTo(2_000_000);
        money.assertSums(caseId);
        assertThat(money.submit(caseId, "record-instalment", "ntpn", "NTPNTARIK0000009")
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "verify-instalment").statusCode()).isEqualTo(302);
        assertThat(scenario.person("nia.pemeriksa")
                        .post(
                                money.address(caseId) + "/notes",
                                money.address(caseId) + "/suspension",
                                Map.of("reason", "Lagi."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(scenario.person("tirta.pemeriksa")
                        .submit(scenario.number(caseId), "decide-suspension", back)
                        .body())
                .as("what was claimed is back, so nothing is being recovered")
                .contains("Tidak ada dana yang masih harus dipertanggungjawabkan", "mengusulkan penarikan penerimaan")
                .doesNotContain("sudah dalam pemulihan");
    }

    @Test
    void aClosedCaseIsMonitoredWhileItsGroupPaysBack() {
        CaseId caseId = closed();
        clock.standAt(clock.instant().plus(Duration.ofDays(200)));
        timers.fireDue(caseId);
        assertThat(workItems.find(caseId, "monitor-business")).isPresent();
        assertThat(monitoring(caseId)).contains("Pantau usaha", "sedang berjalan");
        assertThat(recall(caseId, 1_000_000).statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-recall").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "order-recovery").statusCode()).isEqualTo(302);
        assertThat(monitoring(caseId)).contains("Pantau usaha", "sedang berjalan");
    }

    /** The last knot of the spine. */
    private String monitoring(CaseId caseId) {
        String page = page("hadi.monev", caseId);
        int end = page.indexOf("</ol>", page.indexOf("class=\"spine\""));
        return page.substring(page.lastIndexOf("<li", end), end);
    }

    @Test
    void aPaymentThatNobodyAskedForSettlesWhatIsTakenBack() {
        CaseId caseId = closed();
        assertThat(page("yusuf.bendahara", caseId)).contains("Catat setoran di luar tagihan");
        assertThat(scenario.person("yusuf.bendahara")
                        .get(money.address(caseId) + "/own-payment")
                        .body())
                .contains("PPK menentukan gunanya")
                .doesNotContain("??");
        assertThat(money.pay(caseId, 1_250_000, "NTPNSENDIRI00001").statusCode())
                .isEqualTo(302);
        steps(caseId).containsExactly("answer-own-payment");
        assertThat(recall(caseId, 1_000_000).body()).contains("menunggu pemeriksaan orang kedua");
        assertThat(ledger.of(caseId).returned().isZero()).isTrue();
        money.assertSums(caseId);
        assertThat(scenario.person("bambang.ppk")
                        .get(money.address(caseId) + "/steps/answer-own-payment")
                        .body())
                .contains("NTPNSENDIRI00001")
                .doesNotContain("??");
        assertThat(money.submit(caseId, "answer-own-payment").statusCode()).isEqualTo(302);
        steps(caseId).containsExactly("decide-recall");
        assertThat(money.submit(caseId, "decide-recall").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "order-recovery").statusCode()).isEqualTo(302);
        steps(caseId).as("it is paid already").containsExactly("verify-instalment");
        assertThat(money.submit(caseId, "verify-instalment").statusCode()).isEqualTo(302);
        steps(caseId).isEmpty();
        assertThat(ledger.of(caseId).returned().amount()).isEqualTo(1_250_000);
        assertThat(ledger.of(caseId).accepted().amount()).isEqualTo(AID - 1_250_000);
        assertThat(outcome(caseId)).isEqualTo("closed");
        money.assertSums(caseId);
    }

    @Test
    void aPaymentForNothingIsACreditAndAWrongSlipIsNothing() {
        CaseId caseId = closed();
        assertThat(money.pay(caseId, 500_000, "NTPNSENDIRI00002").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "answer-own-payment").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-recall", "verdict", "REFUSED").statusCode())
                .isEqualTo(302);
        steps(caseId).containsExactly("verify-instalment");
        assertThat(money.submit(caseId, "verify-instalment").statusCode()).isEqualTo(302);
        assertThat(ledger.of(caseId).returned().isZero()).isTrue();
        money.assertSums(caseId);
        assertThat(money.submit(caseId, "propose-credit").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-credit").statusCode()).isEqualTo(302);
        steps(caseId).isEmpty();

        assertThat(money.pay(caseId, 300_000, "NTPNSENDIRI00003").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "answer-own-payment", "answer", "CREDIT")
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "verify-instalment", "verdict", "WRONG_NUMBER", "note", "Tidak dikenal.")
                        .statusCode())
                .isEqualTo(302);
        steps(caseId).isEmpty();
        money.assertSums(caseId);
        assertThat(Mutations.of(database, scenario.number(caseId), "refund.answered_by"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
    }

    /** What was given up, or taken back as a whole, may be paid by itself too; it is a credit, whose use two people decide. */
    @Test
    void aGroupOfWhichNothingIsAcceptedPaysByItself() {
        CaseId caseId = closed();
        assertThat(recall(caseId, AID).statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-recall").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "order-recovery").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "record-instalment", "ntpn", "NTPNTARIK0000091", "amount", String.valueOf(AID))
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "verify-instalment").statusCode()).isEqualTo(302);
        assertThat(ledger.of(caseId).accepted().isZero()).isTrue();
        assertThat(recall(caseId, 1_000).body()).contains("tidak ada yang ditarik kembali");

        assertThat(money.pay(caseId, 300_000, "NTPNSENDIRI00091").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "answer-own-payment", "answer", "TAKE_BACK")
                        .body())
                .contains("tidak ada yang ditarik kembali");
        assertThat(money.submit(caseId, "answer-own-payment", "answer", "CREDIT")
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "verify-instalment").statusCode()).isEqualTo(302);
        steps(caseId).containsExactly("propose-credit");
        money.assertSums(caseId);
    }

    @Test
    void aGroupWhoseAidWentBackAsAWholePaysByItself() {
        CaseId caseId = closed();
        assertThat(money.notice(caseId, AID).statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "COUNTED")
                        .statusCode())
                .isEqualTo(302);
        assertThat(ledger.of(caseId).disbursed().isZero()).isTrue();

        assertThat(money.pay(caseId, 300_000, "NTPNSENDIRI00098").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "answer-own-payment", "answer", "CREDIT")
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "verify-instalment").statusCode()).isEqualTo(302);
        steps(caseId).containsExactly("propose-credit");
        money.assertSums(caseId);
    }

    /** What the group has paid too much is decided first, and does not keep its finding from being collected. */
    @Test
    void anOverpaymentIsDecidedBeforeAFindingIsCollected() {
        CaseId caseId = scenario.caseAt("record-refund", Manner.LEFTOVER);
        raise(caseId, 1_250_000);
        assertThat(money.submit(caseId, "record-refund", "amount", "500000").statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "verify-refund").statusCode()).isEqualTo(302);
        steps(caseId).containsExactly("propose-credit");
        assertThat(money.submit(caseId, "propose-credit").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-credit").statusCode()).isEqualTo(302);
        steps(caseId).containsExactly("clear-findings");
        assertThat(recall(caseId, 1_250_000, "finding", "1").statusCode()).isEqualTo(302);
        steps(caseId).containsExactlyInAnyOrder("clear-findings", "decide-recall");
        money.assertSums(caseId);
    }

    @Test
    void whatWaitsIsNamedAndNothingIsVerifiedBeforeTheRecallIsDecided() {
        CaseId caseId = closed();
        assertThat(money.pay(caseId, 2 * AID + 1, "NTPNSENDIRI00071").body())
                .contains("Periksa angka pada bukti setor");
        assertThat(money.pay(caseId, 750_000, "NTPNSENDIRI00072").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "answer-own-payment").statusCode()).isEqualTo(302);
        assertThat(stepCatalogue.get("verify-instalment").missing(caseId.subject()))
                .as("by whatever way a token came there")
                .isPresent();
        assertThat(money.submit(caseId, "decide-recall", "verdict", "REFUSED").statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "verify-instalment").statusCode()).isEqualTo(302);
        assertThat(recall(caseId, 1_000).body())
                .contains("Putuskan dulu kelebihan itu")
                .doesNotContain("sebelum kasus ditutup");
        assertThat(money.submit(caseId, "propose-credit").statusCode()).isEqualTo(302);
        assertThat(money.notice(caseId, 1_000_000).statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "COUNTED")
                        .body())
                .contains("usul tentang kelebihan setor");
        assertThat(money.submit(caseId, "decide-credit").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "MISTAKEN")
                        .statusCode())
                .isEqualTo(302);

        assertThat(recall(caseId, 1_000_000).statusCode()).isEqualTo(302);
        assertThat(money.notice(caseId, 2_000_000).statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "COUNTED")
                        .body())
                .contains("menunggu putusan KPA");
        assertThat(money.submit(caseId, "decide-recall").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "COUNTED")
                        .body())
                .contains("perintah pemulihannya belum terbit");
        assertThat(money.submit(caseId, "order-recovery").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "COUNTED")
                        .statusCode())
                .isEqualTo(302);
        steps(caseId).as("nothing is left to recover").isEmpty();
        money.assertSums(caseId);
    }

    @Test
    void whatOnlyTheTreasurysSystemTellsOfIsCheckedWhileAnOrderWaits() {
        CaseId caseId = closed();
        assertThat(recall(caseId, 1_000_000).statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-recall").statusCode()).isEqualTo(302);
        assertThat(money.notice(caseId, 500_000).statusCode()).isEqualTo(302);
        String sp2d = String.valueOf(
                money.facts(caseId, "aid-disbursed").get(0).data().get("sp2dNumber"));
        var told = new RecordReturn.Command(
                sp2d, money.today(), Rupiah.of(2_000_000), TransferReturned.Reason.ACCOUNT_CLOSED, false, null);
        transaction.executeWithoutResult(
                status -> returns.handle(caseId, told, Act.by(Actor.outside("treasury"), clock.instant())));
        steps(caseId).containsExactlyInAnyOrder("order-recovery", "decide-late-return", "check-late-return");
        money.assertSums(caseId);
    }

    /** There is one task about a credit, also when the bank sends something back meanwhile. */
    @Test
    void aNoticeOfTheBankBesideACreditAsksAboutItOnce() {
        CaseId caseId = closed();
        assertThat(money.pay(caseId, 300_000, "NTPNSENDIRI00092").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "answer-own-payment", "answer", "CREDIT")
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "verify-instalment").statusCode()).isEqualTo(302);
        steps(caseId).containsExactly("propose-credit");
        assertThat(money.notice(caseId, 1_000_000).statusCode()).isEqualTo(302);
        steps(caseId).containsExactlyInAnyOrder("propose-credit", "decide-late-return");
        assertThat(money.submit(caseId, "decide-late-return", "verdict", "COUNTED")
                        .statusCode())
                .isEqualTo(302);
        steps(caseId).containsExactly("propose-credit");
        assertThat(money.submit(caseId, "propose-credit").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-credit", "verdict", "REFUSED", "note", "Belum jelas.")
                        .statusCode())
                .isEqualTo(302);
        steps(caseId).as("asked anew").containsExactly("propose-credit");
        assertThat(money.submit(caseId, "propose-credit").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-credit").statusCode()).isEqualTo(302);
        steps(caseId).isEmpty();
        money.assertSums(caseId);
    }

    private HttpResponse<String> letter(CaseId caseId) {
        return scenario.person("bambang.ppk").get(money.address(caseId) + "/demand");
    }

    /** The sentence of a letter that holds its sums. */
    private static String sums(String letter) {
        int begin = letter.indexOf("Kelompok menerima");
        return letter.substring(begin, letter.indexOf('<', begin));
    }

    private CaseId closed() {
        CaseId caseId = scenario.caseAt("accept-report");
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("closed");
        clock.standAt(clock.instant().plus(Duration.ofDays(1)));
        return caseId;
    }

    private HttpResponse<String> recall(CaseId caseId, long amount, String... more) {
        Map<String, String> form =
                new HashMap<>(Map.of("amount", String.valueOf(amount), "grounds", "Nota milik toko lain"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return scenario.person("bambang.ppk").post("/cases", money.address(caseId) + "/recall", form);
    }

    private void raise(CaseId caseId, long amount) {
        assertThat(scenario.person("hadi.monev")
                        .post(
                                money.address(caseId) + "/findings/new",
                                money.address(caseId) + "/findings",
                                Map.of(
                                        "source", "MONEV",
                                        "category", "UNSUPPORTED",
                                        "amount", String.valueOf(amount),
                                        "description", "Satu nota tidak cocok.",
                                        "recommendation", "Setor harganya ke kas negara.",
                                        "owner", "COMMITMENT_OFFICER"))
                        .statusCode())
                .isEqualTo(302);
    }

    private void settle(CaseId caseId) {
        assertThat(scenario.person("bambang.ppk")
                        .post(
                                money.address(caseId) + "/findings/1",
                                money.address(caseId) + "/findings/1/answers",
                                Map.of("words", "Sudah ditagih dan disetor.", "seen", "0"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(scenario.person("hadi.monev")
                        .post(
                                money.address(caseId) + "/findings/1",
                                money.address(caseId) + "/findings/1/verdicts",
                                Map.of("verdict", "SETTLED", "words", "Sudah disetor.", "seen", "1"))
                        .statusCode())
                .isEqualTo(302);
    }

    private AbstractListAssert<?, List<? extends String>, String, ObjectAssert<String>> steps(CaseId caseId) {
        return assertThat(workItems.of(caseId))
                .extracting(WorkItem::step)
                .filteredOn(step -> !step.equals("monitor-business"));
    }

    private String page(String who, CaseId caseId) {
        return scenario.person(who).get(money.address(caseId)).body();
    }

    private String outcome(CaseId caseId) {
        return String.valueOf(cases.find(caseId).orElseThrow().outcome());
    }
}
