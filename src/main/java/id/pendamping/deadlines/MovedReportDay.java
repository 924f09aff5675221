package id.pendamping.deadlines;

import id.pendamping.journal.Journal;
import id.pendamping.programme.WorkingDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.suspension.HeldDates;
import id.pendamping.suspension.StoodStill;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves the last day of a report by the days on which the clocks of its case stood still. It is asked of the table of due
 * dates anew (D4); a revision keeps its own day, moved by the pauses.
 */
@Component
class MovedReportDay implements HeldDates {

    private record Moved(
            LocalDate dueOn,
            @Nullable Integer rulesVersion,
            @Nullable List<String> inputs) {}

    private final DeadlineBook deadlines;
    private final DueTable table;
    private final WorkingDays workingDays;
    private final Journal journal;

    MovedReportDay(DeadlineBook deadlines, DueTable table, WorkingDays workingDays, Journal journal) {
        this.deadlines = deadlines;
        this.table = table;
        this.workingDays = workingDays;
        this.journal = journal;
    }

    /** Days that were counted before are not counted twice, nor those before the funds arrived or the group had the report again. */
    @Override
    public void moveFor(CaseId caseId, StoodStill past, Act act) {
        past.pauses().forEach(stood -> deadlines
                .of(caseId)
                .filter(Deadlines.Deadline::inHand)
                .ifPresent(now -> moveBy(caseId, now, stood, act)));
    }

    private void moveBy(CaseId caseId, Deadlines.Deadline now, HeldDates.Pause stood, Act act) {
        LocalDate began = now.termBegunOn() == null ? table.credited(caseId) : now.termBegunOn();
        LocalDate from = began.isAfter(stood.from()) ? began : stood.from();
        while (from.isBefore(stood.goesOn())) {
            Optional<Deadlines.Pause> counted = now.pauseOn(from);
            if (counted.isPresent()) {
                from = counted.get().until().plusDays(1);
            } else {
                LocalDate goesOn = beginOfNext(now.pauses(), from, stood.goesOn());
                moveBy(caseId, now, stood, Deadlines.Pause.of(stood, from, goesOn, now.term()), act);
                from = goesOn;
            }
        }
    }

    private static LocalDate beginOfNext(List<Deadlines.Pause> pauses, LocalDate from, LocalDate last) {
        return pauses.stream()
                .map(Deadlines.Pause::from)
                .filter(begin -> begin.isAfter(from) && begin.isBefore(last))
                .min(LocalDate::compareTo)
                .orElse(last);
    }

    private void moveBy(CaseId caseId, Deadlines.Deadline now, HeldDates.Pause stood, Deadlines.Pause pause, Act act) {
        deadlines.pause(caseId, pause, act.actor().id());
        Moved moved = move(caseId, now, stood.goesOn());
        journal.record(
                new ReportDueMoved(
                        caseId,
                        pause.from(),
                        pause.until(),
                        pause.days(),
                        moved.dueOn(),
                        moved.rulesVersion(),
                        moved.inputs()),
                act.automatically("clocks"));
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
