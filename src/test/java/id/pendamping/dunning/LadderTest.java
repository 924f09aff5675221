package id.pendamping.dunning;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.deadlines.Deadlines.Deadline;
import id.pendamping.deadlines.Deadlines.Pause;
import id.pendamping.group.Settings;
import id.pendamping.programme.Edition;
import id.pendamping.programme.ReportTiming.Rung;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LadderTest {

    private static final Map<Rung, Integer> DAYS =
            Settings.programme().reportTiming(Edition.first(2023)).ladder();
    private static final LocalDate DUE = LocalDate.of(2023, 11, 29);
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final Set<Rung> reminded = EnumSet.noneOf(Rung.class);
    private final Map<Rung, LocalDate> warned = new EnumMap<>(Rung.class);

    @Test
    void takesEveryRungOnItsDayWhenTheProgramWakesDaily() {
        assertThat(walk(deadline(LONG_AGO), DUE.minusDays(20), DUE.plusDays(80), 1))
                .containsExactly(
                        Map.entry(DUE.minusDays(14), Rung.FIRST_REMINDER),
                        Map.entry(DUE.minusDays(7), Rung.SECOND_REMINDER),
                        Map.entry(DUE.minusDays(1), Rung.LAST_REMINDER),
                        Map.entry(DUE.plusDays(1), Rung.FIRST_WARNING),
                        Map.entry(DUE.plusDays(14), Rung.SECOND_WARNING),
                        Map.entry(DUE.plusDays(28), Rung.THIRD_WARNING),
                        Map.entry(DUE.plusDays(42), Rung.REFERRAL),
                        Map.entry(DUE.plusDays(70), Rung.LAST_DATE));
    }

    @Test
    void givesEveryLetterItsDaysAfterALongSleep() {
        LocalDate awake = DUE.plusDays(60);

        assertThat(walk(deadline(LONG_AGO), awake, awake.plusDays(60), 1))
                .containsExactly(
                        Map.entry(awake, Rung.FIRST_WARNING),
                        Map.entry(awake.plusDays(13), Rung.SECOND_WARNING),
                        Map.entry(awake.plusDays(27), Rung.THIRD_WARNING),
                        Map.entry(awake.plusDays(41), Rung.REFERRAL));
        assertThat(reminded).containsExactlyInAnyOrder(Rung.FIRST_REMINDER, Rung.SECOND_REMINDER, Rung.LAST_REMINDER);
    }

    @Test
    void saysWhenItsEndCanComeAtTheEarliest() {
        assertThat(ladder(deadline(LONG_AGO)).end(DUE.minusDays(20))).contains(DUE.plusDays(70));
        LocalDate awake = DUE.plusDays(60);
        assertThat(ladder(deadline(LONG_AGO)).end(awake))
                .as("every letter is still to come")
                .contains(awake.plusDays(69));
        for (Rung rung : List.of(Rung.FIRST_WARNING, Rung.SECOND_WARNING, Rung.THIRD_WARNING, Rung.REFERRAL)) {
            warned.put(rung, DUE.plusDays(DAYS.get(rung)));
        }
        assertThat(ladder(deadline(LONG_AGO)).end(awake)).contains(DUE.plusDays(70));
        warned.put(Rung.LAST_DATE, DUE.plusDays(70));
        assertThat(ladder(deadline(LONG_AGO)).end(DUE.plusDays(71))).isEmpty();
    }

    @Test
    void sendsOnlyTheLatestReminderThatIsDue() {
        Ladder.Move move = ladder(deadline(LONG_AGO)).moveOn(DUE.minusDays(6)).orElseThrow();

        assertThat(move).isEqualTo(new Ladder.Move(Rung.SECOND_REMINDER, List.of(Rung.FIRST_REMINDER)));
    }

    @Test
    void doesNotRemindOfWhatWasSetAfterTheDay() {
        Ladder ladder = ladder(deadline(DUE.minusDays(7)));

        assertThat(ladder.moveOn(DUE.minusDays(7))).isEmpty();
        assertThat(ladder.next(DUE.minusDays(7))).isEqualTo(DUE.minusDays(1));
    }

    @Test
    void isQuietWhileTheReportIsHandedInAndLooksAgainMuchLater() {
        var handedIn = new Deadline(DUE, 0, LONG_AGO, null, null, 0, false, List.of());

        assertThat(ladder(handedIn).moveOn(DUE.plusDays(30))).isEmpty();
        assertThat(ladder(handedIn).next(DUE)).isEqualTo(DUE.plusYears(1));
    }

    @Test
    void isQuietWhileTheClockStandsStill() {
        var pause = new Pause(DUE.minusDays(10), DUE.plusDays(5), 0, "SK-1", DUE.minusDays(11));
        var paused = new Deadline(DUE.plusDays(16), 0, LONG_AGO, null, null, 0, true, List.of(pause));

        assertThat(walk(paused, DUE.minusDays(10), DUE.plusDays(20), 1))
                .containsExactly(
                        Map.entry(DUE.plusDays(6), Rung.FIRST_REMINDER),
                        Map.entry(DUE.plusDays(9), Rung.SECOND_REMINDER),
                        Map.entry(DUE.plusDays(15), Rung.LAST_REMINDER),
                        Map.entry(DUE.plusDays(17), Rung.FIRST_WARNING));
    }

    @Test
    void neverAsksToBeWokenOnADayOnWhichThereIsNothingToDo() {
        Deadline deadline = deadline(LONG_AGO);
        LocalDate today = DUE.minusDays(30);
        for (int woken = 0; woken < 8; woken++) {
            today = ladder(deadline).next(today);
            take(ladder(deadline).moveOn(today), today);
        }
        assertThat(warned.keySet()).contains(Rung.LAST_DATE);
        assertThat(ladder(deadline).next(today)).isEqualTo(today.plusYears(1));
    }

    private Map<LocalDate, Rung> walk(Deadline deadline, LocalDate from, LocalDate to, int step) {
        Map<LocalDate, Rung> taken = new LinkedHashMap<>();
        for (LocalDate today = from; !today.isAfter(to); today = today.plusDays(step)) {
            LocalDate day = today;
            Optional<Ladder.Move> move = ladder(deadline).moveOn(today);
            move.ifPresent(one -> taken.put(day, one.rung()));
            take(move, today);
            assertThat(ladder(deadline).moveOn(today))
                    .as("a second one on %s", today)
                    .isEmpty();
        }
        return taken;
    }

    private void take(Optional<Ladder.Move> move, LocalDate today) {
        move.ifPresent(one -> {
            reminded.addAll(one.skipped());
            reminded.add(one.rung());
            if (!one.rung().isReminder()) {
                reminded.remove(one.rung());
                warned.put(one.rung(), today);
            }
        });
    }

    private Ladder ladder(Deadline deadline) {
        return new Ladder(DAYS, deadline, reminded, warned);
    }

    private static Deadline deadline(LocalDate begun) {
        return new Deadline(DUE, 0, begun, null, null, 0, true, List.of());
    }
}
