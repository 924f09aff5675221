package id.pendamping.deadlines;

import id.pendamping.disbursement.Payments;
import id.pendamping.group.Groups;
import id.pendamping.programme.DueTerm;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the last day of a report came about: the days of rule D4 since the credit, or those of a revision. */
@Component
class ReportTerm {

    private final DeadlineBook deadlines;
    private final Payments payments;
    private final Groups groups;
    private final Programme programme;

    ReportTerm(DeadlineBook deadlines, Payments payments, Groups groups, Programme programme) {
        this.deadlines = deadlines;
        this.payments = payments;
        this.groups = groups;
        this.programme = programme;
    }

    Optional<DueTerm> of(CaseId caseId) {
        return deadlines
                .counted(caseId)
                .map(counted -> counted.term() == 0 ? first(caseId, counted) : revision(counted));
    }

    private DueTerm first(CaseId caseId, DeadlineBook.Counted counted) {
        LocalDate credited =
                Objects.requireNonNull(payments.of(caseId).orElseThrow().fundsConfirmedOn());
        ProgrammeYear year = programme.year(groups.get(caseId).edition());
        return DueTerm.ofDays(credited, year.spendingDays() + year.reportingDays())
                .pausedFor(counted.pauseDays())
                .extendedBy(counted.extensionDays());
    }

    private static DueTerm revision(DeadlineBook.Counted counted) {
        int paused = counted.pauseDays();
        int days = (int) ChronoUnit.DAYS.between(counted.begunOn(), counted.dueOn());
        return paused > 0 && paused < days
                ? DueTerm.ofDays(counted.begunOn(), days - paused).pausedFor(paused)
                : DueTerm.ofDays(counted.begunOn(), days);
    }
}
