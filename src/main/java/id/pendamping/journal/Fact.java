package id.pendamping.journal;

import id.pendamping.shared.Subject;
import java.util.Map;

/**
 * Something that happened, as a record in the past tense. Its components but the subject become the entry's data: ids, enum names,
 * whole rupiah, dates and region codes; never names, NIKs, phone or account numbers. The type literal stands in
 * {@link FactType}.
 */
public interface Fact {

    /** Whose story this belongs to. Not part of the data. */
    Subject subject();

    /** What the process may ask of this fact at its gateways: enum names and booleans by question. */
    default Map<String, Object> answers() {
        return Map.of();
    }
}
