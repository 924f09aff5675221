package id.pendamping.settlement;

import id.pendamping.forms.DocumentNumber;
import id.pendamping.forms.Field;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The budget authority decides whether the money is given up; never the person who proposed it, and never what may still be
 * proven or come back.
 */
@Component
class DecideWriteOff {

    /** What the budget authority decides. */
    record Command(
            @Field WriteOffDecided.Verdict verdict,
            @Field @DocumentNumber @Nullable String documentNumber,
            @Field @Nullable LocalDate documentDate,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String note) {}

    private final Recoveries recoveries;
    private final StillToCome stillToCome;
    private final CaseLedger ledger;
    private final PaymentTerms terms;
    private final Journal journal;

    DecideWriteOff(
            Recoveries recoveries, StillToCome stillToCome, CaseLedger ledger, PaymentTerms terms, Journal journal) {
        this.recoveries = recoveries;
        this.stillToCome = stillToCome;
        this.ledger = ledger;
        this.terms = terms;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        Recoveries.Proposal proposal = recoveries.proposal(caseId).orElseThrow();
        String who = act.actor().id();
        if (proposal.proposedBy().equals(who)) {
            return Outcome.refused("refusal.writeOff.ownProposal");
        }
        if (command.verdict() == WriteOffDecided.Verdict.REFUSED) {
            recoveries.refuse(proposal.id(), who);
            recoveries.extend(caseId, terms.payBy(caseId, act));
            decided(caseId, command, proposal, ledger.of(caseId), act);
            return Outcome.done();
        }
        Rupiah open = ledger.of(caseId).outstanding();
        if (proposal.amount().isMoreThan(open)) {
            return Outcome.refusedField("verdict", "refusal.writeOff.lessOpen", proposal.amount(), open);
        }
        Optional<Outcome> first = stillToCome.against(caseId, proposal.amount(), terms.today(caseId, act));
        if (first.isPresent()) {
            return first.get();
        }
        return ByDocument.approve(
                command.documentNumber(), command.documentDate(), terms.today(caseId, act), (number, date) -> {
                    recoveries.approve(proposal.id(), number, date, who);
                    decided(caseId, command, proposal, ledger.writeOff(caseId, proposal.amount()), act);
                });
    }

    private void decided(
            CaseId caseId, Command command, Recoveries.Proposal proposal, Ledger.Balance balance, Act act) {
        journal.record(
                new WriteOffDecided(
                        caseId,
                        command.verdict(),
                        proposal.amount().amount(),
                        balance.outstanding().amount()),
                act.because(command.note()));
    }
}
