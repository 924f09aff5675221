package id.pendamping.consuming;

import id.pendamping.shared.PassingFailure;
import java.util.Objects;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Deals with a message that a consumer cannot deal with: after two more tries it is kept apart, in a topic of that
 * consumer, and the rest goes on. While the database is away nothing is given up; the listener waits.
 */
@Configuration
public class FaultyMessages {

    private static final Logger LOG = LoggerFactory.getLogger(FaultyMessages.class);
    private static final long RETRIES = 2;
    private static final long PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    /** Where a consumer's dead letters of a topic lie, which the consumer has to create. */
    public static String topic(String of, String consumer) {
        return of + '.' + consumer + ".dlt";
    }

    @Bean
    DefaultErrorHandler faultyMessageHandler(KafkaOperations<?, ?> kafka) {
        var recoverer = new DeadLetterPublishingRecoverer(kafka, (message, failure) -> {
            String kept = topic(message.topic(), Objects.requireNonNull(KafkaUtils.getConsumerGroupId()));
            LOG.error("Set aside in {}: partition {} offset {}", kept, message.partition(), message.offset(), failure);
            return new TopicPartition(kept, -1);
        });
        var handler = new DefaultErrorHandler(recoverer, new FixedBackOff(PAUSE_MILLIS, RETRIES));
        handler.setBackOffFunction((message, failure) -> PassingFailure.isIn(failure) ? patience() : null);
        return handler;
    }

    private static ExponentialBackOff patience() {
        var patience = new ExponentialBackOff(PAUSE_MILLIS, ExponentialBackOff.DEFAULT_MULTIPLIER);
        patience.setMaxInterval(LONGEST_PAUSE_MILLIS);
        return patience;
    }
}
