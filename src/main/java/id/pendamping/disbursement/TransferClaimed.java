package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Money that did not reach the group as it should is claimed back, by a document; all that is out, in rupiah.
 *
 * @param debtor from whom; missing on older events, which all claimed from the group
 */
@FactType("transfer-claimed")
@FactMeaning(by = Duty.COMMITMENT_OFFICER, stage = Stage.PAYMENT)
public record TransferClaimed(
        CaseId caseId,
        String documentNumber,
        long outstanding,
        @Nullable Debtor debtor) implements CaseFact {

    /** From whom the money is claimed. */
    public enum Debtor {
        GROUP,
        /** The bank, or somebody whose account it is in; the group never had it. */
        HOLDER
    }

    public boolean isFromGroup() {
        return debtor != Debtor.HOLDER;
    }
}
