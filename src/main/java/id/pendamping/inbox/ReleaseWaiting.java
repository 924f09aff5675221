package id.pendamping.inbox;

import id.pendamping.inbox.WaitingMessages.Key;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the messages of a key that have their turn now, in the order in which they came, whatever those before them lead to:
 * what waited behind others, and what came before a step that is open now. Of several that are the whole word on the same the
 * latest is taken, and takes the place of those before it.
 */
@Component
class ReleaseWaiting {

    /** A message that had its turn, and the answer to it. */
    private record Turn(UUID id, Reception reception) {

        boolean isTaken() {
            return reception instanceof Reception.Taken;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWaiting.class);

    private final Recipients recipients;
    private final DeadLetters letters;
    private final WaitingMessages messages;
    private final TransactionTemplate transaction;

    ReleaseWaiting(
            Recipients recipients, DeadLetters letters, WaitingMessages messages, TransactionTemplate transaction) {
        this.recipients = recipients;
        this.letters = letters;
        this.messages = messages;
        this.transaction = transaction;
    }

    void release(String consumer, @Nullable String key) {
        if (key != null && recipients.find(consumer).isPresent()) {
            takeAll(new Key(consumer, key));
        }
    }

    /** What is missed here is found when the listeners are idle. */
    @EventListener
    void releaseBehind(MessageCorrected correction) {
        try {
            release(correction.position().consumer(), correction.position().key());
        } catch (RuntimeException e) {
            LOG.warn("Messages behind a corrected one still wait: {}", e.toString());
        }
    }

    /** The node that was to release them may have been stopped in between, or a step opened unheard. */
    @EventListener({ApplicationReadyEvent.class, ListenerContainerIdleEvent.class})
    void releaseLeftOver() {
        try {
            messages.openEnded();
            messages.leftOver().forEach(waiting -> release(waiting.consumer(), waiting.key()));
        } catch (RuntimeException e) {
            LOG.warn("Messages that may go on still wait: {}", e.toString());
        }
    }

    /** What is taken may open the step of others; each is settled or put off, so that it does not come again unchanged. */
    private void takeAll(Key key) {
        boolean isAnyTaken;
        do {
            isAnyTaken = false;
            transaction.executeWithoutResult(status -> {
                messages.lock(key.consumer(), key.key());
                messages.queueDue(key);
            });
            Optional<Turn> turn = takeNext(key);
            while (turn.isPresent()) {
                isAnyTaken |= turn.get().isTaken();
                turn = takeNext(key);
            }
        } while (isAnyTaken);
    }

    private Optional<Turn> takeNext(Key key) {
        Optional<Turn> turn = Objects.requireNonNull(transaction.execute(status -> take(key, status)));
        turn.filter(put -> !put.isTaken()).ifPresent(put -> letters.putOff(put.id(), put.reception()));
        return turn;
    }

    private Optional<UUID> next(Key key) {
        List<WaitingMessages.Next> next = messages.next(key);
        if (next.isEmpty()) {
            return Optional.empty();
        }
        String about = next.get(0).about();
        boolean isLatest = about != null && recipients.isWhole(key.consumer(), about);
        return Optional.of(next.get(isLatest ? next.size() - 1 : 0).id());
    }

    private Optional<Turn> take(Key key, TransactionStatus status) {
        messages.lock(key.consumer(), key.key());
        return next(key).map(id -> {
            Reception reception = recipients.handOver(key.consumer(), letters.message(id), null);
            if (reception instanceof Reception.Taken taken) {
                letters.settle(id, DeadLetter.State.REPLAYED, null, null, null, null);
                messages.supersedeBefore(id, taken.word());
            } else {
                status.setRollbackOnly();
            }
            return new Turn(id, reception);
        });
    }
}
