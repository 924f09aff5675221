package id.pendamping.inbox;

import id.pendamping.inbox.WaitingMessages.Key;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
 * Takes the messages of a key that have their turn now: those that came before their step, when the step is open, and then in
 * order what waited behind others.
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
            Key of = new Key(consumer, key);
            takeEarly(of);
            takeWaiting(of);
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

    /** All whose step is open now have their turn, whatever those before them lead to; the latest first, because it may correct. */
    private void takeEarly(Key key) {
        boolean isAnyTaken;
        do {
            isAnyTaken = false;
            for (UUID early : messages.early(key)) {
                isAnyTaken |= takeNext(key, () -> messages.stillEarly(early))
                        .filter(Turn::isTaken)
                        .isPresent();
            }
        } while (isAnyTaken);
    }

    /** Each of them is settled or put off, so that it does not come again. */
    private void takeWaiting(Key key) {
        Optional<Turn> turn;
        do {
            turn = takeNext(key, () -> messages.nextWaiting(key));
        } while (turn.isPresent());
    }

    private Optional<Turn> takeNext(Key key, Supplier<Optional<UUID>> next) {
        Optional<Turn> turn = Objects.requireNonNull(transaction.execute(status -> take(key, next, status)));
        turn.filter(put -> !put.isTaken()).ifPresent(put -> letters.putOff(put.id(), put.reception()));
        return turn;
    }

    private Optional<Turn> take(Key key, Supplier<Optional<UUID>> next, TransactionStatus status) {
        messages.lock(key.consumer(), key.key());
        return next.get().map(id -> {
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
