package id.pendamping.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Servers;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the treasury said was right, and the record was wrong: once that is corrected, nobody has to repeat the message. */
@PendampingTest
class CorrectedPaperMessagesIT {

    private static final long AID = 20_000_000;

    @Autowired
    Scenario scenario;

    @Autowired
    CaseMoney money;

    @Autowired
    JournalReader journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProgramClock clock;

    private KafkaProducer<String, byte[]> treasury;

    @BeforeEach
    void connect() {
        treasury = new KafkaProducer<>(Servers.client(Map.of()), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void disconnect() {
        treasury.close();
    }

    @Test
    void whatWasRefusedForTheWrongNumberIsTakenWithAllThatWaitsBehindIt() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        String right = "29" + text(caseId, "sp2d_number").substring(2);
        tell(caseId, "sp2d-disbursed", Payer.data(right, text(caseId, "sp2d_date"), AID));
        awaitLetters(caseId, "OPEN refusal.payment.another");
        tell(caseId, "sp2d-credited", """
                {"sp2dNumber":"%s","creditedOn":"%s","amount":%d,"creditedTo":"GROUP"}""".formatted(right, LocalDate.ofInstant(clock.instant(), clock.getZone()), AID));
        awaitLetters(caseId, "OPEN refusal.payment.another", "WAITING refusal.letter.waits");

        correct(caseId, right, "REFUSED");
        awaitLetters(caseId, "OPEN refusal.payment.another", "WAITING refusal.letter.waits");
        correct(caseId, right, "APPROVED");

        awaitLetters(caseId, "REPLAYED refusal.payment.another", "REPLAYED refusal.letter.waits");
        assertThat(told(caseId, "disbursement-confirmed")).hasSize(1);
        assertThat(told(caseId, "transfer-credited")).hasSize(1);
        money.assertSums(caseId);
    }

    @Test
    void whatWasRefusedForAnotherCasesWrongNumberIsTakenToo() {
        CaseId wrong = scenario.caseAt("confirm-funds");
        CaseId right = scenario.caseAt("record-disbursement");
        String number = text(wrong, "sp2d_number");
        String data = Payer.data(number, text(right, "spm_date"), AID)
                .replace("\"135\"", text(wrong, "kppn").equals("063") ? "\"135\"" : "\"063\"");
        tell(right, "sp2d-disbursed", data);
        awaitLetters(right, "OPEN refusal.payment.elsewhere.SP2D");

        correct(wrong, "28" + number.substring(2), "APPROVED");

        awaitLetters(right, "REPLAYED refusal.payment.elsewhere.SP2D");
        assertThat(text(right, "sp2d_number")).isEqualTo(number);
    }

    private void correct(CaseId caseId, String number, String verdict) {
        LocalDate day = LocalDate.parse(text(caseId, "sp2d_date"));
        assertThat(scenario.person("yusuf.bendahara")
                        .post(
                                "/cases",
                                money.address(caseId) + "/paper-correction",
                                Map.of(
                                        "recordedNumber",
                                        text(caseId, "sp2d_number"),
                                        "number",
                                        number,
                                        "date.day",
                                        String.valueOf(day.getDayOfMonth()),
                                        "date.month",
                                        String.valueOf(day.getMonthValue()),
                                        "date.year",
                                        String.valueOf(day.getYear()),
                                        "kppn",
                                        text(caseId, "kppn"),
                                        "grounds",
                                        "Salah ketik."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(money.submit(caseId, "decide-paper-correction", "verdict", verdict)
                        .statusCode())
                .isEqualTo(302);
    }

    private void tell(CaseId caseId, String kind, String data) {
        try {
            treasury.send(Payer.outside("treasury", kind, UUID.randomUUID(), caseId, scenario.number(caseId), data))
                    .get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private List<Recorded> told(CaseId caseId, String type) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals(type))
                .toList();
    }

    private void awaitLetters(CaseId caseId, String... states) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(jdbc.sql("""
                                select state || ' ' || (reasons -> 0 ->> 'key') from dead_letter where case_id = :case
                                order by message_offset""")
                        .param("case", caseId.value())
                        .query(String.class)
                        .list())
                .containsExactly(states));
    }

    private String text(CaseId caseId, String column) {
        return jdbc.sql("select " + column + "::text from payment where case_id = :case order by attempt desc limit 1")
                .param("case", caseId.value())
                .query((row, index) -> String.valueOf(row.getString(1)))
                .single();
    }
}
