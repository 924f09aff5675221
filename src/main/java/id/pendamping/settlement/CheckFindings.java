package id.pendamping.settlement;

import id.pendamping.findings.Finding;
import id.pendamping.findings.Findings;
import id.pendamping.forms.Field;
import id.pendamping.journal.CaseFact;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import jakarta.validation.constraints.AssertTrue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Looks before a case closes for a report that nobody has decided on, for open findings and for a credit; while there are
 * findings, the commitment officer has them settled. A loss that waits then is about no money any more, and falls.
 */
@Component
class CheckFindings {

    /** What the commitment officer states. */
    record Command(
            @Field @AssertTrue(message = "{constraint.required}")
            boolean settled) {}

    /** Is not recorded: it tells the model beside the check that nothing of the aid is left, should the way end. */
    private record Looked(ClosureChecked checked) implements CaseFact {

        @Override
        public CaseId caseId() {
            return checked.caseId();
        }

        @Override
        public Map<String, Object> answers() {
            Map<String, Object> answers = new HashMap<>(checked.answers());
            answers.put("aidBack", LateReturnDecided.Left.NOTHING.name());
            return answers;
        }
    }

    private final Findings findings;
    private final Credits credits;
    private final UndecidedReport report;
    private final UndecidedLoss loss;
    private final Journal journal;

    CheckFindings(Findings findings, Credits credits, UndecidedReport report, UndecidedLoss loss, Journal journal) {
        this.report = report;
        this.findings = findings;
        this.credits = credits;
        this.loss = loss;
        this.journal = journal;
    }

    ClosureChecked check(CaseId caseId, Act act) {
        List<Finding> open = findings.openOf(caseId);
        ClosureChecked.Closure closure = closure(caseId, open.size());
        if (closure == ClosureChecked.Closure.FINDINGS_OPEN
                && open.stream().anyMatch(finding -> finding.category() == Finding.Category.LOSS)) {
            loss.drop(caseId, act);
            open = findings.openOf(caseId);
            closure = closure(caseId, open.size());
        }
        var checked = new ClosureChecked(caseId, closure, open.size());
        journal.record(checked, act.automatically("closure"));
        return checked;
    }

    /** The same where nothing is left to account for, and the way of the case ends unless a report waits. */
    CaseFact look(CaseId caseId, Act act) {
        return new Looked(check(caseId, act));
    }

    /** A report may add to the credit, and a credit comes before findings: nothing is taken back while money of the group waits. */
    private ClosureChecked.Closure closure(CaseId caseId, int open) {
        if (report.isThere(caseId)) {
            return ClosureChecked.Closure.REPORT_OPEN;
        }
        if (credits.open(caseId).isPresent()) {
            return ClosureChecked.Closure.CREDIT_OPEN;
        }
        return open > 0 ? ClosureChecked.Closure.FINDINGS_OPEN : ClosureChecked.Closure.READY;
    }

    Outcome clear(CaseId caseId, Command command, Act act) {
        int open = findings.openOf(caseId).size();
        if (open > 0) {
            return Outcome.refused("refusal.findings.open", open);
        }
        journal.record(new FindingsCleared(caseId), act);
        return Outcome.done();
    }
}
