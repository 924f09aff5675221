package id.pendamping.desk;

import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** How the desk answers when something is handed in. */
public sealed interface Submission {

    /**
     * What a page shows beside the form; empty when it is done. A person who is turned away reads it from the status of
     * the answer.
     */
    List<Refusal> objections();

    /** Done, now or by an earlier sending of the same command. */
    record Accepted() implements Submission {

        @Override
        public List<Refusal> objections() {
            return List.of();
        }
    }

    /** Nothing has changed; every reason at once. */
    record Refused(List<Refusal> refusals) implements Submission {

        @Override
        public List<Refusal> objections() {
            return refusals;
        }
    }

    /** The subject does not wait for this step, or no longer. */
    record Moved() implements Submission {

        @Override
        public List<Refusal> objections() {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
    }

    /**
     * The person may see the subject but not do this; {@code conflict} is the duty on this subject that forbids it, the
     * needed one itself where the step checks the person's own work.
     */
    record Forbidden(Duty needed, Optional<Duty> conflict) implements Submission {

        @Override
        public List<Refusal> objections() {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    /** No such subject, or none that this person may know of. */
    record Unknown() implements Submission {

        @Override
        public List<Refusal> objections() {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** The idempotency key was used before with other content. */
    record KeyReused() implements Submission {

        @Override
        public List<Refusal> objections() {
            return List.of(Refusal.of("refusal.keyReused"));
        }
    }
}
