package id.pendamping.notices;

import id.pendamping.journal.relay.Topics;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears the facts of all cases. The offset moves only after the notice is kept. */
@Component
class CaseEventListener {

    private static final Logger LOG = LoggerFactory.getLogger(CaseEventListener.class);

    private final Notices notices;

    CaseEventListener(Notices notices) {
        this.notices = notices;
    }

    @KafkaListener(
            id = Notices.CONSUMER,
            topics = Topics.CASES,
            groupId = Notices.CONSUMER,
            autoStartup = "${pendamping.notices.here}")
    void hear(ConsumerRecord<String, byte[]> message) {
        Optional<CaseEvent> event = CaseEvent.of(message);
        if (event.isEmpty()) {
            LOG.warn(
                    "Left aside: partition {} offset {} does not say which fact of which case it is",
                    message.partition(),
                    message.offset());
            return;
        }
        notices.take(event.get());
    }
}
