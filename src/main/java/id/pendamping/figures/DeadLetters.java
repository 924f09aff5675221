package id.pendamping.figures;

import id.pendamping.consuming.FaultyMessages;
import id.pendamping.journal.relay.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** Where messages lie that the figures could not deal with; later ones of the same case then wait behind the gap. */
@Configuration("figuresDeadLetterTopic")
class DeadLetters {

    @Bean
    NewTopic figuresDeadLetters(@Value("${pendamping.events.replication:1}") int replication) {
        return TopicBuilder.name(FaultyMessages.topic(Topics.CASES, Figures.CONSUMER))
                .partitions(1)
                .replicas(replication)
                .build();
    }
}
