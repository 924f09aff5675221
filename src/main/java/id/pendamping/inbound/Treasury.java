package id.pendamping.inbound;

import id.pendamping.access.Account;
import id.pendamping.group.Groups;
import id.pendamping.inbox.Inbox;
import id.pendamping.inbox.Intake;
import id.pendamping.inbox.PatientListeners;
import id.pendamping.inbox.Recipient;
import id.pendamping.journal.relay.Topics;
import id.pendamping.lifecycle.Forms;
import id.pendamping.lifecycle.StepCatalogue;
import id.pendamping.lifecycle.StepDesk;
import id.pendamping.lifecycle.Submission;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * What the state treasury reports. A message hands in the form of a step at the same desk as people do, as the treasury
 * and on nobody's duty; the desk and the use case refuse what they refuse to everybody.
 */
@Component
class Treasury implements Recipient {

    static final String NAME = "treasury";

    private final Intake intake;
    private final Inbox inbox;
    private final DataSchemas schemas;
    private final StepDesk desk;
    private final StepCatalogue steps;
    private final Forms forms;
    private final Groups groups;
    private final Clock clock;

    Treasury(
            Intake intake,
            Inbox inbox,
            DataSchemas schemas,
            StepDesk desk,
            StepCatalogue steps,
            Forms forms,
            Groups groups,
            Clock clock) {
        this.intake = intake;
        this.inbox = inbox;
        this.schemas = schemas;
        this.desk = desk;
        this.steps = steps;
        this.forms = forms;
        this.groups = groups;
        this.clock = clock;
    }

    @KafkaListener(id = NAME, topics = Topics.TREASURY, groupId = NAME, containerFactory = PatientListeners.NAME)
    void hear(ConsumerRecord<String, byte[]> message) {
        intake.hear(this, message);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isMendable() {
        return true;
    }

    @Override
    public Outcome take(ConsumerRecord<String, byte[]> message, @Nullable Account mender) {
        Reading reading = new Reading(NAME, message, schemas);
        Optional<InboundEvent> event = reading.event();
        if (event.isEmpty()) {
            return new Outcome.Refused(reading.wrong());
        }
        return inbox.isNew(NAME, event.get().id()) ? handIn(event.get(), mender) : Outcome.done();
    }

    private Outcome handIn(InboundEvent event, @Nullable Account mender) {
        if (groups.byNumber(event.number()).filter(event.caseId()::equals).isEmpty()) {
            return Outcome.refusedField("ce_subject", "refusal.inbound.otherCase", event.number());
        }
        Record form = forms.bind(steps.get(event.type().step()).form(), answers(event.data()));
        Submission submission = desk.report(
                NAME, act(event, mender), event.caseId(), event.type().step(), form);
        if (submission instanceof Submission.Accepted) {
            return Outcome.done();
        }
        return submission instanceof Submission.Refused refused
                ? new Outcome.Refused(refused.refusals())
                : Outcome.refused("refusal.inbound.notWaiting", event.number());
    }

    /** Whoever has typed values anew acts for the treasury, and stands in the journal with that. */
    private Act act(InboundEvent event, @Nullable Account mender) {
        Actor treasury = Actor.outside(NAME);
        Act act = mender == null
                ? Act.by(treasury, clock.instant())
                : Act.by(mender.as(Duty.ADMINISTRATOR), clock.instant()).onBehalfOf(treasury.id());
        return act.because(event.id().toString());
    }

    /** The data as somebody would type it into the form. */
    private static Map<String, String> answers(Map<String, Object> data) {
        Map<String, String> answers = new HashMap<>();
        data.forEach((name, value) -> {
            if (name.endsWith("Date")) {
                LocalDate date = LocalDate.parse(String.valueOf(value));
                answers.put(name + ".day", String.valueOf(date.getDayOfMonth()));
                answers.put(name + ".month", String.valueOf(date.getMonthValue()));
                answers.put(name + ".year", "%04d".formatted(date.getYear()));
            } else {
                answers.put(
                        name,
                        value instanceof Number number
                                ? new java.math.BigDecimal(number.toString())
                                        .toBigIntegerExact()
                                        .toString()
                                : String.valueOf(value));
            }
        });
        return answers;
    }
}
