package id.pendamping.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.demo.Manner;
import id.pendamping.disbursement.Transfers;
import id.pendamping.group.AidCases;
import id.pendamping.ledger.Ledger;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.MoneyPlace;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bank says that all came back, which was taken, and corrects itself: nothing is paid twice without anybody knowing. */
@PendampingTest
class WrongReturnIT {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final long AID = 20_000_000;

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    CaseMoney money;

    @Autowired
    Ledger ledger;

    @Autowired
    Transfers transfers;

    @Autowired
    AidCases cases;

    @Autowired
    JdbcClient jdbc;

    private BankWord bank;

    @BeforeEach
    void connect() {
        bank = new BankWord(scenario, money);
    }

    @AfterEach
    void disconnect() {
        bank.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct-account", "check-account", "request-payment", "order-payment"})
    void beforeThePaymentIsOrderedAnewTheWrongReturnIsPutRight(String step) {
        CaseId caseId = scenario.caseAt("confirm-funds");
        allBack(caseId);
        scenario.playUntil(caseId, step);
        bank.credited(caseId, AID, step.equals("check-account") ? "" : ",\"corrects\":true");
        awaitTasks(caseId, "settle-transfer");
        assertThat(letters(caseId)).isZero();
        assertThat(scenario.person("bambang.ppk")
                        .get(money.address(caseId) + "/steps/settle-transfer")
                        .body())
                .contains("ternyata ada pada kelompok")
                .doesNotContain("??");
        assertThat(money.submit(caseId, "settle-transfer", "decision", "AWAITED")
                        .body())
                .contains("Bank sudah mengatakan uangnya ada pada kelompok");
        done(caseId, "settle-transfer", "decision", "ACCEPTED");
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly("confirm-funds");
        assertThat(transfers.places(caseId))
                .extracting(MoneyPlace::place)
                .contains(MoneyPlace.Place.STAYS)
                .doesNotContain(MoneyPlace.Place.RETURNED);
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("closed");
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(AID);
        assertThat(money.facts(caseId, "aid-disbursed")).as("paid once").hasSize(1);
        money.assertSums(caseId);
    }

    @Test
    void theTreasuryItselfTellsThatItHasPaidAgain() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        allBack(caseId);
        scenario.playUntil(caseId, "record-disbursement");
        bank.paid(caseId, "230881000170991", AID);
        awaitTasks(caseId, "confirm-funds");
        assertThat(jdbc.sql("""
                                select count(*) from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_
                                where p.business_key_ = :case and a.proc_def_key_ = 'repayment' and a.act_id_ = 'treasury-paid'""")
                        .param("case", caseId.subject().key())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void whoKnowsThatTheMoneyIsAtTheTreasuryHasItPaidAgain() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        allBack(caseId);
        bank.credited(caseId, AID, "");
        awaitTasks(caseId, "settle-transfer");
        done(caseId, "settle-transfer", "decision", "PAID_AGAIN");
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(money.facts(caseId, "aid-disbursed")).hasSize(2);
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(AID);
        money.assertSums(caseId);
    }

    @Test
    void afterThePaymentWasOrderedAnewTheCorrectionWaitsForItAndIsAnExcess() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        allBack(caseId);
        scenario.playUntil(caseId, "record-disbursement");
        bank.credited(caseId, AID, ",\"corrects\":true");
        Awaitility.await().atMost(SOON).until(() -> letters(caseId) == 1);
        scenario.playUntil(caseId, "confirm-funds");
        awaitTasks(caseId, "settle-transfer");
        done(caseId, "settle-transfer", "decision", "ACCEPTED");
        scenario.playUntil(caseId, "compile-report");
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(2 * AID);
        money.assertSums(caseId);
    }

    @Test
    void afterTheSecondPaymentIsConfirmedTheCorrectionIsALateExcess() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        allBack(caseId);
        scenario.playUntil(caseId, "compile-report");
        bank.credited(caseId, AID, "");
        awaitTasks(caseId, "compile-report", "check-late-return");
        done(caseId, "check-late-return");
        done(caseId, "decide-late-return", "verdict", "COUNTED");
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(2 * AID);
        money.assertSums(caseId);
    }

    @Test
    void whoseAidWasWithdrawnOwesWhatItHas() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        while (workItems.find(caseId, "decide-failed-transfer").isEmpty()) {
            scenario.playUntil(caseId, "confirm-funds");
            allBack(caseId);
        }
        bank.credited(caseId, AID, "");
        awaitTasks(caseId, "settle-transfer");
        done(caseId, "settle-transfer", "decision", "PAID_AGAIN");
        scenario.playUntil(caseId, "confirm-funds");
        allBack(caseId);
        done(caseId, "decide-failed-transfer", "verdict", "WITHDRAWN");
        assertThat(workItems.of(caseId)).isEmpty();
        bank.credited(caseId, AID, ",\"reference\":\"BRI-9\"");
        awaitTasks(caseId, "check-late-return");
        done(caseId, "check-late-return");
        done(caseId, "decide-late-return", "verdict", "COUNTED");
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly("order-recovery");
        assertThat(ledger.of(caseId).outstanding().amount()).isEqualTo(AID);
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("withdrawn");
        money.assertSums(caseId);
    }

    private void allBack(CaseId caseId) {
        int before = money.facts(caseId, "transfer-returned").size();
        var paid = money.facts(caseId, "aid-disbursed");
        var latest = paid.get(paid.size() - 1).data();
        Map<String, String> notice = money.day("noticeDate", LocalDate.parse(String.valueOf(latest.get("sp2dDate"))));
        notice.put("sp2dNumber", String.valueOf(latest.get("sp2dNumber")));
        notice.put("amount", String.valueOf(AID));
        notice.put("reason", "ACCOUNT_CLOSED");
        assertThat(scenario.person("yusuf.bendahara")
                        .post("/cases", money.address(caseId) + "/transfer-return", notice)
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.facts(caseId, "transfer-returned")).hasSize(before + 1);
    }

    private void done(CaseId caseId, String step, String... otherwise) {
        assertThat(money.submit(caseId, step, otherwise).statusCode()).as(step).isEqualTo(302);
    }

    private void awaitTasks(CaseId caseId, String... steps) {
        Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> workItems.of(caseId).stream()
                                .map(WorkItem::step)
                                .sorted()
                                .toList(),
                        Arrays.stream(steps).sorted().toList()::equals);
    }

    private int letters(CaseId caseId) {
        return jdbc.sql("select count(*) from dead_letter where case_id = :case")
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }
}
