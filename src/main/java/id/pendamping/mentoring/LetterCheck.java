package id.pendamping.mentoring;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Days of letters: not dated ahead, and long enough, by the calendar where the group lives. */
@Component
class LetterCheck {

    private final Groups groups;
    private final Regions regions;
    private final Programme programme;
    private final ReportDay reportDay;

    LetterCheck(Groups groups, Regions regions, Programme programme, ReportDay reportDay) {
        this.groups = groups;
        this.regions = regions;
        this.programme = programme;
        this.reportDay = reportDay;
    }

    LocalDate today(CaseId caseId, Act act) {
        return today(groups.get(caseId), act);
    }

    LocalDate today(GroupSummary group, Act act) {
        return regions.dayIn(group.regency(), act.when());
    }

    /** From today until the report is due; while nobody knows when that is, as if the money arrived today. */
    ServiceDays days(GroupSummary group, Instant when) {
        LocalDate today = regions.dayIn(group.regency(), when);
        ProgrammeYear year = programme.year(group.edition());
        LocalDate due = reportDay
                .of(group.caseId())
                .orElseGet(() -> today.plusDays((long) year.spendingDays() + year.reportingDays()));
        return new ServiceDays(today, due.isBefore(today) ? today : due);
    }

    static Optional<Refusal> objection(LocalDate letterDate, LocalDate today) {
        return letterDate.isAfter(today)
                ? Optional.of(Refusal.at("letterDate", "refusal.mentor.letterAhead", today))
                : Optional.empty();
    }
}
