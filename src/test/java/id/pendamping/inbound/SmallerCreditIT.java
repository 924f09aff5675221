package id.pendamping.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.demo.Manner;
import id.pendamping.disbursement.Transfers;
import id.pendamping.ledger.Ledger;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.MoneyPlace;
import id.pendamping.shared.MoneyPlace.Place;
import id.pendamping.shared.Rupiah;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Duration;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bank tells after the confirmation that less arrived, or that somebody else has it: taken, checked and decided. */
@PendampingTest
class SmallerCreditIT {

    private static final Duration SOON = Duration.ofMinutes(2);
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

    @Test
    void lessThanWasConfirmedIsCheckedDecidedAndNoLongerAccountedFor() {
        CaseId caseId = scenario.caseAt("compile-report");
        bank.credited(caseId, AID, "");
        await(caseId, "transfer-credited", 1);
        bank.credited(caseId, 15_000_000, ",\"corrects\":true");
        awaitTasks(caseId, "compile-report", "check-late-return");
        assertThat(page(caseId, "yusuf.bendahara", "/steps/check-late-return"))
                .contains("tidak masuk ke kelompok", "Rp\u00a05.000.000")
                .doesNotContain("??");
        assertThat(ledger.of(caseId).disbursed().amount()).as("not counted yet").isEqualTo(AID);
        bank.returned(caseId, 1_000_000);
        await(caseId, "late-return-reported", 2);
        assertThat(letters(caseId)).as("nothing waits behind it").isZero();
        done(caseId, "check-late-return");
        done(caseId, "decide-late-return", "verdict", "COUNTED");
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(14_000_000);
        assertThat(transfers.places(caseId))
                .contains(
                        new MoneyPlace(Place.GROUP, Rupiah.of(14_000_000)),
                        new MoneyPlace(Place.RETURNED, Rupiah.of(1_000_000)),
                        new MoneyPlace(Place.ON_THE_WAY, Rupiah.of(5_000_000)));
        money.assertSums(caseId);

        bank.credited(caseId, 15_000_000, ",\"corrects\":true");
        await(caseId, "late-return-reported", 3);
        done(caseId, "check-late-return");
        done(caseId, "decide-late-return", "verdict", "COUNTED");
        assertThat(ledger.of(caseId).disbursed().amount())
                .as("what it says to have arrived in all")
                .isEqualTo(15_000_000);
        money.assertSums(caseId);
        assertThat(page(caseId, "nia.pemeriksa", "/dossier")).doesNotContain("??");
    }

    @Test
    void aWrongMessageAndItsCorrectionChangeNothing() {
        CaseId caseId = scenario.caseAt("compile-report");
        bank.credited(caseId, 12_000_000, ",\"corrects\":true");
        awaitTasks(caseId, "compile-report", "check-late-return");
        bank.credited(caseId, 12_000_000, ",\"corrects\":true");
        bank.credited(caseId, AID, ",\"corrects\":true");
        Awaitility.await().atMost(SOON).until(() -> money.facts(caseId, "transfer-credited").stream()
                .anyMatch(entry -> Long.valueOf(AID).equals(entry.data().get("amount"))));
        assertThat(money.facts(caseId, "late-return-reported")).hasSize(1);
        assertThat(letters(caseId)).isZero();
        done(caseId, "check-late-return", "found", "NOT_FOUND");
        done(caseId, "decide-late-return", "verdict", "MISTAKEN");
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(AID);
        money.assertSums(caseId);
    }

    @Test
    void whatSomebodyElseHasGotIsTakenFromWhatTheGroupOwes() {
        CaseId caseId = scenario.caseAt("record-instalment", Manner.UNPROVEN);
        long before = ledger.of(caseId).outstanding().amount();
        bank.creditedElsewhere(caseId, 3_000_000);
        awaitTasks(caseId, "record-instalment", "check-late-return");
        done(caseId, "check-late-return");
        done(caseId, "decide-late-return", "verdict", "COUNTED");
        assertThat(ledger.of(caseId).outstanding().amount()).isEqualTo(before - 3_000_000);
        assertThat(transfers.places(caseId)).contains(new MoneyPlace(Place.OTHER_ACCOUNT, Rupiah.of(3_000_000)));
        assertThat(letters(caseId)).isZero();
        money.assertSums(caseId);
        scenario.playToTheEnd(caseId, Manner.UNPROVEN);
        money.assertSums(caseId);
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
