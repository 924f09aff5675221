package id.pendamping.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.consuming.Link;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each event does to the figures of its case. */
class CaseFiguresTest {

    private static final CaseId CASE = new CaseId(UUID.randomUUID());
    private static final Instant BEGIN = Instant.parse("2023-07-24T02:00:00Z");
    private static final UUID MENTOR = UUID.randomUUID();

    @Test
    void followTheMoneyToZero() {
        CaseFigures paid = told(paidAndDue());
        assertThat(paid.way().state()).isEqualTo(State.ACCOUNTABILITY);
        assertThat(paid.way().mentor()).isEqualTo(MENTOR);
        assertThat(paid.way().disbursedOn()).isEqualTo(LocalDate.of(2023, 8, 21));
        assertThat(paid.report().due()).isEqualTo(LocalDate.of(2023, 10, 5));
        assertThat(paid.money().disbursed()).isEqualTo(Rupiah.of(20_000_000));

        List<Map.Entry<String, Map<String, Object>>> story = paidAndDue();
        story.add(event("report-attested", Map.of("verdict", "ATTESTED")));
        story.add(event("report-judged", Map.of("result", "ACCEPT_WITH_RETURN", "unsupported", 500_000L)));
        story.add(event("report-decided", Map.of("verdict", "ACCEPTED", "accepted", 19_500_000L)));
        story.add(event("refund-verified", Map.of("verdict", "INVALID", "amount", 500_000L)));
        CaseFigures refused = told(story);
        assertThat(refused.money().accepted()).isEqualTo(Rupiah.of(19_500_000));
        assertThat(refused.money().returned()).as("a receipt that is not real").isEqualTo(Rupiah.ZERO);

        story.add(event("refund-verified", Map.of("verdict", "VALID", "amount", 500_000L)));
        story.add(closing("SETTLED", 19_500_000L, 500_000L));
        CaseFigures closed = told(story);
        assertThat(closed.way().state()).isEqualTo(State.CLOSED);
        assertThat(closed.money().unsupported()).isEqualTo(Rupiah.of(500_000));
        assertThat(closed.sequence()).isEqualTo(story.size());
    }

