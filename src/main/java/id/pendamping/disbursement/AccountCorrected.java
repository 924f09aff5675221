package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import org.jspecify.annotations.Nullable;

/** The group's bank account was replaced by the right one; it has to be checked again. */
@FactType("bank-account-corrected")
public record AccountCorrected(
        CaseId caseId, String bankCode, @Nullable String accountDigest) implements CaseFact {}
