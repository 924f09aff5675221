package id.pendamping.desk;

import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Optional;

/** How the desk answers when something is handed in. */
public sealed interface Submission {

    /** Done, now or by an earlier sending of the same command. */
    record Accepted() implements Submission {}

    /** Nothing has changed; every reason at once. */
    record Refused(List<Refusal> refusals) implements Submission {}

    /** The subject does not wait for this step, or no longer. */
    record Moved() implements Submission {}

    /**
     * The person may see the subject but not do this; {@code conflict} is the duty on this subject that forbids it, the
     * needed one itself where the step checks the person's own work.
     */
    record Forbidden(Duty needed, Optional<Duty> conflict) implements Submission {}

    /** No such subject, or none that this person may know of. */
    record Unknown() implements Submission {}

    /** The idempotency key was used before with other content. */
    record KeyReused() implements Submission {}
}
