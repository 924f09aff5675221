package id.pendamping.disbursement;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** Commitment officer and chair have signed the cooperation agreement (PKS). */
@FactType("agreement-signed")
public record AgreementSigned(CaseId caseId, String number, LocalDate date, long amount) implements CaseFact {}
