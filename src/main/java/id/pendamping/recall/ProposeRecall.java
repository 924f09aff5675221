package id.pendamping.recall;

import id.pendamping.findings.Finding;
import id.pendamping.findings.Findings;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.Ledger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The commitment officer proposes to take back a part of what was accepted, at most all of it. */
@Component
class ProposeRecall {

    private final AfterAcceptance after;
    private final Recalls recalls;
    private final Findings findings;
    private final Ledger ledger;
    private final Journal journal;

    ProposeRecall(AfterAcceptance after, Recalls recalls, Findings findings, Ledger ledger, Journal journal) {
        this.after = after;
        this.recalls = recalls;
        this.findings = findings;
        this.ledger = ledger;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, RecallProposal command, Act act) {
        Optional<Refusal> objection = after.objection(caseId);
        if (objection.isPresent()) {
            return new Outcome.Refused(List.of(objection.get()));
        }
        Rupiah accepted = ledger.of(caseId).accepted();
        if (command.amount().isZero() || command.amount().isMoreThan(accepted)) {
            return Outcome.refusedField("amount", "refusal.recall.amount", accepted);
        }
        Integer finding = command.finding();
        if (finding != null
                && findings.openOf(caseId).stream().map(Finding::number).noneMatch(finding::equals)) {
            return Outcome.refusedField("finding", "refusal.recall.finding", finding);
        }
        recalls.propose(
                caseId,
                command.amount(),
                finding,
                command.grounds(),
                act.actor().id());
        journal.record(new RecallProposed(caseId, command.amount().amount(), finding), act.because(command.grounds()));
        return Outcome.done();
    }
}
