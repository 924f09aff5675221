package id.pendamping.inbox;

import id.pendamping.shared.Refusal;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears every dead-letter topic: what any consumer puts there is in the table, with what was written directly. */
@Component
class DeadLetterFeed {

    static final String CONSUMER = "dead-letters";

    private final DeadLetters letters;

    DeadLetterFeed(DeadLetters letters) {
        this.letters = letters;
    }

    @KafkaListener(
            id = CONSUMER,
            topicPattern = "pendamping\\..+\\.dlt",
            groupId = CONSUMER,
            containerFactory = PatientListeners.NAME)
    void hear(ConsumerRecord<String, byte[]> letter) {
        letters.keep(
                DeadLetterTopics.position(letter),
                DeadLetterTopics.withoutOwn(letter.headers()),
                letter.value(),
                Aside.open(List.of(Refusal.of("refusal.letter.said", DeadLetterTopics.why(letter))), null));
    }
}
