package id.pendamping.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import id.pendamping.access.Account;
import id.pendamping.consuming.FaultyMessages;
import id.pendamping.consuming.Inbox;
import id.pendamping.inbox.DeadLetter.State;
import id.pendamping.inbox.MessageSettled.Settlement;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalReader;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An administrator deals with a message that was set aside: in one transaction with what the message leads to and with
 * the fact that tells who did it and why. Whoever has acted on the case leaves its messages to somebody else.
 */
@Component
public class SettleDeadLetter {

    private static final String EVENT_ID = "ce_id";
    private static final String CAUSE = "ce_causationid";
    private static final int LONGEST_WORDS = 1_000;
    private static final int LARGEST_VALUE = 64 * 1024;

    private final Map<String, MessageHandler> recipients;
    private final DeadLetters letters;
    private final WaitingMessages waiting;
    private final Inbox inbox;
    private final ReleaseWaiting release;
    private final Journal journal;
    private final JournalReader reader;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SettleDeadLetter(
            List<MessageHandler> recipients,
            DeadLetters letters,
            WaitingMessages waiting,
            Inbox inbox,
            ReleaseWaiting release,
            Journal journal,
            JournalReader reader,
            TransactionTemplate transaction,
            Clock clock) {
        this.recipients = recipients.stream().collect(Collectors.toMap(MessageHandler::name, Function.identity()));
        this.letters = letters;
        this.waiting = waiting;
        this.inbox = inbox;
        this.release = release;
        this.journal = journal;
        this.reader = reader;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What is to be done with a message.
     *
     * @param value stands in place of the message's value, when it is to be repaired
     */
    public record Command(
            Settlement settlement,
            @Nullable String value,
            @Nullable String words) {

        /** What is wrong with it, whatever the message is. */
        public List<Refusal> faults() {
            List<Refusal> faults = new ArrayList<>();
            int size = value == null ? 0 : value.getBytes(StandardCharsets.UTF_8).length;
            if (settlement == Settlement.REPAIRED && (size == 0 || size > LARGEST_VALUE)) {
                faults.add(Refusal.at("value", "refusal.letter.value"));
            }
            if (said().isEmpty() || said().length() > LONGEST_WORDS) {
                faults.add(Refusal.at("words", "refusal.letter.words"));
            }
            return faults;
        }

        /** Why it is done. */
        public String said() {
            return words == null ? "" : words.strip();
        }
    }

    /** What can be done with a message of the consumer. */
    public List<Settlement> choices(String consumer) {
        MessageHandler recipient = recipients.get(consumer);
        if (recipient == null) {
            return List.of(Settlement.DISCARDED);
        }
        return recipient.isMendable()
                ? List.of(Settlement.REPAIRED, Settlement.REPLAYED, Settlement.DISCARDED)
                : List.of(Settlement.REPLAYED, Settlement.DISCARDED);
    }

    /** Settles the letter, or refuses and leaves everything as it was. */
    public Outcome handle(Account account, DeadLetter letter, Command command) {
        List<Refusal> faults = command.faults();
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        Outcome outcome = Objects.requireNonNull(transaction.execute(status -> {
            Outcome settled = settle(account, letter, command.settlement(), command.value(), command.said());
            if (settled instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return settled;
        }));
        if (outcome instanceof Outcome.Done) {
            release.release(letter.consumer(), letter.key());
        }
        return outcome;
    }

    private Outcome settle(
            Account account, DeadLetter letter, Settlement settlement, @Nullable String value, String words) {
        if (letter.key() != null) {
            waiting.lock(letter.consumer(), letter.key());
        }
        boolean isOpen = letters.find(account, letter.id())
                .filter(now -> now.state() == State.OPEN)
                .isPresent();
        if (!isOpen || !choices(letter.consumer()).contains(settlement)) {
            return Outcome.refused("refusal.letter.settled");
        }
        ConsumerRecord<String, byte[]> message = letters.message(letter.id());
        UUID repairedAs = settlement == Settlement.REPAIRED ? UuidCreator.getTimeOrderedEpoch(clock.instant()) : null;
        if (letter.caseId() != null) {
            if (hasActed(account, letter.caseId())) {
                return Outcome.refused("refusal.letter.ownCase");
            }
            journal.record(
                    new MessageSettled(letter.caseId(), letter.id(), letter.consumer(), settlement, repairedAs),
                    Act.by(account.as(Duty.ADMINISTRATOR), clock.instant()).because(words));
        }
        byte[] repaired = value == null || repairedAs == null ? null : value.getBytes(StandardCharsets.UTF_8);
        Outcome outcome =
                switch (settlement) {
                    case REPLAYED -> take(letter, message, null);
                    case REPAIRED ->
                        take(letter, repaired(message, Objects.requireNonNull(repairedAs), repaired), account);
                    case DISCARDED -> Outcome.done();
                };
        if (outcome instanceof Outcome.Done) {
            dealtWith(message).ifPresent(id -> inbox.isNew(letter.consumer(), id));
            State state = settlement == Settlement.DISCARDED ? State.DISCARDED : State.REPLAYED;
            letters.settle(letter.id(), state, account, DisplayText.of(words, LONGEST_WORDS), repairedAs, repaired);
        }
        return outcome;
    }

    private boolean hasActed(Account account, CaseId caseId) {
        return reader.dutiesOf(caseId.subject(), account.id()).stream().anyMatch(duty -> duty != Duty.ADMINISTRATOR);
    }

    private Outcome take(DeadLetter letter, ConsumerRecord<String, byte[]> message, @Nullable Account mender) {
        try {
            return Objects.requireNonNull(recipients.get(letter.consumer())).take(message, mender);
        } catch (RuntimeException e) {
            if (FaultyMessages.isPassing(e)) {
                throw e;
            }
            return new Outcome.Refused(List.of(OrderedConsumer.failed(e)));
        }
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
