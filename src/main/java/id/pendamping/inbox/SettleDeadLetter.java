package id.pendamping.inbox;

import id.pendamping.access.Account;
import id.pendamping.forms.Field;
import id.pendamping.inbox.MessageSettled.Settlement;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An administrator has a message that was set aside dealt with once more as it came, or discards it: in one transaction
 * with what the message leads to and with the fact that tells who did it and why. Another content takes two people:
 * {@link RepairDeadLetter}.
 */
@Component
public class SettleDeadLetter {

    private final DeadLetterRules rules;
    private final CloseDeadLetter closing;
    private final ReleaseWaiting release;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SettleDeadLetter(
            DeadLetterRules rules,
            CloseDeadLetter closing,
            ReleaseWaiting release,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.rules = rules;
        this.closing = closing;
        this.release = release;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What can be done with the message now. */
    public List<Settlement> choices(DeadLetter letter) {
        return rules.choices(letter);
    }

    /** What is to be done with a message, and why. */
    public record Command(
            Settlement settlement,
            @Field(Field.Kind.WORDS) @Nullable String words) {

        /** What is wrong with the request itself, with any message. */
        public List<Refusal> faults() {
            return DeadLetterRules.faultsOfWords(said());
        }

        public String said() {
            return words == null ? "" : words.strip();
        }
    }

    /** Settles the letter, or refuses and leaves everything as it was. */
    public Outcome handle(Account account, DeadLetter letter, Command command) {
        List<Refusal> faults = command.faults();
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        Outcome outcome = Objects.requireNonNull(transaction.execute(status -> {
            Outcome settled = settle(account, letter, command.settlement(), command.said());
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

    private Outcome settle(Account account, DeadLetter letter, Settlement settlement, String words) {
        if (settlement == Settlement.REPAIRED) {
            return Outcome.refused("refusal.letter.second");
        }
        Optional<Outcome> objection = rules.objection(account, letter, settlement);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (letter.caseId() != null) {
            journal.record(
                    new MessageSettled(letter.caseId(), letter.id(), letter.consumer(), settlement, null),
                    Act.by(account.as(Duty.ADMINISTRATOR), clock.instant()).because(words));
        }
        return settlement == Settlement.DISCARDED
                ? closing.discard(letter, account, words)
                : closing.asItCame(letter, account, words);
    }
}
