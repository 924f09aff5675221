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
import id.pendamping.shared.Rupiah;
import id.pendamping.verifying.Mutations;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bank pays a group more than was paid out and tells it late: taken, checked, decided, and owed. */
@PendampingTest
class SecondCreditIT {

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

    @Autowired
    DataSource database;

    private BankWord bank;

    @BeforeEach
    void connect() {
        bank = new BankWord(scenario, money);
    }

    @AfterEach
    void disconnect() {
        bank.close();
    }

    @Test
    void aSecondCreditAfterTheConfirmationIsCheckedDecidedAndAccountedFor() {
        CaseId caseId = scenario.caseAt("compile-report");
        bank.credited(caseId, AID, "");
        await(caseId, "transfer-credited", 1);
        bank.credited(caseId, 5_000_000, "");
        awaitTasks(caseId, "compile-report", "check-late-return");
        assertThat(page(caseId, "yusuf.bendahara", "")).contains("kelompok menerima Rp\u00a05.000.000 lebih");
        assertThat(page(caseId, "yusuf.bendahara", "/steps/check-late-return"))
                .contains("Masuk lebih ke rekening kelompok", "Rp\u00a05.000.000")
                .doesNotContain("??");
        assertThat(ledger.of(caseId).disbursed().amount()).as("not counted yet").isEqualTo(AID);
        bank.returned(caseId, 1_000_000);
        await(caseId, "late-return-reported", 2);
        assertThat(letters(caseId)).as("nothing waits behind it").isZero();
        done(caseId, "check-late-return");
        done(caseId, "decide-late-return", "verdict", "COUNTED");
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(24_000_000);
        assertThat(transfers.places(caseId)).extracting(MoneyPlace::place).contains(MoneyPlace.Place.GROUP);
        money.assertSums(caseId);
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        Ledger.Balance after = ledger.of(caseId);
        assertThat(after.outstanding().isZero()).isTrue();
        assertThat(after.accepted().plus(after.returned())).isEqualTo(Rupiah.of(24_000_000));
        money.assertSums(caseId);
        assertThat(page(caseId, "nia.pemeriksa", "/dossier")).doesNotContain("??");
    }

