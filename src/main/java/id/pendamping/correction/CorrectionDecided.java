package id.pendamping.correction;

import id.pendamping.disbursement.PaymentPaper;
import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The budget authority has decided whether a paper of a payment was recorded wrongly; approved, the new values take the place of
 * the old ones.
 *
 * @param attempt which payment of the case
 * @param paidOn the day of the payment that was made last, where it becomes another one
 */
@FactType("paper-correction-decided")
public record CorrectionDecided(
        CaseId caseId,
        Verdict verdict,
        PaymentPaper.Kind paper,
        int attempt,
        @Nullable LocalDate paidOn,
        String oldNumber,
        LocalDate oldDate,
        @Nullable String oldKppn,
        String newNumber,
        LocalDate newDate,
        @Nullable String newKppn)
        implements CaseFact {

    /** The decision. */
    public enum Verdict {
        APPROVED,
        REFUSED
    }

    static CorrectionDecided of(
            CaseId caseId, Verdict verdict, Corrections.Proposal proposal, @Nullable LocalDate paidOn) {
        PaymentPaper old = proposal.old();
        PaymentPaper corrected = proposal.corrected();
        return new CorrectionDecided(
                caseId,
                verdict,
                old.kind(),
                proposal.attempt(),
                paidOn,
                old.number(),
                old.date(),
                old.kppn(),
                corrected.number(),
                corrected.date(),
                corrected.kppn());
    }
}
