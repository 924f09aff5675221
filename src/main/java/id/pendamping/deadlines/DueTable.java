package id.pendamping.deadlines;

import id.pendamping.disbursement.Payments;
import id.pendamping.group.Groups;
import id.pendamping.lifecycle.Rules;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.programme.WorkingDays;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the table of due dates (D4) for the report's last day and moves it to a working day. */
@Component
class DueTable {

    /** What the table says. */
    record Due(LocalDate on, String flag, int rulesVersion, List<String> inputs) {}

    private final Rules rules;
    private final Payments payments;
    private final Groups groups;
    private final Programme programme;
    private final WorkingDays workingDays;
    private final MonthDay yearEndCutOff;

    DueTable(
            Rules rules,
            Payments payments,
            Groups groups,
            Programme programme,
            WorkingDays workingDays,
            @Value("${pendamping.programme.year-end-cut-off:--11-17}") String yearEndCutOff) {
        this.rules = rules;
        this.payments = payments;
        this.groups = groups;
        this.programme = programme;
        this.workingDays = workingDays;
        this.yearEndCutOff = MonthDay.parse(yearEndCutOff);
    }

    LocalDate credited(CaseId caseId) {
        return Objects.requireNonNull(payments.of(caseId).orElseThrow().fundsConfirmedOn());
    }

    Due ask(CaseId caseId, int pauseDays, int extensionDays) {
        LocalDate credited = credited(caseId);
        ProgrammeYear year = programme.year(groups.get(caseId).edition());
        Rules.Verdict verdict = rules.ask(
                "report-due",
                Map.of(
                        "creditedAfterCutOff", MonthDay.from(credited).isAfter(yearEndCutOff),
                        "spendingDays", year.spendingDays(),
                        "reportingDays", year.reportingDays(),
                        "pauseDays", pauseDays,
                        "extensionDays", extensionDays));
        LocalDate on = workingDays.onOrAfter(credited.plusDays((long) Double.parseDouble(verdict.only("days"))));
        return new Due(on, verdict.only("flag"), verdict.version(), verdict.inputsKept());
    }
}
