package id.pendamping.suspension;

import id.pendamping.group.CaseDays;
import id.pendamping.group.SuspendedCases;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.programme.WorkingDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.UserTasks;
import id.pendamping.worklist.WorkItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The clocks of a case: a suspension or force majeure stops them, and the last one to let go sets them running. Last days that
 * count working days move by the working days of the pause, those that count days of the calendar by its days.
 */
@Component
public class Clocks {

    private final SuspendedCases suspended;
    private final Standstill standstill;
    private final List<HeldDates> held;
    private final List<HoldsClocks> holders;
    private final ObjectProvider<UserTasks> tasks;
    private final WorkingDays workingDays;
    private final CaseDays days;

    Clocks(
            SuspendedCases suspended,
            Standstill standstill,
            List<HeldDates> held,
            List<HoldsClocks> holders,
            ObjectProvider<UserTasks> tasks,
            WorkingDays workingDays,
            CaseDays days) {
        this.suspended = suspended;
        this.standstill = standstill;
        this.held = List.copyOf(held);
        this.holders = List.copyOf(holders);
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.days = days;
    }

    /** No timer fires and nobody is told of a last day; people go on unless the case is suspended. */
    public void stop(CaseId caseId, LocalDate from) {
        suspended.stopClock(caseId, from);
    }

    /** From this day on they run again, unless something else holds them; empty then, and when they run already. */
    public Optional<HeldDates.Pause> goOn(
            CaseId caseId, LocalDate day, HeldDates.@Nullable Statement statement, Act act) {
        if (isHeld(caseId)) {
            return Optional.empty();
        }
        Optional<HeldDates.Pause> over = run(caseId, day, statement);
        over.filter(pause -> pause.days() > 0)
                .ifPresent(pause -> held.forEach(dates -> dates.moveBy(caseId, pause, act)));
        return over;
    }

    /** The way of the case has ended, and with it whatever waited for a day; only tasks beside it go on. */
    public void forget(CaseId caseId, LocalDate day) {
        if (!isHeld(caseId)) {
            run(caseId, day, null);
        }
    }

    private boolean isHeld(CaseId caseId) {
        return suspended.since(caseId).isPresent() || holders.stream().anyMatch(holder -> holder.holds(caseId));
    }

    private Optional<HeldDates.Pause> run(CaseId caseId, LocalDate day, HeldDates.@Nullable Statement statement) {
        return suspended.clockStoppedOn(caseId).map(from -> {
            var pause = new HeldDates.Pause(from, day.isBefore(from) ? from : day, statement);
            suspended.runClock(caseId);
            standstill.end(caseId.subject(), item -> deferred(item, pause));
            return pause;
        });
    }

    /** The working days among those of the pause. */
    public int workingDaysIn(HeldDates.Pause pause) {
        return Math.toIntExact(Stream.iterate(pause.from(), day -> day.isBefore(pause.goesOn()), day -> day.plusDays(1))
                .filter(workingDays::isWorkingDay)
                .count());
    }

    private Standstill.Deferral deferred(WorkItem item, HeldDates.Pause pause) {
        if (tasks.getObject().get(item.step()).due(item.subject()).isPresent()) {
            return new Standstill.Deferral(item.dueOn(), 0);
        }
        HeldDates.Pause stood = pause.since(days.of(item.caseId(), item.openedAt()));
        int count = workingDaysIn(stood);
        return new Standstill.Deferral(
                count == 0 ? item.dueOn() : workingDays.after(item.dueOn(), count), stood.days());
    }
}
