package id.pendamping.inbox;

import id.pendamping.consuming.FaultyMessages;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the messages that waited behind one that is settled now, in order, up to the next that is refused. */
@Component
class ReleaseWaiting {

    /** What came of the first that waits: who it is and why it was refused; without reasons it was taken. */
    private record Turn(UUID id, List<Refusal> reasons) {}

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWaiting.class);

    private final Map<String, MessageHandler> recipients;
    private final DeadLetters letters;
    private final WaitingMessages messages;
    private final TransactionTemplate transaction;

    ReleaseWaiting(
            List<MessageHandler> recipients,
            DeadLetters letters,
            WaitingMessages messages,
            TransactionTemplate transaction) {
        this.recipients = recipients.stream().collect(Collectors.toMap(MessageHandler::name, Function.identity()));
        this.letters = letters;
        this.messages = messages;
        this.transaction = transaction;
    }

    void release(String consumer, @Nullable String key) {
        MessageHandler recipient = recipients.get(consumer);
        if (recipient == null || key == null) {
            return;
        }
        Optional<Turn> turn = next(recipient, key);
        while (turn.isPresent() && turn.get().reasons().isEmpty()) {
            turn = next(recipient, key);
        }
        turn.ifPresent(refused -> letters.open(refused.id(), refused.reasons()));
    }

    /** Whoever was to release them may have been stopped in between. */
    @EventListener({ApplicationReadyEvent.class, ListenerContainerIdleEvent.class})
    void releaseLeftOver() {
        try {
            messages.leftOver().forEach(waiting -> release(waiting.consumer(), waiting.key()));
        } catch (RuntimeException e) {
            LOG.warn("Messages that may go on still wait: {}", e.toString());
        }
    }

    private Optional<Turn> next(MessageHandler recipient, String key) {
        return Objects.requireNonNull(transaction.execute(status -> {
            messages.lock(recipient.name(), key);
            return messages.hasOpen(recipient.name(), key)
                    ? Optional.empty()
                    : messages.firstWaiting(recipient.name(), key).map(id -> take(recipient, id, status));
        }));
    }

    private Turn take(MessageHandler recipient, UUID id, TransactionStatus status) {
        try {
            if (recipient.take(letters.message(id), null) instanceof Outcome.Refused refused) {
                status.setRollbackOnly();
                return new Turn(id, refused.refusals());
            }
        } catch (RuntimeException e) {
            if (FaultyMessages.isPassing(e)) {
                throw e;
            }
            status.setRollbackOnly();
            return new Turn(id, List.of(OrderedConsumer.failed(e)));
        }
        letters.settle(id, DeadLetter.State.REPLAYED, null, null, null, null);
        return new Turn(id, List.of());
    }
}
