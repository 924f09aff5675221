package id.pendamping.journal;

import id.pendamping.shared.Subject;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with the record: where it is, which field, what it says and what it should say.
 *
 * @param kind what is wrong, by the name that the checks have for it
 * @param subject whose it is; missing when it is about a checkpoint or about no chain
 * @param number the number that people know the subject by, empty when it has none
 * @param sequence of the entry, or number of the checkpoint; 0 when it is about none
 * @param field that differs, empty when it is about the entry or the subject as a whole
 * @param note what else there is to say, in English
 */
public record Fault(
        String kind,
        @Nullable Subject subject,
        String number,
        long sequence,
        String field,
        String says,
        String should,
        String note) {

    public static final String SEQUENCE = "sequence";
    public static final String PREVIOUS_HASH = "previousHash";
    public static final String HASH = "hash";
    public static final String HEAD = "head";
    public static final String END = "end";
    public static final String TOPIC = "topic";
    public static final String CHECKPOINT = "checkpoint";
    public static final String SIGNATURE = "signature";
    public static final String PREVIOUS = "previous";
    public static final String SEAL = "seal";
    public static final String COSIGNATURE = "cosignature";
    public static final String NODE = "node";
    public static final String ENTRIES = "entries";
    public static final String SUBJECTS = "subjects";
    public static final String ROOT = "root";
    public static final String MADE_AT = "madeAt";
    public static final String FILE = "file";
    public static final String WITNESSED = "witnessed";
    public static final String EVENT_ID = "eventId";
    public static final String TYPE = "type";
    public static final String DATA = "data";
    public static final String DUTY = "duty";
    public static final String OCCURRED_AT = "occurredAt";
    public static final String TRACEPARENT = "traceparent";

    /** Actor, on whose behalf, reason and causation: these never leave, but the hash covers them. */
    public static final String WHO_OR_WHY = "whoOrWhy";

    /** Which has no entry to name. */
    public static Fault of(String kind, String note) {
        return new Fault(kind, null, "", 0, "", "", "", note);
    }

    /** In a case by its number, when that is all that is known. */
    public static Fault ofCase(String kind, String number) {
        return new Fault(kind, null, number, 0, "", "", "", "");
    }

    /** At a checkpoint. */
    public static Fault ofCheckpoint(String kind, long number) {
        return new Fault(kind, null, "", number, "", "", "", "");
    }

    /** At an entry, or at a subject as a whole when the sequence is 0. */
    public static Fault at(String kind, Subject subject, long sequence) {
        return new Fault(kind, subject, "", sequence, "", "", "", "");
    }

    /** With the field that differs. */
    public Fault in(String differing, String is, String wanted) {
        return new Fault(kind, subject, number, sequence, differing, is, wanted, note);
    }

    /** With the number that people know the subject by. */
    public Fault numbered(String known) {
        return new Fault(kind, subject, known, sequence, field, says, should, note);
    }

    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(kind).append(':');
        if (subject == null) {
            words.append(number.isEmpty() ? "" : " case " + number);
            words.append(sequence == 0 ? "" : (number.isEmpty() ? " checkpoint " : " entry ") + sequence);
        } else {
            words.append(' ').append(ChainCheck.name(subject));
            words.append(sequence > 0 ? " entry " + sequence : "");
            words.append(number.isEmpty() ? "" : " (" + number + ')');
        }
        if (!field.isEmpty()) {
            words.append(", ").append(field).append(" says ").append(says.isEmpty() ? "nothing" : says);
            words.append(", should say ").append(should.isEmpty() ? "nothing" : should);
        }
        return words.append(note.isEmpty() ? "" : ' ' + note).toString();
    }
}
