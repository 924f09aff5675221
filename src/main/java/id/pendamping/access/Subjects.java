package id.pendamping.access;

import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The subjects of all modules: found by number, shown in short, and who may know of them. */
@Component
public class Subjects {

    private final Map<Subject.Kind, SubjectOwner> owners;
    private final List<Involvement> involvements;

    Subjects(List<SubjectOwner> owners, List<Involvement> involvements) {
        this.owners = owners.stream().collect(Collectors.toUnmodifiableMap(SubjectOwner::kind, Function.identity()));
        this.involvements = List.copyOf(involvements);
    }

    public Optional<SubjectCard> find(Subject.Kind kind, String number) {
        return Optional.ofNullable(owners.get(kind)).flatMap(owner -> owner.find(number));
    }

    /** Which subject has this number. */
    public Optional<Subject> subject(Subject.Kind kind, String number) {
        return Optional.ofNullable(owners.get(kind)).flatMap(owner -> owner.subject(number));
    }

    /** The subject, if there is one and the person may know of it. */
    public Optional<SubjectCard> find(Account account, Subject.Kind kind, String number) {
        return find(kind, number).filter(card -> maySee(account, card));
    }

    /** The subject of a request, which ends where there is none that the person may know of. */
    public SubjectCard see(Account account, Subject.Kind kind, String number) {
        return find(account, kind, number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    public Optional<SubjectCard> find(Subject subject) {
        return Optional.ofNullable(owners.get(subject.kind())).flatMap(owner -> owner.find(subject));
    }

    /** Since when nothing may go on with the subject but what a suspension allows. */
    public Optional<Instant> suspendedSince(Subject subject) {
        return Optional.ofNullable(owners.get(subject.kind())).flatMap(owner -> owner.suspendedSince(subject));
    }

    /** Whether the timers of the subject wait and nobody is told of its last days. */
    public boolean isClockStopped(Subject subject) {
        return Optional.ofNullable(owners.get(subject.kind()))
                .filter(owner -> owner.isClockStopped(subject))
                .isPresent();
    }

    /** Fails when there is no such subject. */
    public SubjectCard card(Subject subject) {
        return find(subject).orElseThrow(() -> new IllegalArgumentException("No subject " + subject.key()));
    }

    /**
     * Officers and auditors of its region may know of a subject, and the mentors who are involved. Nobody else learns that
     * it exists.
     */
    public boolean maySee(Account account, SubjectCard card) {
        return account.isOnlyMentor()
                ? involvements.stream().anyMatch(one -> one.involves(account, card.subject()))
                : Objects.requireNonNull(owners.get(card.subject().kind())).maySee(account, card);
    }
}
