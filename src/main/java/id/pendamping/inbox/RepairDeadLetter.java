package id.pendamping.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import id.pendamping.access.Account;
import id.pendamping.forms.Field;
import id.pendamping.inbox.MessageRepairDecided.Verdict;
import id.pendamping.inbox.MessageSettled.Settlement;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One administrator proposes another content for a message that is set aside and says why; another one, who sees both,
 * has it handed to its consumer or refuses it. Nothing of a proposal acts before, and neither has acted on the case.
 */
@Component
public class RepairDeadLetter {

    private static final int LARGEST_VALUE = 64 * 1024;

    private final DeadLetterRules rules;
    private final CloseDeadLetter closing;
    private final MessageRepairs repairs;
    private final ReleaseWaiting release;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RepairDeadLetter(
            DeadLetterRules rules,
            CloseDeadLetter closing,
            MessageRepairs repairs,
            ReleaseWaiting release,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.rules = rules;
        this.closing = closing;
        this.repairs = repairs;
        this.release = release;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is to stand in place of a message's value, and why. */
    public record Proposal(
            @Nullable String value,
            @Field(Field.Kind.WORDS) @Nullable String words) {

        /** What is wrong with it, whatever the message is. */
        public List<Refusal> faults() {
            List<Refusal> faults = new ArrayList<>(DeadLetterRules.faultsOfWords(reason()));
            int size = content().getBytes(StandardCharsets.UTF_8).length;
            if (size == 0 || size > LARGEST_VALUE) {
                faults.add(0, Refusal.at("value", "refusal.letter.value"));
            }
            return faults;
        }

        public String content() {
            return value == null ? "" : value;
        }

        public String reason() {
            return words == null ? "" : words.strip();
        }
    }

    /** The second person's word on a proposal, and why. */
    public record Decision(
            Verdict verdict,
            @Field(Field.Kind.WORDS) @Nullable String words) {

        public List<Refusal> faults() {
            return DeadLetterRules.faultsOfWords(reason());
        }

        public String reason() {
            return words == null ? "" : words.strip();
        }
    }

    /**
     * Keeps the proposal, if the consumer would take it now.
     *
     * @param id of the proposal; asked again with the same one it is the same
     */
    public Outcome ask(Account account, DeadLetter letter, UUID id, Proposal proposal) {
        List<Refusal> faults = proposal.faults();
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        if (repairs.find(id).filter(kept -> kept.askedBy().equals(account.id())).isPresent()) {
            return Outcome.done();
        }
        Outcome rehearsed = inTransaction(true, () -> rehearse(account, letter, proposal));
        return rehearsed instanceof Outcome.Refused
                ? rehearsed
                : inTransaction(false, () -> keep(account, letter, id, proposal));
    }

    /** Decides on a proposal; what is approved is dealt with in the same transaction. */
    public Outcome decide(Account account, DeadLetter letter, UUID id, Decision decision) {
        List<Refusal> faults = decision.faults();
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        Outcome outcome = inTransaction(false, () -> repairs.find(id)
                .filter(repair -> repair.letterId().equals(letter.id()))
                .map(repair -> decide(account, letter, repair, decision))
                .orElseGet(() -> Outcome.refused("refusal.letter.decided")));
        if (outcome instanceof Outcome.Done && decision.verdict() == Verdict.APPROVED) {
            release.release(letter.consumer(), letter.key());
        }
        return outcome;
    }

    private Outcome rehearse(Account account, DeadLetter letter, Proposal proposal) {
        return rules.objection(account, letter, Settlement.REPAIRED)
                .orElseGet(() -> closing.repaired(letter, newId(), proposal.content(), account, proposal.reason()));
    }

    private Outcome keep(Account account, DeadLetter letter, UUID id, Proposal proposal) {
        Optional<Outcome> objection = rules.objection(account, letter, Settlement.REPAIRED);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (repairs.of(letter).stream().anyMatch(repair -> repair.verdict() == null)) {
            return Outcome.refused("refusal.letter.proposed");
        }
        Act act = Act.by(account.as(Duty.ADMINISTRATOR), clock.instant()).because(proposal.reason());
        repairs.ask(id, letter, proposal.content(), proposal.reason(), act);
        if (letter.caseId() != null) {
            journal.record(new MessageRepairAsked(letter.caseId(), letter.id(), id, letter.consumer()), act);
        }
        return Outcome.done();
    }

    private Outcome decide(Account account, DeadLetter letter, MessageRepair repair, Decision decision) {
        Verdict verdict = decision.verdict();
        if (repair.askedBy().equals(account.id())) {
            return Outcome.refused("refusal.letter.ownProposal");
        }
        Optional<Outcome> objection = rules.objection(account, letter, Settlement.REPAIRED);
        if (objection.isPresent()) {
            return objection.get();
        }
        if (repairs.find(repair.id()).filter(open -> open.verdict() == null).isEmpty()) {
            return Outcome.refused("refusal.letter.decided");
        }
        if (verdict == Verdict.APPROVED && rules.hasActed(repair.askedBy(), letter)) {
            return Outcome.refused("refusal.letter.askedOwnCase");
        }
        Act act = Act.by(account.as(Duty.ADMINISTRATOR), clock.instant()).onBehalfOf(repair.askedBy());
        repairs.decide(repair, verdict, decision.reason(), act);
        if (letter.caseId() != null) {
            journal.record(
                    new MessageRepairDecided(letter.caseId(), letter.id(), repair.id(), verdict),
                    act.because(decision.reason()));
        }
        return verdict == Verdict.APPROVED ? carryOut(account, letter, repair, act) : Outcome.done();
    }

    private Outcome carryOut(Account account, DeadLetter letter, MessageRepair repair, Act act) {
        UUID as = newId();
        if (letter.caseId() != null) {
            journal.record(
                    new MessageSettled(letter.caseId(), letter.id(), letter.consumer(), Settlement.REPAIRED, as),
                    act.because(repair.reason()));
        }
        return closing.repaired(letter, as, repair.value(), account, repair.reason());
    }

    private UUID newId() {
        return UuidCreator.getTimeOrderedEpoch(clock.instant());
    }

    private Outcome inTransaction(boolean rehearsed, Supplier<Outcome> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Outcome outcome = work.get();
            if (rehearsed || outcome instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return outcome;
        }));
    }
}
