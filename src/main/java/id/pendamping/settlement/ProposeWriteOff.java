package id.pendamping.settlement;

import id.pendamping.findings.Finding;
import id.pendamping.findings.Findings;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** After the last letter the commitment officer proposes to give the money up, or goes on demanding it. */
@Component
class ProposeWriteOff {

    /** What the commitment officer proposes. */
    record Command(
            @Field WriteOffProposed.Proposal proposal,
            @Field boolean referred,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final Recoveries recoveries;
    private final Ledger ledger;
    private final Findings findings;
    private final PaymentTerms terms;
    private final Journal journal;

    ProposeWriteOff(Recoveries recoveries, Ledger ledger, Findings findings, PaymentTerms terms, Journal journal) {
        this.recoveries = recoveries;
        this.ledger = ledger;
        this.findings = findings;
        this.terms = terms;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        WriteOffProposed.Proposal proposal = command.proposal();
        Rupiah outstanding = ledger.of(caseId).outstanding();
        if (command.referred()) {
            Optional<Finding> known = findings.openOf(caseId).stream()
                    .filter(finding -> finding.category() == Finding.Category.LAW_ENFORCEMENT)
                    .findFirst();
            if (known.isPresent()) {
                return Outcome.refusedField(
                        "referred", "refusal.writeOff.referred", known.get().number());
            }
            findings.note(caseId, referral(outstanding, command.note()), act);
        }
        if (proposal == WriteOffProposed.Proposal.WRITE_OFF) {
            recoveries.propose(caseId, outstanding, act.actor().id());
        } else {
            recoveries.extend(caseId, terms.payBy(caseId, act));
        }
        journal.record(new WriteOffProposed(caseId, proposal, outstanding.amount()), act.because(command.note()));
        return Outcome.done();
    }

    private static Findings.Draft referral(Rupiah outstanding, String note) {
        return new Findings.Draft(
                Finding.Source.VERIFIER,
                Finding.Category.LAW_ENFORCEMENT,
                outstanding,
                note,
                note,
                Duty.COMMITMENT_OFFICER);
    }
}
