package id.pendamping.inbox;

import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands messages to a recipient in the order of their key. A message that is refused is set aside, and the later ones of
 * its key wait behind it until somebody has settled it. First the database knows, then the dead-letter topic, and only
 * then the offset moves, so that none is lost; each step may be repeated.
 */
@Component
public class OrderedConsumer {

    private static final List<Refusal> WAITS = List.of(Refusal.of("refusal.letter.waits"));

    private final DeadLetters letters;
    private final WaitingMessages waiting;
    private final DeadLetterTopics topics;
    private final TransactionTemplate transaction;

    OrderedConsumer(
            DeadLetters letters, WaitingMessages waiting, DeadLetterTopics topics, TransactionTemplate transaction) {
        this.letters = letters;
        this.waiting = waiting;
        this.topics = topics;
        this.transaction = transaction;
    }

    /** Fails only for reasons that pass, or that may. */
    public void hear(MessageHandler recipient, ConsumerRecord<String, byte[]> message) {
        MessagePosition origin = MessagePosition.of(recipient.name(), message);
        Optional<List<Refusal>> aside =
                Objects.requireNonNull(transaction.execute(status -> take(recipient, message, origin, status)));
        aside.ifPresent(reasons -> setAside(origin, message, reasons));
    }

    /** The recipient has failed on the message again and again. */
    void giveUp(String consumer, ConsumerRecord<String, byte[]> message, Throwable failure) {
        setAside(MessagePosition.of(consumer, message), message, List.of(failed(failure)));
    }

    static Refusal failed(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return Refusal.of("refusal.letter.failed", cause.getClass().getSimpleName());
    }

    private Optional<List<Refusal>> take(
            MessageHandler recipient,
            ConsumerRecord<String, byte[]> message,
            MessagePosition origin,
            TransactionStatus status) {
        waiting.lock(origin);
        Optional<List<Refusal>> before = letters.reasons(origin);
        if (before.isPresent()) {
            return before;
        }
        if (waiting.isHeldUp(origin)) {
            letters.keep(origin, message.headers(), message.value(), DeadLetter.State.WAITING, WAITS);
            return Optional.of(WAITS);
        }
        if (recipient.take(message, null) instanceof Outcome.Refused refused) {
            status.setRollbackOnly();
            return Optional.of(refused.refusals());
        }
        return Optional.empty();
    }

    private void setAside(MessagePosition origin, ConsumerRecord<String, byte[]> message, List<Refusal> reasons) {
        letters.keep(origin, message.headers(), message.value(), DeadLetter.State.OPEN, reasons);
        topics.publish(origin, message, RefusalLines.codes(reasons));
    }
}
