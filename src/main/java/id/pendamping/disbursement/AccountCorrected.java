package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;

/** The group's bank account was replaced by the right one; it has to be checked again. */
@FactType("bank-account-corrected")
public record AccountCorrected(CaseId caseId, String bankCode) implements CaseFact {}
