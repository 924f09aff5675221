package id.pendamping.desk;

import id.pendamping.access.Account;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.function.Function;

/**
 * One thing that a person or a system outside may do to a subject: on which duty, with which command, and what the
 * program does then. Handed in at the {@link Desk}; a {@link Step} is a deed that a process waits for.
 *
 * @param <C> the command: a record with validation constraints
 */
public interface Deed<C extends Record> {

    /**
     * Does the work: checks, writes and records the fact, or refuses. Runs inside the desk's transaction.
     *
     * @param <S> the subject, as the feature knows it
     */
    @FunctionalInterface
    interface Handler<S, C> {
        Outcome handle(S subject, C command, Act act);
    }

    /** Something that may be done to a case. */
    static <C extends Record> DeclaredDeed<CaseId, C> ofCase(
            String key, Duty duty, Class<C> command, Handler<CaseId, C> handler) {
        return new DeclaredDeed<>(key, List.of(duty), command, handler, CaseId::of);
    }

    /** Something that may be done to subjects of any kind. */
    static <C extends Record> DeclaredDeed<Subject, C> ofSubject(
            String key, Duty duty, Class<C> command, Handler<Subject, C> handler) {
        return new DeclaredDeed<>(key, List.of(duty), command, handler, Function.identity());
    }

    String key();

    /** Each of these duties will do; the first that the person holds, and may take on the subject, counts. */
    List<Duty> duties();

    /** What the form or the caller has to say, in values of the field. */
    Class<C> command();

    Outcome handle(Subject subject, C command, Act act);

    /** Whether it is this person's to do; nobody else learns of it, even who holds the duty. */
    default boolean isFor(Account account, Subject subject) {
        return true;
    }

    /** Whether this system outside may report what the command says, instead of a person who enters it. */
    default boolean isReportedBy(String system) {
        return false;
    }

    /** Whether it asks for pictures or papers: those who may do it may send them for its subject. */
    default boolean asksForFiles() {
        return false;
    }

    /** Whether it may be done while the subject is suspended; everything else stands still then. */
    default boolean isOpenWhileSuspended() {
        return false;
    }
}
