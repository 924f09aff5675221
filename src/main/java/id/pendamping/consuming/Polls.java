package id.pendamping.consuming;

import id.pendamping.logging.Trace;
import id.pendamping.shared.PassingFailure;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.ContainerProperties;

/** Listeners that deal with everything a poll has brought in one transaction. */
@Configuration
public class Polls {

    /** The container factory to name. */
    public static final String CONTAINERS = "pollListenerContainers";

    @Bean(CONTAINERS)
    ConcurrentKafkaListenerContainerFactory<Object, Object> pollListenerContainers(
            ConcurrentKafkaListenerContainerFactoryConfigurer configurer, ConsumerFactory<Object, Object> consumers) {
        var factory = new ConcurrentKafkaListenerContainerFactory<Object, Object>();
        configurer.configure(factory, consumers);
        factory.setBatchListener(true);
        factory.getContainerProperties().setAckMode(ContainerProperties.AckMode.BATCH);
        return factory;
    }

    /**
     * Does the work for all messages at once. When that fails, one message after the other is dealt with, so that only the
     * faulty one is tried again and set aside; while the database is away, nothing is. A message that is dealt with alone
     * is in the trace that it came from.
     *
     * @param work commits, or has no effect
     */
    public static void deal(
            List<ConsumerRecord<String, byte[]>> messages, Consumer<List<ConsumerRecord<String, byte[]>>> work) {
        if (messages.size() == 1) {
            dealAlone(messages, 0, work);
            return;
        }
        try {
            work.accept(messages);
        } catch (RuntimeException e) {
            if (PassingFailure.isIn(e)) {
                throw failed(e, 0);
            }
            for (int i = 0; i < messages.size(); i++) {
                dealAlone(messages, i, work);
            }
        }
    }

    private static void dealAlone(
            List<ConsumerRecord<String, byte[]>> messages,
            int index,
            Consumer<List<ConsumerRecord<String, byte[]>>> work) {
        try (Trace.Open open = TracedMessages.open(messages.get(index))) {
            work.accept(List.of(messages.get(index)));
        } catch (RuntimeException e) {
            throw failed(e, index);
        }
    }

    private static BatchListenerFailedException failed(RuntimeException failure, int index) {
        return new BatchListenerFailedException(String.valueOf(failure.getMessage()), failure, index);
    }
}
