package id.pendamping.correction;

import id.pendamping.disbursement.PaymentPaper;
import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whose paper it is says that it was recorded wrongly: the commitment officer of an SPP, the payment officer of an SPM, the
 * treasurer of an SP2D.
 *
 * @param attempt which payment of the case
 * @param displaces the new number is on record for another paper, wrongly too; left out where it is not
 */
@FactType("paper-correction-proposed")
@FactMeaning(by = Duty.TREASURER, stage = Stage.PAYMENT)
public record CorrectionProposed(
        CaseId caseId,
        PaymentPaper.Kind paper,
        int attempt,
        String oldNumber,
        LocalDate oldDate,
        @Nullable String oldKppn,
        String newNumber,
        LocalDate newDate,
        @Nullable String newKppn,
        @Nullable Boolean displaces)
        implements CaseFact {

    static CorrectionProposed of(
            CaseId caseId, int attempt, PaymentPaper old, PaymentPaper corrected, boolean displaces) {
        return new CorrectionProposed(
                caseId,
                old.kind(),
                attempt,
                old.number(),
                old.date(),
                old.kppn(),
                corrected.number(),
                corrected.date(),
                corrected.kppn(),
                displaces ? true : null);
    }
}
