package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.time.LocalDate;

/** What has arrived is not what is out, as the mentor or the bank says it; sums in rupiah, of all payments. */
@FactType("transfer-differs")
@FactMeaning(by = Duty.MENTOR, stage = Stage.PAYMENT)
public record TransferDiffers(CaseId caseId, long expected, long arrived, Cause cause, LocalDate saidOn)
        implements CaseFact {

    /** What happened on the way, as far as it is known. */
    public enum Cause {
        /** The bank has kept a fee. */
        FEE,
        /** Only a part has arrived. */
        PART,
        /** The same transfer was credited twice. */
        TWICE,
        /** Nothing has arrived. */
        NOTHING,
        /** It was credited to somebody else's account. */
        OTHER_ACCOUNT,
        /** All that is out has arrived; a part went back to the treasury. */
        CAME_BACK,
        /** The bank had said that all came back, and says now that the group has it. */
        NOT_BACK
    }
}
