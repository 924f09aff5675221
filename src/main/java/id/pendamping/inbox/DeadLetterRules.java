package id.pendamping.inbox;

import id.pendamping.access.Account;
import id.pendamping.inbox.DeadLetter.State;
import id.pendamping.inbox.MessageSettled.Settlement;
import id.pendamping.journal.JournalReader;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What an administrator may do with a message that was set aside. A person who has acted on the case leaves its messages to
 * somebody else.
 */
@Component
class DeadLetterRules {

    private static final int LONGEST_WORDS = 1_000;

    private final DeadLetters letters;
    private final WaitingMessages waiting;
    private final Recipients recipients;
    private final JournalReader journal;

    DeadLetterRules(DeadLetters letters, WaitingMessages waiting, Recipients recipients, JournalReader journal) {
        this.letters = letters;
        this.waiting = waiting;
        this.recipients = recipients;
        this.journal = journal;
    }

    /** A reason is always given, and not a long one. */
    static List<Refusal> faultsOfWords(String words) {
        return words.isEmpty() || words.length() > LONGEST_WORDS
                ? List.of(Refusal.at("words", "refusal.letter.words"))
                : List.of();
    }

    List<Settlement> choices(DeadLetter letter) {
        if (letter.state() == State.EARLY) {
            return List.of(Settlement.DISCARDED);
        }
        if (letter.state() != State.OPEN) {
            return List.of();
        }
        return recipients
                .find(letter.consumer())
                .map(recipient -> recipient.isMendable()
                        ? List.of(Settlement.REPAIRED, Settlement.REPLAYED, Settlement.DISCARDED)
                        : List.of(Settlement.REPLAYED, Settlement.DISCARDED))
                .orElse(List.of(Settlement.DISCARDED));
    }

    /** Why it may not be done now; from here to the end of the transaction nobody else deals with messages of the key. */
    Optional<Outcome> objection(Account account, DeadLetter letter, Settlement settlement) {
        if (letter.key() != null) {
            waiting.lock(letter.consumer(), letter.key());
        }
        boolean isPossible = letters.find(account, letter.id())
                .filter(now -> choices(now).contains(settlement))
                .isPresent();
        if (!isPossible) {
            return Optional.of(Outcome.refused("refusal.letter.settled"));
        }
        return hasActed(account.id(), letter)
                ? Optional.of(Outcome.refused("refusal.letter.ownCase"))
                : Optional.empty();
    }

    /** Whether the account has done anything on the case but to settle its messages. */
    boolean hasActed(String account, DeadLetter letter) {
        return letter.caseId() != null
                && journal.dutiesOf(letter.caseId().subject(), account).stream()
                        .anyMatch(duty -> duty != Duty.ADMINISTRATOR);
    }
}
