package id.pendamping.shared;

import java.util.UUID;

/** Identity of one case: one group in one programme year. Random, never a personal id. */
public record CaseId(UUID value) {

    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
