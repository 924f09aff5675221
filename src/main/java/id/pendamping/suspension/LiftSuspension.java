package id.pendamping.suspension;

import id.pendamping.group.CaseDays;
import id.pendamping.group.SuspendedCases;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.programme.WorkingDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.UserTasks;
import id.pendamping.worklist.WorkItem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Lets a case go on where it stood. Last days that count working days move by the working days of the pause, those that
 * count days of the calendar by its days.
 */
@Component
class LiftSuspension {

    private final SuspendedCases suspended;
    private final Standstill standstill;
    private final List<HeldDates> held;
    private final ObjectProvider<UserTasks> tasks;
    private final WorkingDays workingDays;
    private final CaseDays days;
    private final Journal journal;

    LiftSuspension(
            SuspendedCases suspended,
            Standstill standstill,
            List<HeldDates> held,
            ObjectProvider<UserTasks> tasks,
            WorkingDays workingDays,
            CaseDays days,
            Journal journal) {
        this.suspended = suspended;
        this.standstill = standstill;
        this.held = List.copyOf(held);
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.days = days;
        this.journal = journal;
    }

    void lift(Suspension suspension, Act act) {
        CaseId caseId = suspension.caseId();
        LocalDate today = days.of(caseId, act);
        var pause = new HeldDates.Pause(suspension.begunOn(), today);
        suspended.unmark(caseId);
        standstill.end(caseId.subject(), item -> deferred(item, pause));
        if (pause.days() > 0) {
            held.forEach(dates -> dates.moveBy(caseId, pause, act));
        }
        journal.record(
                new SuspensionLifted(
                        caseId, pause.from(), today, pause.days(), workingDaysIn(pause.from(), pause.goesOn())),
                act.automatically("suspension"));
    }

    private Standstill.Deferral deferred(WorkItem item, HeldDates.Pause pause) {
        if (tasks.getObject().get(item.step()).due(item.subject()).isPresent()) {
            return new Standstill.Deferral(item.dueOn(), 0);
        }
        LocalDate opened = days.of(item.caseId(), item.openedAt());
        var stood = opened.isAfter(pause.from()) ? new HeldDates.Pause(opened, pause.goesOn()) : pause;
        int count = workingDaysIn(stood.from(), stood.goesOn());
        return new Standstill.Deferral(
                count == 0 ? item.dueOn() : workingDays.after(item.dueOn(), count), stood.days());
    }

    private int workingDaysIn(LocalDate from, LocalDate goesOn) {
        return Math.toIntExact(Stream.iterate(from, day -> day.isBefore(goesOn), day -> day.plusDays(1))
                .filter(workingDays::isWorkingDay)
                .count());
    }
}
