package id.pendamping.notices;

import id.pendamping.consuming.FaultyMessages;
import id.pendamping.journal.relay.Topics;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;

/** Where messages lie that the notices could not deal with. */
@Configuration
class DeadLetters {

    @Bean
    NewTopic noticesDeadLetters(@Value("${pendamping.events.replication:1}") int replication) {
        return TopicBuilder.name(FaultyMessages.topic(Topics.CASES, Notices.CONSUMER))
                .partitions(1)
                .replicas(replication)
                .build();
    }
}
