package id.pendamping.dunning;

import id.pendamping.deadlines.Deadlines.Deadline;
import id.pendamping.deadlines.Deadlines.Pause;
import id.pendamping.programme.ReportTiming.Rung;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which rung comes when. Reminders belong to a last day: when several are due at once only the latest is sent, and a new
 * last day is reminded of anew. Letters belong to a term: each needs the one before and leaves the group the days
 * between the two, so however late the program wakes, it issues one and then waits.
 *
 * @param days after the last day, by rung
 * @param reminded what was sent or skipped for this last day
 * @param warned on which day each letter of this term was issued
 */
record Ladder(Map<Rung, Integer> days, Deadline deadline, Set<Rung> reminded, Map<Rung, LocalDate> warned) {

    /** Nothing left to do now; the last day may still move. */
    private static final int LOOK_AGAIN_YEARS = 1;

    /** The rung to take and the reminders that are passed over for it. */
    record Move(Rung rung, List<Rung> skipped) {}

    private record Day(Rung rung, LocalDate on) {}

    Optional<Move> moveOn(LocalDate today) {
        List<Day> due =
                schedule(today).stream().filter(day -> !day.on().isAfter(today)).toList();
        return due.stream()
                .max(Comparator.comparing(Day::rung))
                .map(taken -> new Move(
                        taken.rung(),
                        due.stream()
                                .map(Day::rung)
                                .filter(rung -> rung != taken.rung())
                                .toList()));
    }

    /** When to look again. */
    LocalDate next(LocalDate today) {
        return schedule(today).stream()
                .map(Day::on)
                .min(Comparator.naturalOrder())
                .orElse(today.plusYears(LOOK_AGAIN_YEARS));
    }

    /**
     * The earliest day on which its last rung can be taken, every letter before it having left the group its days; empty once
     * it was taken.
     */
    Optional<LocalDate> end(LocalDate today) {
        LocalDate day = null;
        int before = 0;
        boolean isTaken = false;
        for (Map.Entry<Rung, Integer> rung : new EnumMap<>(days).entrySet()) {
            if (!rung.getKey().isReminder()) {
                LocalDate earliest = day == null
                        ? deadline.dueOn().plusDays(rung.getValue())
                        : day.plusDays(rung.getValue() - before);
                LocalDate taken = warned.get(rung.getKey());
                isTaken = taken != null;
                day = taken != null ? taken : afterPauses(latest(earliest, today, rung.getValue()), today);
                before = rung.getValue();
            }
        }
        return isTaken ? Optional.empty() : Optional.ofNullable(day);
    }

    private LocalDate latest(LocalDate earliest, LocalDate today, int after) {
        LocalDate on = deadline.dueOn().plusDays(after);
        LocalDate day = earliest.isAfter(on) ? earliest : on;
        return day.isAfter(today) ? day : today;
    }

    private List<Day> schedule(LocalDate today) {
        List<Day> ahead = new ArrayList<>();
        if (!deadline.inHand()) {
            return ahead;
        }
        Map<Rung, Integer> inOrder = new EnumMap<>(days);
        inOrder.forEach((rung, after) -> {
            LocalDate on = deadline.dueOn().plusDays(after);
            if (rung.isReminder() && !reminded.contains(rung) && on.isAfter(deadline.begunOn())) {
                ahead.add(new Day(rung, afterPauses(on, today)));
            }
        });
        nextWarning(inOrder).ifPresent(day -> ahead.add(new Day(day.rung(), afterPauses(day.on(), today))));
        return ahead;
    }

    private Optional<Day> nextWarning(Map<Rung, Integer> inOrder) {
        Rung before = null;
        for (Map.Entry<Rung, Integer> rung : inOrder.entrySet()) {
            if (rung.getKey().isReminder()) {
                continue;
            }
            if (!warned.containsKey(rung.getKey())) {
                LocalDate on = deadline.dueOn().plusDays(rung.getValue());
                LocalDate answered = before == null
                        ? on
                        : warned.getOrDefault(before, on).plusDays(rung.getValue() - inOrder.getOrDefault(before, 0));
                return Optional.of(new Day(rung.getKey(), answered.isAfter(on) ? answered : on));
            }
            before = rung.getKey();
        }
        return Optional.empty();
    }

    private LocalDate afterPauses(LocalDate on, LocalDate today) {
        LocalDate end = deadline.pauseOn(today).map(Pause::until).orElse(null);
        LocalDate day = end != null && !on.isAfter(end) ? end.plusDays(1) : on;
        for (Pause pause : deadline.pauses()) {
            if (!day.isBefore(pause.from()) && !day.isAfter(pause.until())) {
                day = pause.until().plusDays(1);
            }
        }
        return day;
    }
}
