package id.pendamping.inbound;

import id.pendamping.access.Account;
import id.pendamping.consuming.Inbox;
import id.pendamping.group.Groups;
import id.pendamping.inbox.MessageHandler;
import id.pendamping.inbox.OrderedConsumer;
import id.pendamping.inbox.PatientListeners;
import id.pendamping.inbox.Reception;
import id.pendamping.journal.Fact;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;

/** A system outside that reports on cases: hears its topic, and takes each message that keeps the contract once. */
class OutsideSystem implements MessageHandler {

    /** Does what the message tells, or refuses it; inside the transaction that takes the message. */
    interface Report {
        Reception take(InboundEvent event, Act act);

        /** See {@link MessageHandler#corrected}. */
        default Optional<String> corrected(Fact fact) {
            return Optional.empty();
        }

        /** The steps before which it may come too early. */
        default Set<String> steps() {
            return Set.of();
        }
    }

    private final String name;
    private final String topic;
    private final Report report;
    private final OrderedConsumer consumer;
    private final Inbox inbox;
    private final DataSchemas schemas;
    private final Groups groups;
    private final Clock clock;

    OutsideSystem(
            String name,
            String topic,
            Report report,
            OrderedConsumer consumer,
            Inbox inbox,
            DataSchemas schemas,
            Groups groups,
            Clock clock) {
        this.name = name;
        this.topic = topic;
        this.report = report;
        this.consumer = consumer;
        this.inbox = inbox;
        this.schemas = schemas;
        this.groups = groups;
        this.clock = clock;
    }

    @KafkaListener(
            id = "#{__listener.name()}",
            topics = "#{__listener.topic()}",
            groupId = "#{__listener.name()}",
            containerFactory = PatientListeners.NAME)
    void hear(ConsumerRecord<String, byte[]> message) {
        consumer.hear(this, message);
    }

    @Override
    public String name() {
        return name;
    }

    public String topic() {
        return topic;
    }

    @Override
    public boolean isMendable() {
        return true;
    }

    @Override
    public Optional<String> about(ConsumerRecord<String, byte[]> message) {
        return ReportedThing.of(name, message, schemas);
    }

    @Override
    public boolean isWhole(String about) {
        return ReportedThing.isWhole(about);
    }

    @Override
    public Optional<String> corrected(Fact fact) {
        return report.corrected(fact);
    }

    @Override
    public Set<String> steps() {
        return report.steps();
    }

    @Override
    public Reception take(ConsumerRecord<String, byte[]> message, @Nullable Account mender) {
        Reading reading = new Reading(name, message, schemas);
        Optional<InboundEvent> event = reading.event();
        if (event.isEmpty()) {
            return new Reception.Refused(reading.wrong());
        }
        if (!inbox.isNew(name, event.get().id())) {
            return Reception.repeated();
        }
        if (groups.byNumber(event.get().number())
                .filter(event.get().caseId()::equals)
                .isEmpty()) {
            return Reception.of(Outcome.refusedField(
                    "ce_subject", "refusal.inbound.otherCase", event.get().number()));
        }
        return report.take(event.get(), act(event.get(), mender));
    }

    /** The administrator who let values pass that were typed anew acts for the system; the journal names both. */
    private Act act(InboundEvent event, @Nullable Account mender) {
        Actor system = Actor.outside(name);
        Act act = mender == null
                ? Act.by(system, clock.instant())
                : Act.by(mender.as(Duty.ADMINISTRATOR), clock.instant()).onBehalfOf(system.id());
        return act.because(event.id().toString());
    }
}
