package id.pendamping.inbound;

import id.pendamping.shared.CaseId;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Messages as the state treasury would send them. */
final class Payer {

    static final String TOPIC = "pendamping.treasury.v1";

    private Payer() {}

    static String data(String sp2d, String date, long amount) {
        return "{\"sp2dNumber\":\"%s\",\"sp2dDate\":\"%s\",\"amount\":%d,\"kppn\":\"135\"}"
                .formatted(sp2d, date, amount);
    }

    static Map<String, String> headers(UUID id, String number) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/treasury");
        headers.put("ce_type", "id.pendamping.treasury.sp2d-disbursed.v1");
        headers.put("ce_subject", number);
        headers.put("ce_time", "2023-11-15T07:00:00Z");
        headers.put("content-type", "application/json");
        return headers;
    }

    static ProducerRecord<String, byte[]> message(UUID id, CaseId caseId, String number, String data) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(TOPIC, caseId.toString(), bytes(data));
        headers(id, number).forEach((name, value) -> message.headers().add(name, bytes(value)));
        return message;
    }

    /** What the civil registry or the portal would send. */
    static ProducerRecord<String, byte[]> outside(
            String system, String kind, UUID id, CaseId caseId, String number, String data) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>("pendamping." + system + ".v1", caseId.toString(), bytes(data));
        Map<String, String> headers = headers(id, number);
        headers.put("ce_source", "/" + system);
        headers.put("ce_type", "id.pendamping." + system + "." + kind + ".v1");
        headers.forEach((name, value) -> message.headers().add(name, bytes(value)));
        return message;
    }

    static ConsumerRecord<String, byte[]> received(Map<String, String> headers, String key, byte[] value) {
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(TOPIC, 0, 0, key, value);
        headers.forEach((name, header) -> message.headers().add(name, bytes(header)));
        return message;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
