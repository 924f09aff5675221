package id.pendamping.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    private static final String CASE = "3f1c7a52-8d0e-4b6a-9c55-2f7d1e90a4b3";
    private static final String NUMBER = "TKM-2023-3509-00017";
    private static final String GOOD = Payer.data("230881000170001", "2023-11-15", 20_000_000);
    private static final DataSchemas SCHEMAS = new DataSchemas();

    @Test
    void readsWhatKeepsTheContract() {
        Map<String, String> headers = Payer.headers(UUID.randomUUID(), NUMBER);
        headers.put("content-type", "application/json; charset=UTF-8");
        headers.put("ce_traceparent", "00-ab-cd-01");

        InboundEvent event = read(headers, CASE, GOOD).orElseThrow();

        assertThat(event.caseId()).hasToString(CASE);
        assertThat(event.number()).isEqualTo(NUMBER);
        assertThat(event.data().path("sp2dNumber").asString()).isEqualTo("230881000170001");
        assertThat(event.data().path("amount").asInt()).isEqualTo(20_000_000);
    }

    @ParameterizedTest
    @CsvSource({
        "ce_specversion, 0.3",
        "ce_id, 17",
        "ce_id, 0-0-0-0-1",
        "ce_source, ''",
        "ce_type, id.pendamping.treasury.sp2d-disbursed.v2",
        "ce_type, id.pendamping.case.aid-disbursed.v1",
        "ce_subject, <script>",
        "ce_time, yesterday",
        "content-type, text/xml"
    })
    void refusesAHeaderThatSaysSomethingElse(String header, String value) {
        Map<String, String> headers = Payer.headers(UUID.randomUUID(), NUMBER);
        headers.put(header, value);

        assertThat(wrong(headers, CASE, bytes(GOOD))).containsExactly(header + " refusal.inbound.header");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "content-type"})
    void refusesAMissingHeaderAndOneThatIsThereTwice(String header) {
        Map<String, String> headers = Payer.headers(UUID.randomUUID(), NUMBER);
        ConsumerRecord<String, byte[]> twice = Payer.received(headers, CASE, bytes(GOOD));
        twice.headers().add(header, bytes(headers.get(header)));
        headers.remove(header);

        assertThat(wrong(headers, CASE, bytes(GOOD))).containsExactly(header + " refusal.inbound.noHeader");
        assertThat(wrong(twice)).containsExactly(header + " refusal.inbound.headerTwice");
    }

    @Test
    void survivesHeadersWithoutValueWithoutEndAndInNoEncoding() {
        Map<String, String> headers = Payer.headers(UUID.randomUUID(), NUMBER);
        headers.remove("ce_id");
        headers.remove("ce_source");
        headers.remove("ce_subject");
        ConsumerRecord<String, byte[]> message = Payer.received(headers, CASE, bytes(GOOD));
        message.headers().add("ce_id", null).add("ce_source", new byte[500_000]).add("ce_subject", new byte[] {
            (byte) 0xC3, 0x28
        });

        assertThat(wrong(message))
                .containsExactly(
                        "ce_id refusal.inbound.header",
                        "ce_source refusal.inbound.header",
                        "ce_subject refusal.inbound.header");
    }

    @Test
    void refusesValuesThatAreNoneOrTooLargeOrNoJson() {
        assertThat(wrongValue(null)).containsExactly("null refusal.inbound.noValue");
        assertThat(wrongValue(new byte[0])).containsExactly("null refusal.inbound.noValue");
        assertThat(wrongValue(new byte[Reading.LARGEST + 1])).containsExactly("null refusal.inbound.large");
        assertThat(wrongValue(new byte[] {(byte) 0xFF, (byte) 0xFE})).containsExactly("null refusal.inbound.notJson");
        for (String text : List.of("{", GOOD + "x", "[".repeat(20_000), GOOD.replace("}", ",\"amount\":1}"))) {
            assertThat(wrongValue(bytes(text + ' '))).as(text).containsExactly("null refusal.inbound.notJson");
        }
        assertThat(wrongValue(bytes("[]"))).containsExactly("null refusal.inbound.data.type");
        assertThat(wrongValue(bytes("null"))).containsExactly("null refusal.inbound.data.type");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"amount\":20000000 | \"amount\":\"20000000\"      | amount refusal.inbound.data.type",
                "\"amount\":20000000 | \"amount\":20000000.5        | amount refusal.inbound.data.type",
                "\"amount\":20000000 | \"amount\":0                 | amount refusal.inbound.data.minimum",
                "\"amount\":20000000 | \"amount\":-1                | amount refusal.inbound.data.minimum",
                "\"amount\":20000000 | \"amount\":1000000000000000  | amount refusal.inbound.data.maximum",
                "2023-11-15          | 2023-02-30                   | sp2dDate refusal.inbound.data.format",
                "230881000170001     | 23088100017                  | sp2dNumber refusal.inbound.data.pattern",
                "230881000170001     | 2308810001700012             | sp2dNumber refusal.inbound.data.pattern",
                "\"135\"             | null                         | kppn refusal.inbound.data.type",
                "\"kppn\"            | \"kppm\"                     | kppm refusal.inbound.data.additionalProperties"
            })
    void refusesDataThatItsSchemaDoesNotAdmit(String good, String bad, String refusal) {
        assertThat(wrongValue(bytes(GOOD.replace(good, bad)))).contains(refusal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "TKM-2023-3509-00017", "3F1C7A52-8D0E-4B6A-9C55-2F7D1E90A4B3"})
    void refusesAKeyThatIsNoCase(String key) {
        assertThat(wrong(Payer.headers(UUID.randomUUID(), NUMBER), key, bytes(GOOD)))
                .containsExactly("null refusal.inbound.key");
        assertThat(wrong(Payer.headers(UUID.randomUUID(), NUMBER), null, bytes(GOOD)))
                .containsExactly("null refusal.inbound.key");
    }

    private static Optional<InboundEvent> read(Map<String, String> headers, String key, String value) {
        return new Reading("treasury", Payer.received(headers, key, bytes(value)), SCHEMAS).event();
    }

    private static List<String> wrongValue(byte[] value) {
        return wrong(Payer.headers(UUID.randomUUID(), NUMBER), CASE, value);
    }

    private static List<String> wrong(Map<String, String> headers, String key, byte[] value) {
        return wrong(Payer.received(headers, key, value));
    }

    private static List<String> wrong(ConsumerRecord<String, byte[]> message) {
        Reading reading = new Reading("treasury", message, SCHEMAS);
        assertThat(reading.event()).isEmpty();
        return reading.wrong().stream().map(ReadingTest::said).toList();
    }

    private static String said(Refusal refusal) {
        return refusal.field() + ' ' + refusal.messageKey();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