    @Test
    void knowWhatFindingsReserve() {
        List<Map.Entry<String, Map<String, Object>>> story = paidAndDue();
        story.add(event("finding-raised", Map.of("amount", 750_000L)));
        assertThat(told(story).reserved()).as("older events do not say it").isEqualTo(Rupiah.ZERO);
        story.add(event("finding-raised", Map.of("amount", 750_000L, "reserved", 1_500_000L)));
        assertThat(told(story).reserved()).isEqualTo(Rupiah.of(1_500_000));
        story.add(event("finding-settled", Map.of("open", 0L, "reserved", 0L)));
        assertThat(told(story).reserved()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void countWhatTwoPeopleGaveUpApart() {
        List<Map.Entry<String, Map<String, Object>>> story = paidAndDue();
        story.add(event("recovery-ordered", Map.of("accepted", 12_000_000L)));
        story.add(event("instalment-verified", Map.of("verdict", "WRONG_AMOUNT", "amount", 5_000_000L)));
        story.add(event("instalment-verified", Map.of("verdict", "VALID", "amount", 3_000_000L)));
        story.add(event("write-off-decided", Map.of("verdict", "REFUSED", "amount", 5_000_000L)));
        assertThat(told(story).money().writtenOff()).isEqualTo(Rupiah.ZERO);
        story.add(event("write-off-decided", Map.of("verdict", "APPROVED", "amount", 5_000_000L)));
        assertThat(told(story).money().returned()).isEqualTo(Rupiah.of(3_000_000));
        assertThat(told(story).money().writtenOff()).isEqualTo(Rupiah.of(5_000_000));

        List<Map.Entry<String, Map<String, Object>>> silent = new ArrayList<>(story);
        silent.add(closing("RECOVERED", 12_000_000L, 3_000_000L));
        assertThatThrownBy(() -> told(silent)).isInstanceOf(IllegalArgumentException.class);
        story.add(event(
                "case-closed",
                Map.of(
                        "settlement", "RECOVERED",
                        "disbursed", 20_000_000L,
                        "accepted", 12_000_000L,
                        "returned", 3_000_000L,
                        "writtenOff", 5_000_000L)));
        assertThat(told(story).way().state()).isEqualTo(State.RECOVERED);

        story.add(event(
                "late-return-decided",
                Map.of(
                        "verdict", "COUNTED",
                        "amount", 6_000_000L,
                        "accepted", 12_000_000L,
                        "overpaid", 1_000_000L,
                        "recouped", 5_000_000L,
                        "outstanding", 0L)));
        CaseFigures.Money after = told(story).money();
        assertThat(after.disbursed().amount()).as("after closing").isEqualTo(14_000_000);
        assertThat(after.writtenOff().isZero()).isTrue();
        assertThat(after.returned().amount()).isEqualTo(2_000_000);
        assertThat(told(story).way().state()).isEqualTo(State.RECOVERED);

        story.add(event(
                "late-return-decided",
                Map.of(
                        "verdict", "COUNTED",
                        "amount", 1_000_000L,
                        "accepted", 12_000_000L,
                        "overpaid", 0L,
                        "outstanding", 3_000_000L,
                        "excess", 4_000_000L)));
        assertThat(told(story).money().disbursed().amount())
                .as("paid twice, and a part came back")
                .isEqualTo(17_000_000);
    }

    @Test
    void countAReportThatWasSentBackAsWithTheGroup() {
        List<Map.Entry<String, Map<String, Object>>> story = paidAndDue();
        story.add(event("report-attested", Map.of("verdict", "RETURNED")));
        assertThat(told(story).report().receivedAt()).isNull();
        story.add(event("report-attested", Map.of("verdict", "ATTESTED")));
        assertThat(told(story).report().receivedAt()).isNotNull();
        story.add(event("report-judged", Map.of("result", "REVISION", "unsupported", 1_000_000L)));
        assertThat(told(story).report().receivedAt()).isNull();
        story.add(event("report-attested", Map.of("verdict", "ATTESTED")));
        story.add(event("report-judged", Map.of("result", "REJECT", "unsupported", 20_000_000L)));
        assertThat(told(story).report().receivedAt()).isNotNull();
        story.add(event("recovery-ordered", Map.of("accepted", 0L, "ground", "UNACCOUNTED")));
        assertThat(told(story).report().receivedAt()).as("it came late").isNotNull();
        story.add(event("recovery-ordered", Map.of("accepted", 0L)));
        assertThat(told(story).report().receivedAt()).isNull();
        story.add(event("recovery-recorded", Map.of("amount", 20_000_000L)));
        story.add(closing("RECOVERED", 0L, 20_000_000L));
        assertThat(told(story).way().state()).isEqualTo(State.RECOVERED);
    }

    @Test
    void countAsWrittenOffNoLongerWhatIsPaidAfterAll() {
        List<Map.Entry<String, Map<String, Object>>> story = paidAndDue();
        story.add(event("recovery-ordered", Map.of("accepted", 0L)));
        story.add(event("write-off-decided", Map.of("verdict", "APPROVED", "amount", 20_000_000L)));
        story.add(event(
                "instalment-verified",
                Map.of("verdict", "VALID", "amount", 5_000_000L, "recouped", 5_000_000L, "outstanding", 0L)));
        assertThat(told(story).money().writtenOff()).isEqualTo(Rupiah.of(15_000_000));
        assertThat(told(story).money().returned()).isEqualTo(Rupiah.of(5_000_000));
    }

    @Test
    void countNoDayWhileTheCaseStandsStill() {
        List<Map.Entry<String, Map<String, Object>>> story = paidAndDue();
        assertThat(told(story).standstill()).isEqualTo(Standstill.NONE);
        story.add(event("case-suspended", Map.of("ground", "INSPECTION")));
        assertThat(told(story).standstill().suspendedAt()).isEqualTo(told(story).lastAt());
        story.add(event(
                "force-majeure-decided",
                Map.of("verdict", "GRANTED", "fromOn", "2023-10-01", "untilOn", "2023-10-20")));
        story.add(event("force-majeure-cut-short", Map.of("untilOn", "2023-10-10")));
        List<Map.Entry<String, Map<String, Object>>> before = new ArrayList<>(story);
        before.add(event("suspension-lifted", Map.of("untilOn", "2023-10-09")));
        assertThat(told(before).standstill())
                .as("force majeure lasts")
                .isEqualTo(new Standstill(null, LocalDate.of(2023, 10, 1), LocalDate.of(2023, 10, 10)));
        before.add(event("clocks-restarted", Map.of("untilOn", "2023-10-11")));
        assertThat(told(before).standstill()).isEqualTo(Standstill.NONE);
        before.set(before.size() - 1, event("force-majeure-dropped", Map.of("cause", "CASE_ENDED")));
        assertThat(told(before).standstill()).as("it fell").isEqualTo(Standstill.NONE);
        story.add(event("suspension-lifted", Map.of("untilOn", "2023-10-11")));
        assertThat(told(story).standstill()).as("it was over meanwhile").isEqualTo(Standstill.NONE);

        story.add(event("case-suspended", Map.of("ground", "INSPECTION")));
        story.add(event("report-attested", Map.of("verdict", "ATTESTED")));
        story.add(event("report-dropped", Map.of("version", 1L)));
        assertThat(told(story).report().receivedAt()).as("owed again").isNull();
        story.add(event("suspension-decided", Map.of("verdict", "RECOVERY")));
        assertThat(told(story).standstill()).as("what is claimed runs").isEqualTo(Standstill.NONE);
    }

    @Test
    void countNoSpendingTwiceThatIsProvenAfterItWasPaidBack() {
        List<Map.Entry<String, Map<String, Object>>> story = paidAndDue();
        story.add(event("recovery-ordered", Map.of("accepted", 0L, "ground", "UNACCOUNTED")));
        story.add(event("instalment-verified", Map.of("verdict", "VALID", "amount", 15_000_000L)));
        story.add(event(
                "report-decided", Map.of("verdict", "ACCEPTED", "accepted", 10_000_000L, "overpaid", 5_000_000L)));
        assertThat(told(story).money().accepted()).isEqualTo(Rupiah.of(10_000_000));
        assertThat(told(story).money().returned()).isEqualTo(Rupiah.of(10_000_000));
    }

    @Test
    void countAReportThatIsOwedAgainAsWithTheGroup() {
        List<Map.Entry<String, Map<String, Object>>> story = paidAndDue();
        story.add(event("report-attested", Map.of("verdict", "ATTESTED")));
        story.add(event("revision-due-set", Map.of("dueOn", "2023-11-20")));
        assertThat(told(story).report().receivedAt()).as("put back by a repair").isNull();
        assertThat(told(story).report().due()).isEqualTo(LocalDate.of(2023, 11, 20));
    }

    @Test
    void knowWhereMoneyIsThatDidNotArriveAsItWasPaid() {
        List<Map.Entry<String, Map<String, Object>>> story =
                new ArrayList<>(paidAndDue().subList(0, 6));
        story.add(event("transfer-differs", Map.of("expected", 20_000_000L, "arrived", 19_000_000L)));
        assertThat(told(story).offRoad().transfer().adrift()).isEqualTo(Rupiah.of(1_000_000));
        story.add(event("transfer-settled", Map.of("decision", "AWAITED", "fee", 0L, "excess", 0L)));
        assertThat(told(story).offRoad().transfer().adrift())
                .as("the bank looks for it")
                .isEqualTo(Rupiah.of(1_000_000));
        story.add(event("transfer-returned", Map.of("amount", 20_000_000L, "next", "REPAIR")));
        assertThat(told(story).offRoad().transfer())
                .isEqualTo(new TransferTrouble(Rupiah.of(20_000_000), Rupiah.ZERO, Rupiah.ZERO));
        List<Map.Entry<String, Map<String, Object>>> given = new ArrayList<>(story);
        given.add(event("failed-transfer-decided", Map.of("verdict", "WITHDRAWN")));
        assertThat(told(given).offRoad().transfer()).isEqualTo(TransferTrouble.NONE);
        story.add(event("aid-disbursed", Map.of("amount", 20_000_000L, "sp2dDate", "2023-08-30")));
        assertThat(told(story).offRoad().transfer()).isEqualTo(TransferTrouble.NONE);
        story.add(event("transfer-differs", Map.of("expected", 20_000_000L, "arrived", 19_993_500L)));
        story.add(event("transfer-settled", Map.of("decision", "ACCEPTED", "fee", 6_500L, "excess", 0L)));
        assertThat(told(story).offRoad().transfer())
                .isEqualTo(new TransferTrouble(Rupiah.ZERO, Rupiah.ZERO, Rupiah.of(6_500)));
    }

    @Test
    void knowWhatIsClaimedAndWhatIsGoneAndWhatWasTooMuch() {
        List<Map.Entry<String, Map<String, Object>>> story = paidAndDue();
        story.add(event("loss-reported", Map.of("amount", 2_000_000L)));
        story.add(event("loss-answered", Map.of("answer", "WRITE_OFF")));
        story.add(event("loss-decided", Map.of("result", "REFUSED", "amount", 2_000_000L)));
        assertThat(told(story).offRoad().lost().undecided()).isEqualTo(Rupiah.of(2_000_000));
        story.add(event("loss-answered", Map.of("answer", "REPAY")));
        assertThat(told(story).offRoad().lost()).isEqualTo(Lost.NOTHING);
        story.add(event("loss-reported", Map.of("amount", 1_000_000L)));
        story.add(event("loss-decided", Map.of("result", "WRITTEN_OFF", "amount", 1_000_000L)));
        assertThat(told(story).offRoad().lost()).isEqualTo(new Lost(Rupiah.ZERO, Rupiah.of(1_000_000)));

        story.add(event("aid-declared-unaccounted", Map.of("outstanding", 19_000_000L)));
        story.add(event("recovery-ordered", Map.of("accepted", 0L, "ground", "UNACCOUNTED")));
        story.add(event("recovery-demanded", Map.of("demand", "SENT", "letters", 2L)));
        assertThat(told(story).offRoad().claim()).isEqualTo(new Claim(true, 2, true));

        story.add(event("instalment-verified", Map.of("verdict", "VALID", "amount", 19_000_000L, "excess", 500L)));
        assertThat(told(story).offRoad().credit()).isEqualTo(Rupiah.of(500));
        story.add(event("credit-decided", Map.of("verdict", "REFUSED", "amount", 500L)));
        assertThat(told(story).offRoad().credit()).isEqualTo(Rupiah.of(500));
        story.add(event("credit-decided", Map.of("verdict", "APPROVED", "amount", 500L)));
        assertThat(told(story).offRoad().credit()).isEqualTo(Rupiah.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"SCREENING, REJECTED", "FIELD, REJECTED", "DISSOLUTION, DISSOLVED", "SUSPENSION, BARRED"})
    void callAGroupThatLeftAsTheListsDo(String reason, State state) {
        assertThat(told(List.of(registered(), event("group-rejected", Map.of("reason", reason))))
                        .way()
                        .state())
                .isEqualTo(state);
    }

    @Test
    void doNotBelieveSumsThatAreNotTheirs() {
        List<Map.Entry<String, Map<String, Object>>> story = paidAndDue();
        story.add(closing("SETTLED", 20_000_000L, 0L));
        assertThatThrownBy(() -> told(story)).hasMessageContaining("The sums at closing");

        List<Map.Entry<String, Map<String, Object>>> tooMuch = paidAndDue();
        tooMuch.add(event("recovery-recorded", Map.of("amount", 20_000_001L)));
        assertThatThrownBy(() -> told(tooMuch)).hasMessageContaining("More accounted for");
    }

    @Test
    void passOverWhatTheyDoNotKnowButNotAnotherVersionOfWhatTheyRead() {
        CaseFigures begun = told(List.of(registered()));
        assertThat(begun.after(fact(2, "meteor-struck", 3, Map.of())).sequence())
                .isEqualTo(2);
        assertThatThrownBy(() -> begun.after(fact(2, "aid-disbursed", 2, Map.of("amount", 1L))))
                .hasMessageContaining("version that is not known");
        assertThatThrownBy(() -> begun.after(fact(2, "aid-disbursed", 1, Map.of("sp2dDate", "2023-08-21"))))
                .hasMessageContaining("amount is not as agreed");
        assertThatThrownBy(() -> CaseFigures.begunBy(fact(1, "aid-disbursed", 1, Map.of("amount", 1L))))
                .hasMessageContaining("begins with aid-disbursed");
    }

    @Test
    void readAnEventByItsHeadersAndRefuseAValueThatIsNone() {
        ConsumerRecord<String, byte[]> message = message("{\"amount\":20000000,\"sp2dDate\":\"2023-08-21\"}");
        PublishedFact fact = CaseMessage.of(message).orElseThrow();
        assertThat(fact.sequence()).isEqualTo(17);
        assertThat(fact.rupiah("amount")).isEqualTo(Rupiah.of(20_000_000));
        assertThatThrownBy(() -> CaseMessage.of(message("{not json"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(CaseMessage.of(new ConsumerRecord<>("t", 0, 0, null, new byte[0])))
                .isEmpty();
    }

    private static ConsumerRecord<String, byte[]> message(String value) {
        var message = new ConsumerRecord<String, byte[]>("t", 0, 0, null, value.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_type", "id.pendamping.case.aid-disbursed.v1",
                        "ce_source", "/pendamping/cases/" + CASE,
                        "ce_sequence", "0000000017",
                        "ce_time", "2023-08-21T03:00:00Z")
                .forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    private static List<Map.Entry<String, Map<String, Object>>> paidAndDue() {
        return new ArrayList<>(List.of(
                registered(),
                event("decree-ratified", Map.of("ratification", "RETURNED")),
                event("decree-ratified", Map.of("ratification", "RATIFIED")),
                event("assignment-answered", Map.of("mentorAnswer", "DECLINED", "mentorId", MENTOR.toString())),
                event("assignment-answered", Map.of("mentorAnswer", "ACCEPTED", "mentorId", MENTOR.toString())),
                event("aid-disbursed", Map.of("amount", 20_000_000L, "sp2dDate", "2023-08-21")),
                event("funds-confirmed", Map.of()),
                event("report-due-set", Map.of("dueOn", "2023-10-05"))));
    }

    private static Map.Entry<String, Map<String, Object>> registered() {
        return event(
                "group-registered",
                Map.of("number", "TKM-2023-3509-00017", "programmeYear", 2023L, "phase", 3L, "regency", "3509"));
    }

    private static Map.Entry<String, Map<String, Object>> closing(String how, long accepted, long returned) {
        return event(
                "case-closed",
                Map.of("settlement", how, "disbursed", 20_000_000L, "accepted", accepted, "returned", returned));
    }

    private static Map.Entry<String, Map<String, Object>> event(String type, Map<String, Object> data) {
        return Map.entry(type, data);
    }

    private static CaseFigures told(List<Map.Entry<String, Map<String, Object>>> story) {
        CaseFigures figures = CaseFigures.begunBy(
                fact(1, story.get(0).getKey(), 1, story.get(0).getValue()));
        for (int i = 1; i < story.size(); i++) {
            figures = figures.after(
                    fact(i + 1, story.get(i).getKey(), 1, story.get(i).getValue()));
        }
        return figures;
    }

    private static PublishedFact fact(long sequence, String type, int version, Map<String, Object> data) {
        return new PublishedFact(CASE, sequence, type, version, BEGIN.plusSeconds(sequence), Link.NONE, data);
    }
}
