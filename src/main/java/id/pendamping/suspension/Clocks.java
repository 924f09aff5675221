package id.pendamping.suspension;

import id.pendamping.group.CaseDays;
import id.pendamping.group.SuspendedCases;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.programme.DueTerm;
import id.pendamping.programme.LastDay;
import id.pendamping.programme.WorkingDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.UserTasks;
import id.pendamping.worklist.WorkItem;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The clocks of a case: a suspension or force majeure stops them, and the last one to let go sets them running. Last days are
 * then counted anew without the days on which they have stood still.
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

    /** They run again, unless something else holds them; whether they do, having stood still before. */
    public boolean goOn(CaseId caseId, Act act) {
        Optional<StoodStill> past = run(caseId);
        past.ifPresent(days -> held.forEach(dates -> dates.moveFor(caseId, days, act)));
        return past.isPresent();
    }

    /** The way of the case has ended, and with it whatever waited for a day; only tasks beside it go on. */
    public void forget(CaseId caseId) {
        run(caseId);
    }

    private Optional<StoodStill> run(CaseId caseId) {
        if (suspended.clockStoppedOn(caseId).isEmpty() || holders.stream().anyMatch(holder -> holder.holds(caseId))) {
            return Optional.empty();
        }
        var past = new StoodStill(
                holders.stream().flatMap(holder -> holder.past(caseId).stream()).toList());
        suspended.runClock(caseId);
        standstill.end(caseId.subject(), item -> deferred(item, past));
        return Optional.of(past);
    }

    /** The working days among those of the pause. */
    public int workingDaysIn(HeldDates.Pause pause) {
        return Math.toIntExact(Stream.iterate(pause.from(), day -> day.isBefore(pause.goesOn()), day -> day.plusDays(1))
                .filter(workingDays::isWorkingDay)
                .count());
    }

    private LastDay deferred(WorkItem item, StoodStill past) {
        DueTerm term = term(item);
        if (tasks.getObject().get(item.step()).due(item.subject()).isPresent()) {
            return new LastDay(item.dueOn(), term);
        }
        LastDay moved = past.of(term, workingDays);
        return moved.term().equals(term) ? new LastDay(item.dueOn(), term) : moved;
    }

    private DueTerm term(WorkItem item) {
        if (item.term() != null) {
            return item.term();
        }
        LocalDate opened = days.of(item.caseId(), item.openedAt());
        return DueTerm.ofDays(opened, Math.toIntExact(ChronoUnit.DAYS.between(opened, item.dueOn())));
    }
}