    @Test
    void whatIsToldAgainIsNotedAndAnotherReferenceIsAnotherCredit() {
        CaseId caseId = scenario.caseAt("compile-report");
        bank.credited(caseId, AID, ",\"reference\":\"BRI-1\"");
        await(caseId, "transfer-credited", 1);
        bank.credited(caseId, AID, ",\"reference\":\"BRI-1\"");
        bank.credited(caseId, AID, ",\"reference\":\"BRI-2\"");
        awaitTasks(caseId, "compile-report", "check-late-return");
        assertThat(money.facts(caseId, "transfer-credited")).hasSize(1);
        assertThat(money.facts(caseId, "late-return-reported")).singleElement().satisfies(entry -> assertThat(
                        entry.data())
                .containsEntry("amount", AID)
                .containsEntry("excess", true)
                .containsEntry("reference", "BRI-2"));
        bank.credited(caseId, 2 * AID, ",\"corrects\":true");
        await(caseId, "transfer-credited", 2);
        assertThat(money.facts(caseId, "late-return-reported"))
                .as("the same told in another way")
                .hasSize(1);
        done(caseId, "check-late-return", "found", "NOT_FOUND");
        done(caseId, "decide-late-return", "verdict", "MISTAKEN");
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(AID);
        money.assertSums(caseId);
        assertThat(Mutations.of(
                        database, scenario.number(caseId), "late_return.reference", "transfer_credit.reference"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
    }

    @Test
    void afterClosingTheExcessIsOrderedBackAndTheCaseStaysClosed() {
        CaseId caseId = scenario.caseAt("compile-report");
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(ledger.closedOn(caseId)).isPresent();
        bank.credited(caseId, 25_000_000, ",\"corrects\":true");
        awaitTasks(caseId, "check-late-return");
        done(caseId, "check-late-return");
        done(caseId, "decide-late-return", "verdict", "COUNTED");
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly("order-recovery");
        assertThat(ledger.of(caseId).outstanding().amount()).isEqualTo(5_000_000);
        assertThat(ledger.closedOn(caseId)).isPresent();
        money.assertSums(caseId);

        bank.returned(caseId, 2_000_000);
        awaitTasks(caseId, "order-recovery", "check-late-return");
        done(caseId, "check-late-return");
        done(caseId, "decide-late-return", "verdict", "COUNTED");
        assertThat(ledger.of(caseId).outstanding().amount()).isEqualTo(3_000_000);
        done(caseId, "order-recovery");
        assertThat(money.facts(caseId, "recovery-ordered")).singleElement().satisfies(entry -> assertThat(entry.data())
                .containsEntry("ground", "EXCESS"));
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
        assertThat(ledger.of(caseId).returned().amount()).isEqualTo(3_000_000);
        assertThat(workItems.of(caseId)).isEmpty();
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("closed");
        money.assertSums(caseId);
    }

    @Test
    void theBankTakesBackWhatItPaidTwiceInParts() {
        CaseId caseId = scenario.caseAt("compile-report");
        bank.credited(caseId, AID, ",\"reference\":\"BRI-1\"");
        bank.credited(caseId, AID, ",\"reference\":\"BRI-2\"");
        counted(caseId, 2 * AID);
        bank.returned(caseId, AID);
        counted(caseId, AID);
        bank.returned(caseId, 5_000_000);
        counted(caseId, 15_000_000);
        assertThat(transfers.places(caseId)).contains(new MoneyPlace(MoneyPlace.Place.GROUP, Rupiah.of(15_000_000)));
        assertThat(money.notice(caseId, 15_000_001).body()).contains("Paling banyak Rp\u00a015.000.000");
        bank.returned(caseId, 6_000_000);
        bank.credited(caseId, 11_000_000, ",\"reference\":\"BRI-3\"");
        await(caseId, "late-return-reported", 5);
        counted(caseId, AID);
        assertThat(letters(caseId)).as("nothing is set aside").isZero();
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
        money.assertSums(caseId);
    }

    private void counted(CaseId caseId, long disbursed) {
        awaitTasks(caseId, "compile-report", "check-late-return");
        done(caseId, "check-late-return");
        done(caseId, "decide-late-return", "verdict", "COUNTED");
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(disbursed);
        money.assertSums(caseId);
    }

    @Test
    void theTreasurerHandsInAnExcessByHand() {
        CaseId caseId = scenario.caseAt("record-instalment", Manner.UNPROVEN);
        Map<String, String> values = money.day("noticeDate", money.today());
        values.putAll(Map.of("sp2dNumber", bank.sp2d(caseId), "amount", "4000000", "excess", "true"));
        String form = "/cases/" + scenario.number(caseId) + "/transfer-return";
        long before = ledger.of(caseId).outstanding().amount();
        assertThat(scenario.person("yusuf.bendahara")
                        .post("/cases", form, values)
                        .statusCode())
                .isEqualTo(302);
        done(caseId, "decide-late-return", "verdict", "COUNTED");
        assertThat(ledger.of(caseId).outstanding().amount()).isEqualTo(before + 4_000_000);
        money.assertSums(caseId);
        CaseId early = scenario.caseAt("confirm-funds");
        values.putAll(money.day("noticeDate", money.today()));
        values.put("sp2dNumber", bank.sp2d(early));
        form = "/cases/" + scenario.number(early) + "/transfer-return";
        assertThat(scenario.person("yusuf.bendahara")
                        .post("/cases", form, values)
                        .body())
                .contains("Kelompok belum menyatakan dana diterima");
    }

    private void done(CaseId caseId, String step, String... otherwise) {
        assertThat(money.submit(caseId, step, otherwise).statusCode()).as(step).isEqualTo(302);
    }

    private String page(CaseId caseId, String who, String address) {
        return scenario.person(who)
                .get("/cases/" + scenario.number(caseId) + address)
                .body();
    }

    private void await(CaseId caseId, String type, int times) {
        Awaitility.await().atMost(SOON).until(() -> money.facts(caseId, type).size() == times);
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
