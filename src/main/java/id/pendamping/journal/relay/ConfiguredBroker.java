package id.pendamping.journal.relay;

import id.pendamping.embedded.Broker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** The broker of {@code spring.kafka.*}, with whatever these settings say about who is let in. */
@Configuration
class ConfiguredBroker {

    @Bean
    Broker broker(KafkaAdmin configured) {
        return Broker.of(configured.getConfigurationProperties());
    }
}
