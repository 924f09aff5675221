package id.pendamping.setback;

import id.pendamping.forms.Field;
import id.pendamping.group.CaseDays;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.suspension.Clocks;
import id.pendamping.suspension.ClocksRestarted;
import id.pendamping.suspension.HeldDates;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The commitment officer recognises force majeure or refuses it; never who declared it. Recognised, it stops the clocks of the
 * case until its days have passed or it is cut short; people go on with what they can.
 */
@Component
class DecideForceMajeure {

    static final String CUT_SHORT = "force-majeure-ended";
    static final String RESUMING = "resume-clocks";

    /** The decision and why. */
    record Command(
            @Field ForceMajeureDecided.Verdict verdict,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}")
            String grounds) {}

    private final ForceMajeureStore store;
    private final Clocks clocks;
    private final CaseDays days;
    private final Journal journal;

    DecideForceMajeure(ForceMajeureStore store, Clocks clocks, CaseDays days, Journal journal) {
        this.store = store;
        this.clocks = clocks;
        this.days = days;
        this.journal = journal;
    }

    Outcome decide(CaseId caseId, Command command, Act act) {
        ForceMajeure declared = store.in(caseId, ForceMajeure.State.DECLARED).orElseThrow();
        boolean isGranted = command.verdict() == ForceMajeureDecided.Verdict.GRANTED;
        store.decide(
                declared, isGranted ? ForceMajeure.State.GRANTED : ForceMajeure.State.REFUSED, command.grounds(), act);
        if (isGranted) {
            clocks.stop(caseId, declared.from());
        }
        journal.record(
                new ForceMajeureDecided(caseId, command.verdict(), declared.from(), declared.until()),
                act.because(command.grounds()));
        return Outcome.done();
    }

    Outcome cutShort(CaseId caseId, Setbacks.End command, Act act) {
        Optional<ForceMajeure> lasting = store.in(caseId, ForceMajeure.State.GRANTED);
        LocalDate today = days.of(caseId, act);
        if (lasting.filter(one -> !today.isAfter(one.until())).isEmpty()) {
            return Outcome.refused("refusal.forceMajeure.none");
        }
        LocalDate yesterday = today.minusDays(1);
        LocalDate last =
                yesterday.isBefore(lasting.get().from()) ? lasting.get().from() : yesterday;
        store.cutShort(lasting.get(), last);
        journal.record(new ForceMajeureCutShort(caseId, last), act.because(command.reason()));
        return Outcome.done();
    }

    boolean isLasting(CaseId caseId) {
        return store.in(caseId, ForceMajeure.State.GRANTED).isPresent();
    }

    /** The day on which the clocks run again. */
    LocalDate over(CaseId caseId) {
        return store.in(caseId, ForceMajeure.State.GRANTED)
                .orElseThrow()
                .until()
                .plusDays(1);
    }

    /** The days have passed; empty when a suspension goes on holding the clocks. */
    Optional<ClocksRestarted> resume(CaseId caseId, Act act) {
        Optional<ForceMajeure> lasting = store.in(caseId, ForceMajeure.State.GRANTED);
        if (lasting.isEmpty()) {
            return Optional.empty();
        }
        ForceMajeure past = lasting.get();
        store.end(past);
        Act alone = act.automatically(RESUMING);
        if (!clocks.goOn(caseId, alone)) {
            return Optional.empty();
        }
        var pause = new HeldDates.Pause(past.from(), past.until().plusDays(1), null);
        var restarted =
                new ClocksRestarted(caseId, pause.from(), pause.goesOn(), pause.days(), clocks.workingDaysIn(pause));
        journal.record(restarted, alone);
        return Optional.of(restarted);
    }
}
