package id.pendamping.inbox;

import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;

/** The answer of a consumer to a message. */
public sealed interface Reception {

    /** Dealt with. */
    record Taken(Word word) implements Reception {}

    /** What a message that was taken means for others about the same that are set aside. */
    enum Word {
        /** It takes their place. */
        LAST,
        /** It comes on top of those that are not wrong, as one credit of several does. */
        FURTHER,
        /** It was dealt with before, and says nothing new now. */
        REPEATED
    }

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
        return new Taken(Word.LAST);
    }

    /** Dealt with; it comes on top of others about the same. */
    static Reception further() {
        return new Taken(Word.FURTHER);
    }

    static Reception repeated() {
        return new Taken(Word.REPEATED);
    }

    static Reception refused(String messageKey, Object... arguments) {
        return new Refused(List.of(Refusal.of(messageKey, arguments)));
    }
}
