package id.pendamping.suspension;

import id.pendamping.group.CaseDays;
import id.pendamping.group.SuspendedCases;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Lets a case go on where it stood, and its clocks run unless force majeure still holds them. */
@Component
class LiftSuspension {

    private final SuspendedCases suspended;
    private final Clocks clocks;
    private final CaseDays days;
    private final Journal journal;

    LiftSuspension(SuspendedCases suspended, Clocks clocks, CaseDays days, Journal journal) {
        this.suspended = suspended;
        this.clocks = clocks;
        this.days = days;
        this.journal = journal;
    }

    void lift(Suspension suspension, Act act) {
        CaseId caseId = suspension.caseId();
        LocalDate today = days.of(caseId, act);
        suspended.unmark(caseId);
        clocks.goOn(caseId, act);
        var pause = new HeldDates.Pause(suspension.begunOn(), today, null);
        journal.record(
                new SuspensionLifted(caseId, pause.from(), today, pause.days(), clocks.workingDaysIn(pause)),
                act.automatically("suspension"));
    }
}
