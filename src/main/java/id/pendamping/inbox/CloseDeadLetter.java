package id.pendamping.inbox;

import id.pendamping.access.Account;
import id.pendamping.consuming.Inbox;
import id.pendamping.inbox.DeadLetter.State;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands a message that was set aside to its consumer and closes it, inside the transaction of the decision. */
@Component
class CloseDeadLetter {

    private static final String EVENT_ID = "ce_id";
    private static final String CAUSE = "ce_causationid";
    private static final int LONGEST_WORDS = 1_000;

    private final Recipients recipients;
    private final DeadLetters letters;
    private final WaitingMessages waiting;
    private final Inbox inbox;

    CloseDeadLetter(Recipients recipients, DeadLetters letters, WaitingMessages waiting, Inbox inbox) {
        this.recipients = recipients;
        this.letters = letters;
        this.waiting = waiting;
        this.inbox = inbox;
    }

    Outcome asItCame(DeadLetter letter, Account account, String words) {
        Reception reception = recipients.handOver(letter.consumer(), letters.message(letter.id()), null);
        return settle(reception, letter, account, words, null, null);
    }

    /** Hands over the value that was typed anew, as a message of its own; {@code account} answers for it. */
    Outcome repaired(DeadLetter letter, UUID as, String value, Account account, String words) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        ConsumerRecord<String, byte[]> message = repaired(letters.message(letter.id()), as, bytes);
        return settle(recipients.handOver(letter.consumer(), message, account), letter, account, words, as, bytes);
    }

    Outcome discard(DeadLetter letter, Account account, String words) {
        close(letter, State.DISCARDED, account, words, null, null);
        return Outcome.done();
    }

    private Outcome settle(
            Reception reception,
            DeadLetter letter,
            Account account,
            String words,
            @Nullable UUID repairedAs,
            byte @Nullable [] value) {
        if (reception instanceof Reception.Taken taken) {
            close(letter, State.REPLAYED, account, words, repairedAs, value);
            waiting.supersedeBefore(letter.id(), taken.word());
            return Outcome.done();
        }
        List<Refusal> reasons = reception instanceof Reception.Early early
                ? early.reasons()
                : ((Reception.Refused) reception).reasons();
        return new Outcome.Refused(reasons);
    }

    private void close(
            DeadLetter letter,
            State state,
            Account account,
            String words,
            @Nullable UUID repairedAs,
            byte @Nullable [] value) {
        dealtWith(letters.message(letter.id())).ifPresent(id -> inbox.isNew(letter.consumer(), id));
        letters.settle(letter.id(), state, account, DisplayText.content(words, LONGEST_WORDS), repairedAs, value);
    }

    /** A message of its own, which names the one that it stands for. */
    private static ConsumerRecord<String, byte[]> repaired(
            ConsumerRecord<String, byte[]> message, UUID id, byte @Nullable [] value) {
        RecordHeaders headers = new RecordHeaders();
        for (Header header : message.headers()) {
            if (header.key().equals(EVENT_ID)) {
                headers.add(CAUSE, header.value());
            } else if (!header.key().equals(CAUSE)) {
                headers.add(header);
            }
        }
        headers.add(EVENT_ID, id.toString().getBytes(StandardCharsets.UTF_8));
        return new ConsumerRecord<>(
                message.topic(),
                message.partition(),
                message.offset(),
                message.timestamp(),
                message.timestampType(),
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                message.key(),
                value,
                headers,
                Optional.empty());
    }

    /** Other copies of the message lead to nothing any more. */
    private static Optional<UUID> dealtWith(ConsumerRecord<String, byte[]> message) {
        Header id = message.headers().lastHeader(EVENT_ID);
        try {
            return id == null || id.value() == null
                    ? Optional.empty()
                    : Optional.of(UUID.fromString(new String(id.value(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
