package id.pendamping.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.stereotype.Component;

/** The topics beside the topics: messages that were set aside, as they came, with headers that say where and why. */
@Component
class DeadLetterTopics implements DisposableBean {

    static final String ENDING = ".dlt";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterTopics.class);
    private static final String OWN_HEADERS = "kafka_dlt-";
    private static final int LARGEST = 2 * 1024 * 1024;
    private static final int PATIENCE_SECONDS = 30;

    private final KafkaTemplate<Object, Object> kafka;

    /** A message as large as a topic takes, and the headers that are put around it. */
    DeadLetterTopics(ProducerFactory<Object, Object> producers) {
        kafka = new KafkaTemplate<>(producers, Map.of(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST));
    }

    /** Returns when the broker has it. */
    void publish(MessagePosition position, ConsumerRecord<String, byte[]> message, String why) {
        ProducerRecord<Object, Object> letter =
                new ProducerRecord<>(position.topic() + ENDING, null, message.key(), message.value());
        withoutOwn(message.headers()).forEach(letter.headers()::add);
        letter.headers()
                .add(KafkaHeaders.DLT_ORIGINAL_TOPIC, utf8(position.topic()))
                .add(KafkaHeaders.DLT_ORIGINAL_PARTITION, number(position.partition()))
                .add(KafkaHeaders.DLT_ORIGINAL_OFFSET, number(position.offset()))
                .add(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP, number(message.timestamp()))
                .add(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP, utf8(position.consumer()))
                .add(KafkaHeaders.DLT_EXCEPTION_MESSAGE, utf8(why));
        try {
            kafka.send(letter).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("Not yet on " + letter.topic(), e);
        }
        LOG.warn(
                "Set aside in {}: partition {} offset {}: {}",
                letter.topic(),
                position.partition(),
                position.offset(),
                why);
    }

    /** Where the message on a dead-letter topic came from; the topic itself, when it does not say. */
    static MessagePosition position(ConsumerRecord<String, byte[]> letter) {
        Headers headers = letter.headers();
        String named = letter.topic().substring(0, letter.topic().length() - ENDING.length());
        String consumer = text(headers.lastHeader(KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP), 60);
        String topic = text(headers.lastHeader(KafkaHeaders.DLT_ORIGINAL_TOPIC), 249);
        ByteBuffer partition = number(headers.lastHeader(KafkaHeaders.DLT_ORIGINAL_PARTITION), Integer.BYTES);
        ByteBuffer offset = number(headers.lastHeader(KafkaHeaders.DLT_ORIGINAL_OFFSET), Long.BYTES);
        ByteBuffer sentAt = number(headers.lastHeader(KafkaHeaders.DLT_ORIGINAL_TIMESTAMP), Long.BYTES);
        String key = MessagePosition.kept(letter.key());
        if (topic.isEmpty() || partition == null || offset == null || sentAt == null || consumer.isEmpty()) {
            return new MessagePosition(
                    named.substring(named.lastIndexOf('.') + 1),
                    letter.topic(),
                    letter.partition(),
                    letter.offset(),
                    Instant.ofEpochMilli(letter.timestamp()),
                    key);
        }
        return new MessagePosition(
                consumer, topic, partition.getInt(), offset.getLong(), Instant.ofEpochMilli(sentAt.getLong()), key);
    }

    static String why(ConsumerRecord<String, byte[]> letter) {
        return text(letter.headers().lastHeader(KafkaHeaders.DLT_EXCEPTION_MESSAGE), 300);
    }

    static Headers withoutOwn(Headers headers) {
        RecordHeaders kept = new RecordHeaders();
        for (Header header : headers) {
            if (!header.key().startsWith(OWN_HEADERS)) {
                kept.add(header);
            }
        }
        return kept;
    }

    @Override
    public void destroy() {
        kafka.destroy();
    }

    private static String text(@Nullable Header header, int longest) {
        return header == null ? "" : DisplayText.of(header.value(), longest);
    }

    private static @Nullable ByteBuffer number(@Nullable Header header, int length) {
        return header == null || header.value() == null || header.value().length != length
                ? null
                : ByteBuffer.wrap(header.value());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }

    private static byte[] number(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }
}
