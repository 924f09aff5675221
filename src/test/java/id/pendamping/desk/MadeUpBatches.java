package id.pendamping.desk;

import id.pendamping.access.SubjectCard;
import id.pendamping.access.SubjectOwner;
import id.pendamping.forms.Field;
import id.pendamping.journal.Fact;
import id.pendamping.journal.FactType;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.FactMessage;
import id.pendamping.programme.Edition;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;

/** A subject that is no case, with a process of its own, as a feature would bring it along. */
public class MadeUpBatches {

    static final LocalDate LAST_DAY = LocalDate.of(2023, 7, 28);

    /** A fact of a batch; nobody outside is told. */
    interface BatchFact extends Fact {

        UUID batchId();

        @Override
        default Subject subject() {
            return batch(batchId());
        }
    }

    /** Begins the process. */
    @FactType("made-up-opened")
    record Opened(UUID batchId) implements BatchFact {}

    /** Completes the step. */
    @FactType("made-up-checked")
    record Checked(UUID batchId) implements BatchFact {}

    /** Takes the step away. */
    @FactType("made-up-recalled")
    record Recalled(UUID batchId) implements BatchFact {}

    /** What the step asks for. */
    record Check(@Field(Field.Kind.WORDS) String words) {}

    /** Knows the batches of the tests by their numbers. */
    static class Owner implements SubjectOwner {

        private final Map<String, SubjectCard> batches = new ConcurrentHashMap<>();

        void open(UUID id, String number) {
            batches.put(
                    number,
                    new SubjectCard(
                            batch(id),
                            number,
                            "Batch " + number,
                            null,
                            Edition.first(2023),
                            null,
                            Rupiah.of(7_000_000),
                            null));
        }

        @Override
        public Subject.Kind kind() {
            return Subject.Kind.BATCH;
        }

        @Override
        public Optional<SubjectCard> find(String number) {
            return Optional.ofNullable(batches.get(number));
        }

        @Override
        public Optional<SubjectCard> find(Subject subject) {
            return batches.values().stream()
                    .filter(card -> card.subject().equals(subject))
                    .findFirst();
        }
    }

    static Subject batch(UUID id) {
        return new Subject(Subject.Kind.BATCH, id.toString());
    }

    @Bean
    Owner madeUpBatchOwner() {
        return new Owner();
    }

    @Bean
    FactMessage madeUpBatchBegins() {
        return FactMessage.of(Opened.class).starts("made-up-batch");
    }

    @Bean
    FactMessage madeUpBatchIsRecalled() {
        return FactMessage.of(Recalled.class).correlates("made-up-recalled");
    }

    @Bean
    Step<Check> checkBatchStep(Journal journal) {
        return Step.ofSubject("check-batch", Duty.VERIFIER, Check.class, Checked.class, (subject, check, act) -> {
                    journal.record(new Checked(UUID.fromString(subject.id())), act.because(check.words()));
                    return Outcome.done();
                })
                .dueOn(subject -> Optional.of(LAST_DAY))
                .draftable();
    }
}
