package id.pendamping.journal;

import id.pendamping.shared.Subject;

/**
 * What is sealed in a table, and has to be what the fingerprint beside it was taken of.
 *
 * @param columns with their table
 * @param kind of the subjects
 * @param rows a question: key of the row, kind of the fingerprint, what is sealed, the fingerprint
 * @param named a question, with {@code %s} for keys: number of the case or id of the subject, sequence, field, key
 */
public record Seal(String columns, Subject.Kind kind, String rows, String named) {

    /** Not a fingerprint under the key, but SHA-256 of octets that are sealed as hex: of a seed. */
    public static final String COMMITMENT = "commitment";
}
