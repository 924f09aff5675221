package id.pendamping.selection;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What other modules may ask about the decree that makes a group a recipient. */
public interface Decrees {

    Optional<Recipient> of(CaseId caseId);

    /** The decree as it names one group; ratified when {@code ratifiedOn} is there. */
    record Recipient(
            String number,
            LocalDate date,
            Rupiah amount,
            @Nullable LocalDate ratifiedOn) {

        /** What is read of it before it is ratified. */
        String paper() {
            return number + " | " + date + " | " + amount.amount();
        }
    }
}
