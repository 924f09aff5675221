package id.pendamping.deadlines;

import id.pendamping.disbursement.Payments;
import id.pendamping.journal.Journal;
import id.pendamping.ledger.CaseLedger;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import org.springframework.stereotype.Component;

/** Opens the ledger when the funds have arrived and sets the report's last day by rule (D4). */
@Component
class SetReportDue {

    private final DueTable table;
    private final Payments payments;
    private final CaseLedger ledger;
    private final DeadlineBook deadlines;
    private final Journal journal;

    SetReportDue(DueTable table, Payments payments, CaseLedger ledger, DeadlineBook deadlines, Journal journal) {
        this.table = table;
        this.payments = payments;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.journal = journal;
    }

    ReportDueSet set(CaseId caseId, Act act) {
        DueTable.Due due = table.ask(caseId, 0, 0);
        ledger.open(caseId, payments.disbursed(caseId));
        deadlines.open(caseId, table.credited(caseId), due.on(), due.flag());
        var set = new ReportDueSet(caseId, due.on(), due.flag(), due.rulesVersion(), due.inputs());
        journal.record(set, act.automatically("report-due"));
        return set;
    }
}
