package id.pendamping.dunning;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** The inspectorate was told by letter. */
@FactType("referral-taken")
public record ReferralTaken(CaseId caseId, String letterNumber, LocalDate letterDate) implements CaseFact {}
