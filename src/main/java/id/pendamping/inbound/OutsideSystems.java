package id.pendamping.inbound;

import id.pendamping.consuming.Inbox;
import id.pendamping.group.Groups;
import id.pendamping.inbox.OrderedConsumer;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who reports from outside, on which topic, and what is done about it. */
@Configuration
class OutsideSystems {

    static final String TREASURY = "treasury";
    static final String CIVIL_REGISTRY = "civil-registry";
    static final String PORTAL = "portal";

    private final OrderedConsumer consumer;
    private final Inbox inbox;
    private final DataSchemas schemas;
    private final Groups groups;
    private final Clock clock;

    OutsideSystems(OrderedConsumer consumer, Inbox inbox, DataSchemas schemas, Groups groups, Clock clock) {
        this.consumer = consumer;
        this.inbox = inbox;
        this.schemas = schemas;
        this.groups = groups;
        this.clock = clock;
    }

    @Bean
    OutsideSystem treasury(TreasuryReport report) {
        return system(TREASURY, InboundTopics.TREASURY, report);
    }

    @Bean
    OutsideSystem civilRegistry(IdentityReport report) {
        return system(CIVIL_REGISTRY, InboundTopics.CIVIL_REGISTRY, report);
    }

    @Bean
    OutsideSystem portal(RegistrationReport report) {
        return system(PORTAL, InboundTopics.PORTAL, report);
    }

    private OutsideSystem system(String name, String topic, OutsideSystem.Report report) {
        return new OutsideSystem(name, topic, report, consumer, inbox, schemas, groups, clock);
    }
}
