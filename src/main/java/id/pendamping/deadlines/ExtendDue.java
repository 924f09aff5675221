package id.pendamping.deadlines;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Programme;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Gives a group more days for its report, once and before the last day, by the table of due dates (D4). */
@Component
class ExtendDue {

    private final DeadlineBook deadlines;
    private final DueTable table;
    private final Programme programme;
    private final Regions regions;
    private final Groups groups;
    private final Journal journal;

    ExtendDue(
            DeadlineBook deadlines,
            DueTable table,
            Programme programme,
            Regions regions,
            Groups groups,
            Journal journal) {
        this.deadlines = deadlines;
        this.table = table;
        this.programme = programme;
        this.regions = regions;
        this.groups = groups;
        this.journal = journal;
    }

    Outcome extend(CaseId caseId, ReportClock.Extension command, Act act) {
        Deadlines.Deadline now =
                deadlines.of(caseId).filter(Deadlines.Deadline::inHand).orElse(null);
        if (now == null) {
            return Outcome.refused("refusal.due.notInHand");
        }
        GroupSummary group = groups.get(caseId);
        LocalDate today = regions.dayIn(group.regency(), act.when());
        int most = programme.reportTiming(group.edition()).extensionDays();
        int days = command.days();
        if (now.term() > 0) {
            return Outcome.refused("refusal.due.revision");
        }
        if (now.extensionDays() > 0) {
            return Outcome.refused("refusal.due.extended", now.extensionDays());
        }
        if (today.isAfter(now.dueOn())) {
            return Outcome.refused("refusal.due.over", now.dueOn());
        }
        if (days < 1 || days > most) {
            return Outcome.refusedField("days", "refusal.due.days", most);
        }
        DueTable.Due due = table.ask(caseId, now.pauseDays(), days);
        deadlines.extend(caseId, days, due.on(), today);
        journal.record(
                new ReportDueExtended(caseId, days, due.on(), due.rulesVersion(), due.inputs()),
                act.because(command.reason()));
        return Outcome.done();
    }
}
