package id.pendamping.notices;

import id.pendamping.journal.relay.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Messages as the relay publishes them. */
final class CaseEvents {

    static final String CASE = "0190a0b0-0000-7000-8000-000000000001";

    private CaseEvents() {}

    static Map<String, String> headers(String type) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_id", "0190a0b0-0000-7000-8000-0000000000aa");
        headers.put("ce_source", "/pendamping/cases/" + CASE);
        headers.put("ce_type", "id.pendamping.case." + type + ".v1");
        headers.put("ce_time", "2023-11-15T03:00:00Z");
        return headers;
    }

    static ConsumerRecord<String, byte[]> message(Map<String, String> headers, String value) {
        ConsumerRecord<String, byte[]> message =
                new ConsumerRecord<>(Topics.CASES, 0, 0, CASE, value.getBytes(StandardCharsets.UTF_8));
        headers.forEach((name, header) -> message.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    static CaseEvent event(String type, String data) {
        return CaseEvent.of(message(headers(type), data)).orElseThrow();
    }
}
