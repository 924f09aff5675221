package id.pendamping.access;

import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All subjects, whoever owns them: found by number, shown in short, and who may know of them. */
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

    /** The subject, if there is one and the person may know of it. */
    public Optional<SubjectCard> find(Account account, Subject.Kind kind, String number) {
        return find(kind, number).filter(card -> maySee(account, card));
    }

    public SubjectCard card(Subject subject) {
        return owner(subject.kind()).card(subject);
    }

    /**
     * Officers and auditors of its region may know of a subject, and the mentors who are involved. Nobody else learns that
     * it exists.
     */
    public boolean maySee(Account account, SubjectCard card) {
        return account.isOnlyMentor()
                ? involvements.stream().anyMatch(one -> one.involves(account, card.subject()))
                : owner(card.subject().kind()).maySee(account, card);
    }

    private SubjectOwner owner(Subject.Kind kind) {
        SubjectOwner owner = owners.get(kind);
        if (owner == null) {
            throw new IllegalArgumentException("Nobody owns subjects of kind " + kind);
        }
        return owner;
    }
}
