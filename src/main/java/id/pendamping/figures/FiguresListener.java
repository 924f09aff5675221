package id.pendamping.figures;

import id.pendamping.consuming.Polls;
import id.pendamping.journal.relay.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.stereotype.Component;

/**
 * Hears the facts of all cases, from where the figures themselves have come to, not from the offset that the broker
 * remembers.
 */
@Component
class FiguresListener implements ConsumerSeekAware {

    private final FiguresReading reading;
    private final FiguresBook book;
    private final Generations generations;

    FiguresListener(FiguresReading reading, FiguresBook book, Generations generations) {
        this.reading = reading;
        this.book = book;
        this.generations = generations;
    }

    @KafkaListener(
            id = Figures.CONSUMER,
            topics = Topics.CASES,
            groupId = Figures.CONSUMER,
            containerFactory = Polls.CONTAINERS,
            autoStartup = "${pendamping.figures.here}")
    void hear(List<ConsumerRecord<String, byte[]>> messages) {
        Polls.deal(messages, this::take);
    }

    private void take(List<ConsumerRecord<String, byte[]>> messages) {
        try {
            reading.take(messages);
        } catch (IllegalArgumentException | ArithmeticException e) {
            if (messages.size() == 1) {
                reading.standStill(messages.get(0));
            }
            throw e;
        }
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        Map<Integer, Long> positions = book.positions(generations.shown());
        assignments
                .keySet()
                .forEach(partition -> callback.seek(
                        partition.topic(), partition.partition(), positions.getOrDefault(partition.partition(), 0L)));
    }
}
