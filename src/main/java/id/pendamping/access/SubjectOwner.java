package id.pendamping.access;

import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.Optional;

/** What the module that owns a kind of subjects tells about them. Every kind that has tasks or pages has one owner. */
public interface SubjectOwner {

    Subject.Kind kind();

    /** By the number that people call it by. */
    Optional<SubjectCard> find(String number);

    Optional<SubjectCard> find(Subject subject);

    /** Which subject has this number. */
    default Optional<Subject> subject(String number) {
        return find(number).map(SubjectCard::subject);
    }

    /** Since when nothing may go on with it but what a suspension allows; empty when it is not suspended. */
    default Optional<Instant> suspendedSince(Subject subject) {
        return Optional.empty();
    }

    /** Whether its timers wait and nobody is told of its last days. */
    default boolean isClockStopped(Subject subject) {
        return false;
    }

    /** Whether somebody who works as an officer or auditor may know of it. */
    default boolean maySee(Account account, SubjectCard card) {
        return account.covers(card.regency());
    }
}
