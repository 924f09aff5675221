package id.pendamping.desk.web;

import id.pendamping.access.SubjectCard;
import id.pendamping.desk.Step;
import id.pendamping.journal.FactType;
import id.pendamping.journal.Recorded;
import id.pendamping.shared.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has just done, for the page that comes next.
 *
 * @param address the page of the subject, if it has one
 * @param type of the fact, whose words are the messages {@code fact.<type>.<answer>}
 * @param answer which way it went, where there was a choice
 */
record DoneStep(
        String step,
        String name,
        String number,
        @Nullable String address,
        String type,
        @Nullable String answer) {

    /** The entries of the subject, newest first, tell which way it went. */
    static DoneStep of(Step<?> step, SubjectCard card, List<Recorded> latest) {
        String type = step.fact().getAnnotation(FactType.class).value();
        return new DoneStep(
                step.key(),
                card.name(),
                card.number(),
                card.subject().kind() == Subject.Kind.CASE ? card.address() : null,
                type,
                latest.stream()
                        .filter(entry -> entry.type().equals(type))
                        .findFirst()
                        .flatMap(Recorded::answer)
                        .orElse(null));
    }
}
