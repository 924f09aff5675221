package id.pendamping.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.group.AidCases;
import id.pendamping.ledger.Ledger;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Money beyond what is demanded pays for what had been given up before any of it is a credit, whichever way it comes. */
@PendampingTest
class BeyondTheDemandIT {

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    Ledger ledger;

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

    @ParameterizedTest
    @CsvSource({"40000, 40000, 0", "130000, 100000, 30000"})
    void aRemainderThatIsPaidWithMore(long more, long recouped, long credit) {
        CaseId caseId = scenario.caseAt("compile-report");
        givenUp(caseId, 100_000);
        for (String step :
                List.of("compile-report", "attest-report", "review-report", "second-review", "accept-report")) {
            workItems.find(caseId, step).ifPresent(item -> players.play(item, Manner.LEFTOVER));
        }
        Ledger.Balance before = ledger.of(caseId);
        done(
                caseId,
                "record-refund",
                "amount",
                String.valueOf(before.outstanding().amount() + more));
        done(caseId, "verify-refund", "verdict", "VALID");

        paid(caseId, before, before.outstanding().amount() + recouped, recouped);
        assertThat(workItems.find(caseId, "propose-credit").isPresent()).isEqualTo(credit > 0);
        scenario.playToTheEnd(caseId, Manner.LEFTOVER);
        assertThat(outcome(caseId)).isEqualTo("closed");
        told(caseId, "refund-verified", recouped, credit);
    }

    @Test
    void anInstalmentOfMoreThanTheClaim() {
        CaseId caseId = scenario.caseAt("compile-report");
        givenUp(caseId, 2_000_000);
        Map<String, String> letter = money.day("letterDate", money.today());
        letter.putAll(Map.of("letterNumber", "03/KWU/2023", "reason", "Usaha tidak jadi."));
        assertThat(scenario.person("bambang.ppk")
                        .post("/tasks", money.address(caseId) + "/withdrawal", letter)
                        .statusCode())
                .isEqualTo(302);
        players.play(workItems.find(caseId, "order-recovery").orElseThrow(), Manner.PLAIN);
        Ledger.Balance before = ledger.of(caseId);
        done(caseId, "record-instalment", "amount", "20000000");
        done(caseId, "verify-instalment", "verdict", "VALID");

        paid(caseId, before, 20_000_000, 2_000_000);
        assertThat(outcome(caseId)).isEqualTo("recovered");
        told(caseId, "instalment-verified", 2_000_000, 0);
    }

    @Test
    void aPaymentForWhatWasAcceptedWronglyAndMore() {
        CaseId caseId = scenario.caseAt("compile-report");
        givenUp(caseId, 15_000_000);
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        Ledger.Balance before = ledger.of(caseId);
        assertThat(before.accepted().amount()).isEqualTo(5_000_000);
        assertThat(money.pay(caseId, 8_000_000, "NTPNLEBIH0000001").statusCode())
                .isEqualTo(302);
        done(caseId, "answer-own-payment", "answer", "TAKE_BACK");
        done(caseId, "decide-recall", "verdict", "APPROVED");
        players.play(workItems.find(caseId, "order-recovery").orElseThrow(), Manner.PLAIN);
        done(caseId, "verify-instalment", "verdict", "VALID");

        assertThat(ledger.of(caseId).accepted().isZero()).isTrue();
        paid(caseId, before, 8_000_000, 3_000_000);
        assertThat(workItems.of(caseId)).isEmpty();
        told(caseId, "instalment-verified", 3_000_000, 0);
    }

    private void paid(CaseId caseId, Ledger.Balance before, long returned, long recouped) {
        Ledger.Balance after = ledger.of(caseId);
        assertThat(after.outstanding().isZero()).isTrue();
        assertThat(after.writtenOff().amount()).isEqualTo(before.writtenOff().amount() - recouped);
        assertThat(after.returned().amount()).isEqualTo(before.returned().amount() + returned);
        money.assertSums(caseId);
    }

    private void told(CaseId caseId, String type, long recouped, long excess) {
        assertThat(money.facts(caseId, type)).singleElement().satisfies(entry -> {
            assertThat(entry.data()).containsEntry("recouped", recouped);
            assertThat(entry.data().getOrDefault("excess", 0L)).isEqualTo(excess);
        });
        money.assertSums(caseId);
    }

    private void done(CaseId caseId, String step, String field, String value) {
        assertThat(money.submit(caseId, step, field, value).statusCode())
                .as(step)
                .isEqualTo(302);
    }

    private void givenUp(CaseId caseId, long amount) {
        Map<String, String> form = money.day("happenedOn", money.today());
        form.putAll(Map.of(
                "cause", "THEFT",
                "reportNumber", "LP/B/17/VII/2023",
                "office", "Polsek Contoh",
                "amount", String.valueOf(amount),
                "account", "Uang di laci dicuri pada malam hari."));
        assertThat(scenario.person("wati.koordinator")
                        .post("/tasks", money.address(caseId) + "/loss", form)
                        .statusCode())
                .isEqualTo(302);
        done(caseId, "answer-loss", "answer", "WRITE_OFF");
        Map<String, String> decision = money.day("documentDate", money.today());
        decision.putAll(
                Map.of("documentNumber", "SK-HILANG-1/2023", "verdict", "APPROVED", "note", "Bukan kelalaian."));
        assertThat(scenario.person("sri.kpa")
                        .submit(scenario.number(caseId), "decide-loss", decision)
                        .statusCode())
                .isEqualTo(302);
    }

    private String outcome(CaseId caseId) {
        return String.valueOf(cases.find(caseId).orElseThrow().outcome());
    }
}
