package id.pendamping.notices;

import id.pendamping.consuming.Polls;
import id.pendamping.journal.relay.Topics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears the facts of all cases. The offset moves only after the notices are kept. */
@Component
class CaseEventListener {

    private static final Logger LOG = LoggerFactory.getLogger(CaseEventListener.class);

    private final TakeEvents takeEvents;

    CaseEventListener(TakeEvents takeEvents) {
        this.takeEvents = takeEvents;
    }

    @KafkaListener(
            id = Notices.CONSUMER,
            topics = Topics.CASES,
            groupId = Notices.CONSUMER,
            containerFactory = Polls.CONTAINERS,
            autoStartup = "${pendamping.notices.here}")
    void hear(List<ConsumerRecord<String, byte[]>> messages) {
        Polls.deal(messages, this::take);
    }

    void take(List<ConsumerRecord<String, byte[]>> messages) {
        takeEvents.take(messages.stream().flatMap(CaseEventListener::event).toList());
    }

    private static Stream<CaseEvent> event(ConsumerRecord<String, byte[]> message) {
        Optional<CaseEvent> event = CaseEvent.of(message);
        if (event.isEmpty()) {
            LOG.warn(
                    "Left aside: partition {} offset {} does not say which fact of which case it is",
                    message.partition(),
                    message.offset());
        }
        return event.stream();
    }
}
