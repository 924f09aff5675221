package id.pendamping.deadlines;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.programme.WorkingDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The terms of a report, from the day on which the group has it to the day on which it is handed in. A revision, and a report
 * that a repair has put back to the group, lasts its own working days from that day, or as long as the last day that was set
 * before, whichever is later.
 */
@Component
public class ReportTerms {

    private final DeadlineBook deadlines;
    private final Groups groups;
    private final Programme programme;
    private final WorkingDays workingDays;
    private final Regions regions;
    private final Journal journal;

    ReportTerms(
            DeadlineBook deadlines,
            Groups groups,
            Programme programme,
            WorkingDays workingDays,
            Regions regions,
            Journal journal) {
        this.deadlines = deadlines;
        this.groups = groups;
        this.programme = programme;
        this.workingDays = workingDays;
        this.regions = regions;
        this.journal = journal;
    }

    /** The report is with its reviewers. */
    public void handIn(CaseId caseId, Instant when) {
        deadlines.handIn(caseId, when);
    }

    /** The report is put back to the group; a term that runs already goes on. */
    void putBack(CaseId caseId, Act act) {
        if (deadlines.of(caseId).filter(before -> !before.inHand()).isPresent()) {
            revise(caseId, act);
        }
    }

    /** The group has the report back for a revision. */
    public void revise(CaseId caseId, Act act) {
        Deadlines.Deadline before = deadlines.of(caseId).orElseThrow();
        GroupSummary group = groups.get(caseId);
        LocalDate today = regions.dayIn(group.regency(), act.when());
        LocalDate due =
                workingDays.after(today, programme.reportTiming(group.edition()).revisionDays());
        LocalDate later = due.isAfter(before.dueOn()) ? due : before.dueOn();
        deadlines.revise(caseId, later, today);
        journal.record(new RevisionDueSet(caseId, before.term() + 1, later), act.automatically("revision-due"));
    }
}
