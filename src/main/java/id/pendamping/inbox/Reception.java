package id.pendamping.inbox;

import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;

/** The answer of a consumer to a message. */
public sealed interface Reception {

    /**
     * Dealt with.
     *
     * @param isRepetition it was dealt with before, and says nothing new now
     */
    record Taken(boolean isRepetition) implements Reception {}

    /** Not dealt with; nothing has changed. */
    record Refused(List<Refusal> reasons) implements Reception {}

    /**
     * Nothing is wrong with it, but the case has not come to the step that it reports on. It is kept and handed over again
     * once the step opens.
     */
    record Early(String step, List<Refusal> reasons) implements Reception {}

    static Reception of(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? new Refused(refused.refusals()) : taken();
    }

    static Reception taken() {
        return new Taken(false);
    }

    static Reception repeated() {
        return new Taken(true);
    }

    static Reception refused(String messageKey, Object... arguments) {
        return new Refused(List.of(Refusal.of(messageKey, arguments)));
    }
}
