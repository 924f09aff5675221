package id.pendamping.shared;

/** The result of a command: it was done, or it was refused for reasons that the person can mend. */
public sealed interface Outcome {

    /** Done; the facts are in the journal. */
    record Done() implements Outcome {}

    /** Nothing has changed. */
    record Refused(java.util.List<Refusal> refusals) implements Outcome {}

    static Outcome done() {
        return new Done();
    }

    /** Refused as a whole, without pointing at one field. */
    static Outcome refused(String messageKey, Object... arguments) {
        return new Refused(java.util.List.of(Refusal.of(messageKey, arguments)));
    }

    /** Refused because of what one field says. */
    static Outcome refusedField(String field, String messageKey, Object... arguments) {
        return new Refused(java.util.List.of(Refusal.at(field, messageKey, arguments)));
    }
}
