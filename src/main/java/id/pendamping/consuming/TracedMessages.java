package id.pendamping.consuming;

import id.pendamping.logging.Trace;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.RecordInterceptor;
import org.springframework.stereotype.Component;

/** A consumer deals with a message in the trace that the message came from. */
@Component
class TracedMessages implements RecordInterceptor<Object, Object> {

    private static final String HEADER = "ce_" + Trace.HEADER;

    private final ThreadLocal<Trace.@Nullable Open> open = new ThreadLocal<>();

    @Override
    public ConsumerRecord<Object, Object> intercept(
            ConsumerRecord<Object, Object> message, Consumer<Object, Object> consumer) {
        open.set(open(message));
        return message;
    }

    @Override
    public void afterRecord(ConsumerRecord<Object, Object> message, Consumer<Object, Object> consumer) {
        Trace.Open opened = open.get();
        open.remove();
        if (opened != null) {
            opened.close();
        }
    }

    static Trace.Open open(ConsumerRecord<?, ?> message) {
        Header header = message.headers().lastHeader(HEADER);
        byte[] value = header == null ? null : header.value();
        return Trace.of(value == null ? null : new String(value, StandardCharsets.US_ASCII))
                .open();
    }
}
