package id.pendamping.inbox;

import id.pendamping.journal.Rest;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands messages to a recipient in the order of their key. A message that is refused is set aside, and later ones of its
 * key that are about something else wait behind it until somebody has settled it; one about the same corrects it and takes
 * its turn. One that comes before its step is kept until the step opens, and is taken before what came after it. First the database knows, then the dead-letter
 * topic, and only then the offset moves, so that none is lost; each step may be repeated.
 */
@Component
public class OrderedConsumer {

    private final DeadLetters letters;
    private final WaitingMessages waiting;
    private final DeadLetterTopics topics;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Rest rest;

    /** The answer to a message: it is taken, perhaps in place of others, or set aside; others may have their turn by it. */
    private record Heard(@Nullable Aside aside, boolean frees) {

        static Heard aside(Aside how) {
            return new Heard(how, false);
        }
    }

    OrderedConsumer(
            DeadLetters letters,
            WaitingMessages waiting,
            DeadLetterTopics topics,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Rest rest) {
        this.letters = letters;
        this.waiting = waiting;
        this.topics = topics;
        this.transaction = transaction;
        this.events = events;
        this.rest = rest;
    }

    /** Fails only for reasons that pass, or that may. */
    public void hear(MessageHandler recipient, ConsumerRecord<String, byte[]> message) {
        if (!rest.isOver()) {
            throw new KafkaException("The timed work of this node rests");
        }
        MessagePosition position = MessagePosition.of(recipient.name(), message);
        Heard heard = Objects.requireNonNull(transaction.execute(status -> take(recipient, message, position, status)));
        if (heard.aside() != null) {
            setAside(position, message, heard.aside());
        }
        if (heard.frees()) {
            events.publishEvent(new MessageCorrected(position));
        }
    }

    /** The recipient has failed on the message again and again. */
    void giveUp(String consumer, ConsumerRecord<String, byte[]> message, Throwable failure) {
        setAside(MessagePosition.of(consumer, message), message, Aside.open(List.of(Recipients.failed(failure)), null));
    }

    private Heard take(
            MessageHandler recipient,
            ConsumerRecord<String, byte[]> message,
            MessagePosition position,
            TransactionStatus status) {
        waiting.lock(position);
        String about = recipient.about(message).orElse(null);
        Optional<List<Refusal>> before = letters.reasons(position);
        if (before.isPresent()) {
            return Heard.aside(Aside.open(before.get(), about));
        }
        if (!waiting.isTurnOf(position, about)) {
            Aside behind = Aside.behindAnother(about);
            letters.keep(position, message.headers(), message.value(), behind);
            return new Heard(behind, waiting.isAnyDue(position));
        }
        Reception reception = recipient.take(message, null);
        if (reception instanceof Reception.Taken taken) {
            return new Heard(
                    null, waiting.supersede(position, about, DeadLetters.eventId(message.headers()), taken.word()));
        }
        status.setRollbackOnly();
        return Heard.aside(
                reception instanceof Reception.Early early
                        ? Aside.early(early, about)
                        : Aside.open(((Reception.Refused) reception).reasons(), about));
    }

    /** What was kept before stays as it was kept. */
    private void setAside(MessagePosition position, ConsumerRecord<String, byte[]> message, Aside aside) {
        letters.keep(position, message.headers(), message.value(), aside);
        topics.publish(position, message, RefusalLines.codes(aside.reasons()));
    }
}
