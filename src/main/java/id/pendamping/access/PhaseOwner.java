package id.pendamping.access;

import id.pendamping.programme.Edition;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Subject;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Phases, which concern the whole country and are no secret to any officer. */
@Component
class PhaseOwner implements SubjectOwner {

    private final Programme programme;

    PhaseOwner(Programme programme) {
        this.programme = programme;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PHASE;
    }

    @Override
    public Optional<SubjectCard> find(String number) {
        return programme.phases().stream()
                .map(PhaseOwner::card)
                .filter(card -> card.number().equals(number))
                .findFirst();
    }

    @Override
    public Optional<SubjectCard> find(Subject subject) {
        return programme.phases().stream()
                .map(PhaseOwner::card)
                .filter(card -> card.subject().equals(subject))
                .findFirst();
    }

    @Override
    public boolean maySee(Account account, SubjectCard card) {
        return true;
    }

    private static SubjectCard card(Phase phase) {
        return new SubjectCard(
                new Subject(Subject.Kind.PHASE, phase.id().toString()),
                phase.year() + "-" + phase.ordinal(),
                phase.roman() + '/' + phase.year(),
                null,
                Edition.first(phase.year()),
                phase.ordinal(),
                phase.ceiling(),
                null);
    }
}
