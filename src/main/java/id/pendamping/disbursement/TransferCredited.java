package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The treasury passes on that the bank has credited a payment; amount in rupiah.
 *
 * @param corrects true when it takes the place of what was told of the payment before; other credits add up
 * @param reference the number by which the bank tells credits apart, if it names one
 */
@FactType("transfer-credited")
@FactMeaning(stage = Stage.PAYMENT)
public record TransferCredited(
        CaseId caseId,
        String sp2dNumber,
        long amount,
        LocalDate creditedOn,
        Whose creditedTo,
        @Nullable Boolean corrects,
        @Nullable String reference)
        implements CaseFact {

    /** Whose account it is. */
    public enum Whose {
        GROUP,
        OTHER
    }
}
