package id.pendamping.deadlines;

import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.programme.Regions;
import id.pendamping.programme.WorkingDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.suspension.HeldDates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stops the clock of a report for days of force majeure, and lets it run again; after a suspension it is moved too. The last day is asked of the table of due
 * dates anew (D4); a revision keeps its own day, moved by the pauses.
 */
@Component
class PauseClock implements HeldDates {

    private record Moved(
            LocalDate dueOn,
            @Nullable Integer rulesVersion,
            @Nullable List<String> inputs) {}

    private final DeadlineBook deadlines;
    private final DueTable table;
    private final PauseCheck check;
    private final WorkingDays workingDays;
    private final Regions regions;
    private final Groups groups;
    private final Journal journal;

    PauseClock(
            DeadlineBook deadlines,
            DueTable table,
            PauseCheck check,
            WorkingDays workingDays,
            Regions regions,
            Groups groups,
            Journal journal) {
        this.deadlines = deadlines;
        this.table = table;
        this.check = check;
        this.workingDays = workingDays;
        this.regions = regions;
        this.groups = groups;
        this.journal = journal;
    }

    Outcome pause(CaseId caseId, ReportClock.Standstill command, Act act) {
        Deadlines.Deadline now =
                deadlines.of(caseId).filter(Deadlines.Deadline::inHand).orElse(null);
        if (now == null) {
            return Outcome.refused("refusal.due.notInHand");
        }
        GroupSummary group = groups.get(caseId);
        LocalDate today = regions.dayIn(group.regency(), act.when());
        var pause = new Deadlines.Pause(
                command.from(), command.until(), now.term(), command.statementNumber(), command.statementDate());
        List<Refusal> wrong = check.of(group, now, pause, today);
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        deadlines.pause(caseId, pause, act.actor().id());
        Moved moved = move(caseId, now, today);
        journal.record(
                new ReportClockPaused(
                        caseId,
                        pause.statementNumber(),
                        pause.statementDate(),
                        pause.from(),
                        pause.until(),
                        pause.days(),
                        moved.dueOn(),
                        moved.rulesVersion(),
                        moved.inputs()),
                act.because(command.reason()));
        return Outcome.done();
    }

    Outcome resume(CaseId caseId, ReportClock.Resumption command, Act act) {
        Deadlines.Deadline now =
                deadlines.of(caseId).filter(Deadlines.Deadline::inHand).orElse(null);
        if (now == null) {
            return Outcome.refused("refusal.due.notInHand");
        }
        LocalDate today = regions.dayIn(groups.get(caseId).regency(), act.when());
        Deadlines.Pause running = now.pauseOn(today).orElse(null);
        if (running == null) {
            return Outcome.refused("refusal.due.running");
        }
        Deadlines.Pause ended = running.endingOn(running.from().isBefore(today) ? today.minusDays(1) : running.from());
        deadlines.shorten(caseId, ended.from(), ended.until());
        Moved moved = move(caseId, now, today);
        journal.record(
                new ReportClockResumed(
                        caseId,
                        ended.from(),
                        ended.until(),
                        ended.days(),
                        moved.dueOn(),
                        moved.rulesVersion(),
                        moved.inputs()),
                act.because(command.reason()));
        return Outcome.done();
    }

    /** The days of force majeure that lie in a suspension are not counted twice. */
    @Override
    public void moveBy(CaseId caseId, HeldDates.Pause suspension, Act act) {
        Deadlines.Deadline now =
                deadlines.of(caseId).filter(Deadlines.Deadline::inHand).orElse(null);
        if (now == null) {
            return;
        }
        LocalDate from = suspension.from();
        for (Deadlines.Pause other : now.pauses()) {
            if (other.covers(from)) {
                from = other.until().plusDays(1);
            }
        }
        if (!from.isBefore(suspension.goesOn())) {
            return;
        }
        var pause = Deadlines.Pause.ofSuspension(from, suspension.goesOn().minusDays(1), now.term());
        deadlines.pause(caseId, pause, act.actor().id());
        Moved moved = move(caseId, now, suspension.goesOn());
        journal.record(
                new ReportDueMoved(
                        caseId,
                        pause.from(),
                        pause.until(),
                        pause.days(),
                        moved.dueOn(),
                        moved.rulesVersion(),
                        moved.inputs()),
                act.automatically("suspension"));
    }

    /** The last day after the pauses have changed. Once it is over, the ladder goes on where it stands. */
    private Moved move(CaseId caseId, Deadlines.Deadline before, LocalDate today) {
        Deadlines.Deadline now = deadlines.of(caseId).orElseThrow();
        Moved moved;
        if (now.revisionDueOn() == null) {
            DueTable.Due due = table.ask(caseId, now.pauseDays(), now.extensionDays());
            moved = new Moved(due.on(), due.rulesVersion(), due.inputs());
        } else {
            moved = new Moved(workingDays.onOrAfter(now.revisionDueOn().plusDays(now.pauseDaysOfTerm())), null, null);
        }
        deadlines.move(caseId, moved.dueOn(), today.isAfter(before.dueOn()) ? before.begunOn() : today);
        return moved;
    }
}
