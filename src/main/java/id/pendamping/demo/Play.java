package id.pendamping.demo;

import id.pendamping.access.Account;
import id.pendamping.demo.DemonstrationProgress.Progress;
import id.pendamping.demo.sample.Samples;
import id.pendamping.group.RegisterGroup;
import id.pendamping.group.Registered;
import id.pendamping.group.Registration;
import id.pendamping.lifecycle.Timers;
import id.pendamping.programme.WorkingDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plays the demonstration day by day. What happens on a day follows from what happened before, never from when it is
 * played.
 */
@Component
@ConditionalOnProperty("pendamping.demo")
class Play {

    private static final long SEED = 2023;
    private static final int SPENDING_DAYS = 20;
    private static final int UNHURRIED_AFTER = 20;
    private static final int FOUND_DAYS_AGO = 6;

    private final Cast cast;
    private final Players players;
    private final RegisterGroup registerGroup;
    private final WorkItems workItems;
    private final Timers timers;
    private final MonitorVisit visit;
    private final Mishaps mishaps;
    private final LaidPapers papers;
    private final DemonstrationYear year;
    private final WorkingDays workingDays;
    private final DemonstrationProgress progress;
    private final TransactionTemplate transaction;
    private final ProgramClock clock;

    Play(
            Cast cast,
            Players players,
            RegisterGroup registerGroup,
            WorkItems workItems,
            Timers timers,
            MonitorVisit visit,
            Mishaps mishaps,
            LaidPapers papers,
            DemonstrationYear year,
            WorkingDays workingDays,
            DemonstrationProgress progress,
            TransactionTemplate transaction,
            ProgramClock clock) {
        this.cast = cast;
        this.players = players;
        this.registerGroup = registerGroup;
        this.workItems = workItems;
        this.timers = timers;
        this.visit = visit;
        this.mishaps = mishaps;
        this.papers = papers;
        this.year = year;
        this.workingDays = workingDays;
        this.progress = progress;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Leaves the clock standing. {@code half}: a play that was stopped; it goes on to the day that it led up to. */
    void leadUpTo(LocalDate today, @Nullable Progress half) {
        LocalDate last = half == null ? today : half.begunOn();
        LocalDate first = last.minusDays(Role.LONGEST_AGO);
        clock.standAt(at(first, 0));
        if (half == null) {
            transaction.executeWithoutResult(status -> {
                year.setUp(first, last);
                progress.begin(new Progress(last, first, false));
            });
        }
        cast.enter();
        List<PlayedGroup> groups = groups(last.getYear());
        LocalDate reached = half == null ? first : half.reached();
        for (LocalDate day = reached; day.isBefore(last); day = day.plusDays(1)) {
            progress.reach(day);
            boolean again = half != null && day.equals(reached);
            play(day, last, groups, again ? groups.size() + 1 : 1);
        }
        progress.finish();
    }

    /**
     * On a day that was begun before, deeds come later than all that may have been done on it. On the last working day
     * a case that is behind, because of holidays, catches up.
     */
    private void play(LocalDate day, LocalDate last, List<PlayedGroup> groups, int firstDeed) {
        boolean catchesUp = day.equals(lastWorkingDayBefore(last));
        clock.standAt(at(day, 0));
        if (day.equals(last.minusDays(FOUND_DAYS_AGO))) {
            groups.stream()
                    .filter(played -> played.role.stopsAt().equals("record-refund"))
                    .forEach(played -> visit.findMissing(played.caseId));
        }
        if (timers.fireDue() > 0) {
            groups.forEach(played -> played.looked = false);
        }
        int deeds = firstDeed;
        for (PlayedGroup played : groups) {
            if (played.caseId != null) {
                if (workingDays.isWorkingDay(day)) {
                    int done = act(played, played.caseId, day, deeds, catchesUp);
                    deeds += done;
                    while (catchesUp && done > 0) {
                        done = act(played, played.caseId, day, deeds, true);
                        deeds += done;
                    }
                    if (!day.isBefore(lastWorkingDayBefore(last)) && !played.isBefallen && played.next == null) {
                        deeds += befall(played, played.caseId, day, deeds);
                    }
                }
            } else if (day.equals(last.minusDays(played.role.registeredDaysAgo()))) {
                register(played, at(day, deeds++));
            }
        }
    }

    private LocalDate lastWorkingDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!workingDays.isWorkingDay(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    private int act(PlayedGroup played, CaseId caseId, LocalDate day, int deeds, boolean catchesUp) {
        if (!played.looked) {
            look(played, caseId);
        }
        WorkItem item = played.next;
        if (item == null || (day.isBefore(played.notBefore) && !(catchesUp && !isSpending(item)))) {
            return 0;
        }
        clock.standAt(at(day, deeds));
        players.play(item, played.role.manner());
        played.looked = false;
        return 1;
    }

    /** Where its story stops, something may befall the group; what is left is for somebody to go on with. */
    private int befall(PlayedGroup played, CaseId caseId, LocalDate day, int deeds) {
        played.isBefallen = true;
        return Mishap.of(played.role)
                .map(mishap -> {
                    clock.standAt(at(day, deeds));
                    return mishaps.befall(caseId, mishap, day) ? 1 : 0;
                })
                .orElse(0);
    }

    private void look(PlayedGroup played, CaseId caseId) {
        List<WorkItem> open = workItems.of(caseId);
        played.next = open.isEmpty() || stops(played, open.get(0)) ? null : open.get(0);
        played.looked = true;
        if (played.next != null) {
            played.notBefore = notBefore(played, played.next);
        }
    }

    /** The day after it was opened; with groups that have time somebody may take another day for it. */
    private LocalDate notBefore(PlayedGroup played, WorkItem item) {
        LocalDate opened = LocalDate.ofInstant(item.openedAt(), clock.getZone());
        if (isSpending(item)) {
            return opened.plusDays(SPENDING_DAYS);
        }
        boolean unhurried = played.role.registeredDaysAgo() > UNHURRIED_AFTER;
        long chance = SEED + 31L * played.position + 1_009L * opened.toEpochDay();
        return opened.plusDays(1 + (unhurried ? new Random(chance).nextInt(2) : 0));
    }

    private boolean isSpending(WorkItem item) {
        return item.step().equals("compile-report") && players.isFirst(item);
    }

    private boolean stops(PlayedGroup played, WorkItem item) {
        return item.step().equals(played.role.stopsAt())
                && !(played.role.manner() == Manner.REVISED && players.isFirst(item));
    }

    private void register(PlayedGroup played, Instant when) {
        clock.standAt(when);
        Account registrar = cast.holding(Duty.REGISTRAR);
        played.caseId = Objects.requireNonNull(transaction.execute(status -> {
            Registered result =
                    registerGroup.handle(played.registration, Act.by(registrar.as(Duty.REGISTRAR), clock.instant()));
            if (!(result instanceof Registered.Begun opened)) {
                throw new IllegalStateException(played.registration.name() + ": " + result);
            }
            progress.keep(played.position, opened.caseId());
            papers.lay(played, opened.caseId());
            return opened.caseId();
        }));
    }

    private List<PlayedGroup> groups(int year) {
        List<Registration> samples = Samples.groups(SEED, year, 1, Cast.REGENCIES, Role.ALL.size());
        Map<Integer, CaseId> cases = progress.cases();
        List<PlayedGroup> groups = new ArrayList<>();
        for (int i = 0; i < Role.ALL.size(); i++) {
            groups.add(new PlayedGroup(i, Role.ALL.get((i * 7) % Role.ALL.size()), samples.get(i), cases.get(i)));
        }
        return groups;
    }

    /** Deeds of one day, some minutes apart. */
    private Instant at(LocalDate day, int deed) {
        return day.atTime(LocalTime.of(8, 10))
                .plusMinutes(11L * deed)
                .atZone(clock.getZone())
                .toInstant();
    }
}
