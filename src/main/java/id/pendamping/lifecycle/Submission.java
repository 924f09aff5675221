package id.pendamping.lifecycle;

import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.util.List;

/** What came of handing in a step's form. */
public sealed interface Submission {

    /** Done, now or by an earlier sending of the same command. */
    record Accepted() implements Submission {}

    /** Nothing has changed; every reason at once. */
    record Refused(List<Refusal> refusals) implements Submission {}

    /** The case does not wait for this step, or no longer. */
    record Moved() implements Submission {}

    /**
     * The person may see the case but not do this; {@code conflict} is the duty on this case that forbids it, the needed
     * one itself where the step checks the person's own work.
     */
    record Forbidden(Duty needed, java.util.Optional<Duty> conflict) implements Submission {}

    /** No such case, or none that this person may know of. */
    record Unknown() implements Submission {}

    /** The idempotency key was used before with other content. */
    record KeyReused() implements Submission {}
}
