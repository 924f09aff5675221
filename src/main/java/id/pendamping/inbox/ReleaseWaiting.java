package id.pendamping.inbox;

import id.pendamping.inbox.WaitingMessages.Key;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
 * Takes the messages of a key that have their turn now: the latest of those that came before their step, when the step is
 * open, and then in order what waited behind others.
 */
@Component
class ReleaseWaiting {

    /** A message that had its turn, and the answer to it. */
    private record Turn(UUID id, Reception reception) {

        boolean isFurther() {
            return reception instanceof Reception.Taken taken && taken.word() == Reception.Word.FURTHER;
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
            takeAll(of, DeadLetter.State.EARLY, messages::latestEarly);
            takeAll(of, DeadLetter.State.WAITING, messages::nextWaiting);
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
            messages.leftOver().forEach(waiting -> release(waiting.consumer(), waiting.key()));
        } catch (RuntimeException e) {
            LOG.warn("Messages that may go on still wait: {}", e.toString());
        }
    }

    /** Each of them is settled or put off, so that it does not come again; one that is still too early ends it. */
    private void takeAll(Key key, DeadLetter.State from, Function<Key, Optional<UUID>> next) {
        Optional<Turn> turn = Optional.empty();
        do {
            UUID before = turn.filter(Turn::isFurther).map(Turn::id).orElse(null);
            turn = Objects.requireNonNull(transaction.execute(status -> takeNext(key, before, next, status)));
            turn.filter(put -> !(put.reception() instanceof Reception.Taken))
                    .ifPresent(put -> letters.putOff(put.id(), put.reception()));
        } while (turn.filter(put -> from != DeadLetter.State.EARLY || !(put.reception() instanceof Reception.Early))
                .isPresent());
    }

    /** One that comes on top of the one before has its turn, whichever step that one has led to. */
    private Optional<Turn> takeNext(
            Key key, @Nullable UUID before, Function<Key, Optional<UUID>> next, TransactionStatus status) {
        messages.lock(key.consumer(), key.key());
        Optional<UUID> onTop = Optional.ofNullable(before).flatMap(messages::earlyLike);
        return onTop.or(() -> next.apply(key)).map(id -> {
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
