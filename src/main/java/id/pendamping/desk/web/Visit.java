package id.pendamping.desk.web;

import id.pendamping.access.Account;
import id.pendamping.access.SubjectCard;
import id.pendamping.desk.Step;
import id.pendamping.shared.Subject;
import java.util.Set;

/** Somebody at a step of a subject. */
public record Visit(Account account, SubjectCard card, Step<?> step) {

    /** The addresses of steps; {@code kind} is the plural word of the subject's kind. */
    public static final String STEP = "/{kind:[a-z-]+}/{number}/steps/{step}";

    private static final Set<Subject.Kind> WITH_PAGES = Set.of(Subject.Kind.CASE, Subject.Kind.DECREE);

    /** Where its page is. */
    public String address() {
        return card.address() + "/steps/" + step.key();
    }

    /** Where the person goes on afterwards: the page of the subject, if it has one. */
    public String home() {
        return WITH_PAGES.contains(card.subject().kind()) ? card.address() : "/tasks";
    }
}
