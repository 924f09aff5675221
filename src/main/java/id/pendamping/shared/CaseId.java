package id.pendamping.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identity of one case: one group in one programme year. Random, never a personal id. */
public record CaseId(@JsonValue UUID value) {

    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    /** The case of a subject; fails for a subject of another kind. */
    public static CaseId of(Subject subject) {
        if (subject.kind() != Subject.Kind.CASE) {
            throw new IllegalArgumentException(subject + " is no case");
        }
        return of(subject.id());
    }

    public Subject subject() {
        return new Subject(Subject.Kind.CASE, toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
