package id.pendamping.settlement;

import id.pendamping.ledger.CaseLedger;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Money that is given up outside a recovery: one person proposes it, another decides, as in a recovery. */
@Component
public class GivenUp {

    private final Recoveries recoveries;
    private final CaseLedger ledger;

    GivenUp(Recoveries recoveries, CaseLedger ledger) {
        this.recoveries = recoveries;
        this.ledger = ledger;
    }

    public void propose(CaseId caseId, Rupiah amount, Act act) {
        recoveries.propose(caseId, amount, act.actor().id());
    }

    /** The account that proposed what nobody has decided yet. */
    public Optional<String> proposedBy(CaseId caseId) {
        return recoveries.proposal(caseId).map(Recoveries.Proposal::proposedBy);
    }

    /** How much is proposed to be given up. */
    public Rupiah proposed(CaseId caseId) {
        return recoveries.proposal(caseId).map(Recoveries.Proposal::amount).orElse(Rupiah.ZERO);
    }

    /** By which document; the account of the case follows. */
    public Ledger.Balance approve(CaseId caseId, String documentNumber, LocalDate documentDate, Act act) {
        Recoveries.Proposal proposal = recoveries.proposal(caseId).orElseThrow();
        recoveries.approve(
                proposal.id(), documentNumber, documentDate, act.actor().id());
        return ledger.writeOff(caseId, proposal.amount());
    }

    /** Nothing is given up; harmless when nothing was proposed. */
    public void refuse(CaseId caseId, Act act) {
        recoveries
                .proposal(caseId)
                .ifPresent(
                        proposal -> recoveries.refuse(proposal.id(), act.actor().id()));
    }
}
