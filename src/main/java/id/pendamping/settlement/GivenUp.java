package id.pendamping.settlement;

import id.pendamping.accountability.Report;
import id.pendamping.accountability.Reports;
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
    private final UndecidedReport report;
    private final Reports reports;
    private final Refunds refunds;

    GivenUp(Recoveries recoveries, CaseLedger ledger, UndecidedReport report, Reports reports, Refunds refunds) {
        this.recoveries = recoveries;
        this.ledger = ledger;
        this.report = report;
        this.reports = reports;
        this.refunds = refunds;
    }

    /** What a slip pays that waits to be verified. */
    public Rupiah paidBySlip(CaseId caseId) {
        return refunds.waiting(caseId).map(slip -> slip.amount()).orElse(Rupiah.ZERO);
    }

    /**
     * What a report may still prove: all that it says was spent while somebody is asked about it, and what its reviewer has
     * accepted while the group may revise the rest.
     */
    public Rupiah claimedByReport(CaseId caseId, LocalDate today) {
        if (report.isThere(caseId)) {
            return reports.latest(caseId).map(Report::spent).orElse(Rupiah.ZERO);
        }
        return report.isRevised(caseId, today)
                ? reports.latest(caseId).map(Report::accepted).orElse(Rupiah.ZERO)
                : Rupiah.ZERO;
    }

    public void propose(CaseId caseId, Rupiah amount, Act act) {
        recoveries.propose(caseId, amount, act.actor().id());
    }

    /** The account that proposed what nobody has decided yet. */
    public Optional<String> proposedBy(CaseId caseId) {
        return recoveries.proposal(caseId).map(Recoveries.Proposal::proposedBy);
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
