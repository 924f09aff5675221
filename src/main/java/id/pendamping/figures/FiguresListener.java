package id.pendamping.figures;

import id.pendamping.journal.relay.Topics;
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
            autoStartup = "${pendamping.figures.here}")
    void hear(ConsumerRecord<String, byte[]> message) {
        try {
            reading.take(message);
        } catch (IllegalArgumentException | ArithmeticException e) {
            reading.standStill(message);
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
