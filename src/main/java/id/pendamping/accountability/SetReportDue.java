package id.pendamping.accountability;

import id.pendamping.disbursement.Payments;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.programme.WorkingDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.step.Rules;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens the ledger when the funds have arrived and sets the report's last day by rule (D4). */
@Component
class SetReportDue {

    private final Rules rules;
    private final Payments payments;
    private final Groups groups;
    private final Programme programme;
    private final WorkingDays workingDays;
    private final CaseLedger ledger;
    private final Journal journal;
    private final MonthDay yearEndCutOff;

    SetReportDue(
            Rules rules,
            Payments payments,
            Groups groups,
            Programme programme,
            WorkingDays workingDays,
            CaseLedger ledger,
            Journal journal,
            @Value("${pendamping.programme.year-end-cut-off:--11-17}") String yearEndCutOff) {
        this.rules = rules;
        this.payments = payments;
        this.groups = groups;
        this.programme = programme;
        this.workingDays = workingDays;
        this.ledger = ledger;
        this.journal = journal;
        this.yearEndCutOff = MonthDay.parse(yearEndCutOff);
    }

    ReportDueSet set(CaseId caseId, Act act) {
        LocalDate credited =
                Objects.requireNonNull(payments.of(caseId).orElseThrow().fundsConfirmedOn());
        ProgrammeYear year = programme.year(groups.get(caseId).programmeYear());
        Rules.Verdict verdict = rules.ask(
                "report-due",
                Map.of(
                        "creditedAfterCutOff", MonthDay.from(credited).isAfter(yearEndCutOff),
                        "spendingDays", year.spendingDays(),
                        "reportingDays", year.reportingDays(),
                        "pauseDays", 0,
                        "extensionDays", 0));
        LocalDate due = workingDays.onOrAfter(credited.plusDays((long) Double.parseDouble(verdict.only("days"))));
        String flag = verdict.only("flag");
        ledger.open(caseId, payments.disbursed(caseId), due, flag);
        var set = new ReportDueSet(caseId, due, flag, verdict.version());
        journal.record(set, act.automatically("report-due"));
        return set;
    }
}
