package id.pendamping.inbox;

import id.pendamping.shared.PassingFailure;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerExecutionFailedException;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Listeners that never lose a message: while database or broker are away they wait, and a message on which the program
 * itself fails is set aside after two more tries.
 */
@Configuration
public class PatientListeners {

    /** The container factory to name. */
    public static final String NAME = "patientListenerContainers";

    private static final Logger LOG = LoggerFactory.getLogger(PatientListeners.class);
    private static final long RETRIES = 2;
    private static final long PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;
    private static final long IDLE_MILLIS = 30_000;

    @Bean(NAME)
    ConcurrentKafkaListenerContainerFactory<Object, Object> patientListenerContainers(
            ConcurrentKafkaListenerContainerFactoryConfigurer configurer,
            ConsumerFactory<Object, Object> consumers,
            OrderedConsumer orderedConsumer) {
        var factory = new ConcurrentKafkaListenerContainerFactory<Object, Object>();
        configurer.configure(factory, consumers);
        var handler = new DefaultErrorHandler(
                (message, failure) -> giveUp(orderedConsumer, message, failure),
                new FixedBackOff(PAUSE_MILLIS, RETRIES));
        handler.setBackOffFunction((message, failure) -> isPassing(failure) ? patience() : null);
        factory.setCommonErrorHandler(handler);
        factory.getContainerProperties().setIdleEventInterval(IDLE_MILLIS);
        return factory;
    }

    @SuppressWarnings("unchecked")
    private static void giveUp(OrderedConsumer orderedConsumer, ConsumerRecord<?, ?> message, Exception failure) {
        String consumer = failure instanceof ListenerExecutionFailedException failed && failed.getGroupId() != null
                ? failed.getGroupId()
                : message.topic();
        LOG.error(
                "{} fails on {} partition {} offset {}",
                consumer,
                message.topic(),
                message.partition(),
                message.offset(),
                failure);
        if (!consumer.equals(DeadLetterFeed.CONSUMER)) {
            orderedConsumer.giveUp(consumer, (ConsumerRecord<String, byte[]>) message, failure);
        }
    }

    private static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.apache.kafka.common.KafkaException) {
                return true;
            }
        }
        return PassingFailure.isIn(failure);
    }

    private static ExponentialBackOff patience() {
        var patience = new ExponentialBackOff(PAUSE_MILLIS, ExponentialBackOff.DEFAULT_MULTIPLIER);
        patience.setMaxInterval(LONGEST_PAUSE_MILLIS);
        return patience;
    }
}
