package id.pendamping.consuming;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** What a consumer writes into its log names the trace of the message. */
class TracedMessagesTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final TracedMessages traced = new TracedMessages();
    private final MockConsumer<Object, Object> consumer = new MockConsumer<>("earliest");

    @Test
    void aMessageIsDealtWithInItsTrace() {
        ConsumerRecord<Object, Object> message = new ConsumerRecord<>("topic", 0, 0, "key", "value");
        message.headers()
                .add("ce_traceparent", ("00-" + TRACE + "-00f067aa0ba902b7-01").getBytes(StandardCharsets.US_ASCII));

        traced.intercept(message, consumer);

        assertThat(MDC.get("traceId")).isEqualTo(TRACE);
        traced.afterRecord(message, consumer);
        assertThat(MDC.get("traceId")).isNull();
    }

    @Test
    void aMessageWithoutOneBeginsOne() {
        ConsumerRecord<Object, Object> message = new ConsumerRecord<>("topic", 0, 0, "key", "value");

        traced.intercept(message, consumer);

        assertThat(MDC.get("traceId")).matches("[0-9a-f]{32}");
        traced.afterRecord(message, consumer);
    }
}
