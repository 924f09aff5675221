package id.pendamping.evidence.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.evidence.EvidenceSender;
import id.pendamping.evidence.GuardedFiles;
import id.pendamping.shared.Act;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets people to the files of a case; to all others there are none. */
@Component
class EvidenceGate {

    private final Subjects subjects;
    private final List<EvidenceSender> senders;
    private final List<GuardedFiles> guards;
    private final CurrentAccount current;
    private final Clock clock;

    EvidenceGate(
            Subjects subjects,
            List<EvidenceSender> senders,
            List<GuardedFiles> guards,
            CurrentAccount current,
            Clock clock) {
        this.subjects = subjects;
        this.senders = senders;
        this.guards = guards;
        this.current = current;
        this.clock = clock;
    }

    /** Somebody who sends, and the case. */
    record Sending(SubjectCard card, Act act) {

        Subject subject() {
            return card.subject();
        }
    }

    SubjectCard see(String number) {
        return subjects.find(current.get(), Subject.Kind.CASE, number).orElseThrow(EvidenceGate::closed);
    }

    /** The case, for those who may open this file of it. */
    SubjectCard seeFile(String number, UUID file) {
        SubjectCard card = see(number);
        if (withheld(card).contains(file)) {
            throw closed();
        }
        return card;
    }

    /** Files of the case that are not for the person's eyes. */
    Set<UUID> withheld(SubjectCard card) {
        return guards.stream()
                .flatMap(guard -> guard.withheld(current.get(), card.subject()).stream())
                .collect(Collectors.toSet());
    }

    void opened(SubjectCard card, UUID file) {
        guards.forEach(guard -> guard.opened(current.get(), card.subject(), file));
    }

    boolean maySend(SubjectCard card) {
        return sendsAs(current.get(), card).isPresent();
    }

    Sending send(String number) {
        Account account = current.get();
        SubjectCard card = subjects.find(Subject.Kind.CASE, number).orElseThrow(EvidenceGate::closed);
        Duty duty = sendsAs(account, card).orElseThrow(() -> shut(account, card));
        return new Sending(card, Act.by(account.as(duty), clock.instant()));
    }

    boolean isMentor() {
        return current.get().isOnlyMentor();
    }

    private Optional<Duty> sendsAs(Account account, SubjectCard card) {
        return senders.stream()
                .flatMap(sender -> sender.sendsAs(account, card).stream())
                .findFirst();
    }

    /** What the phone still has stays there while the case is suspended. */
    private ResponseStatusException shut(Account account, SubjectCard card) {
        return subjects.maySee(account, card)
                        && subjects.suspendedSince(card.subject()).isPresent()
                ? new ResponseStatusException(HttpStatus.LOCKED)
                : closed();
    }

    private static ResponseStatusException closed() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
