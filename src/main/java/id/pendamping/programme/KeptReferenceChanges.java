package id.pendamping.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was approved about lists since they came with the program. */
interface KeptReferenceChanges {

    /** What a line is from a day on; null for a day that is a working day again. */
    record Adopted(
            ReferenceList list,
            LocalDate since,
            String code,
            @Nullable ReferenceEntry entry) {}

    /** By their days, those of one day in the order of approval. */
    List<Adopted> all();

    void add(Adopted adopted, String approvedBy, Instant at);
}
