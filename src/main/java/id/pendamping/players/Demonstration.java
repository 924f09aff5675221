package id.pendamping.players;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.DemoAccounts;
import id.pendamping.group.RegisterGroup;
import id.pendamping.group.Registered;
import id.pendamping.group.Registration;
import id.pendamping.group.sample.Samples;
import id.pendamping.lifecycle.Timers;
import id.pendamping.lifecycle.WorkItem;
import id.pendamping.lifecycle.WorkItems;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.programme.ProgrammeYear;
import id.pendamping.programme.WorkingDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Rupiah;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * On its first start the program plays a small invented programme on virtual time: 24 groups over the last months,
 * cases waiting at every stage, two closed, one rejected, one late. Afterwards the clock follows the machine.
 */
@Component
@ConditionalOnProperty("pendamping.demo")
public class Demonstration implements SmartLifecycle, DemoAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
    private static final long SEED = 2023;
    private static final int SPENDING_DAYS = 20;
    private static final int LONGEST_AGO = 135;

    /** Where a group's story stops for somebody to go on with it. {@code end} plays it to its end. */
    private record Role(String stopsAt, int registeredDaysAgo, Manner manner) {}

    private static final String END = "end";

    private static final List<Role> ROLES = List.of(
            new Role("verify-administration", 2, Manner.PLAIN),
            new Role("verify-administration", 5, Manner.PLAIN),
            new Role("correct-registration", 6, Manner.RETURNED),
            new Role("verify-field", 8, Manner.PLAIN),
            new Role("decide-recipient", 9, Manner.RETURNED),
            new Role("ratify-decree", 10, Manner.PLAIN),
            new Role("decide-mentor", 12, Manner.PLAIN),
            new Role("answer-assignment", 14, Manner.DECLINED),
            new Role("sign-agreement", 17, Manner.PLAIN),
            new Role("check-account", 19, Manner.PLAIN),
            new Role("request-payment", 22, Manner.WRONG_ACCOUNT),
            new Role("order-payment", 25, Manner.PLAIN),
            new Role("record-disbursement", 27, Manner.PLAIN),
            new Role("confirm-funds", 30, Manner.PLAIN),
            new Role("compile-report", 45, Manner.PLAIN),
            new Role("compile-report", 100, Manner.PLAIN),
            new Role("attest-report", 62, Manner.PLAIN),
            new Role("review-report", 66, Manner.PLAIN),
            new Role("review-report", 72, Manner.REVISED),
            new Role("accept-report", 74, Manner.PLAIN),
            new Role("record-refund", 78, Manner.LEFTOVER),
            new Role(END, 120, Manner.PLAIN),
            new Role(END, 130, Manner.LEFTOVER),
            new Role(END, 20, Manner.FICTITIOUS));

    private static final class Played {
        private final Role role;
        private final Registration registration;
        private @org.jspecify.annotations.Nullable CaseId caseId;
        private int restDays;

        Played(Role role, Registration registration) {
            this.role = role;
            this.registration = registration;
        }
    }

    private final Cast cast;
    private final Players players;
    private final Accounts accounts;
    private final RegisterGroup registerGroup;
    private final WorkItems workItems;
    private final Timers timers;
    private final Programme programme;
    private final WorkingDays workingDays;
    private final ProgramClock clock;
    private final Random random = new Random(SEED);
    private boolean running;

    Demonstration(
            Cast cast,
            Players players,
            Accounts accounts,
            RegisterGroup registerGroup,
            WorkItems workItems,
            Timers timers,
            Programme programme,
            WorkingDays workingDays,
            ProgramClock clock) {
        this.cast = cast;
        this.players = players;
        this.accounts = accounts;
        this.registerGroup = registerGroup;
        this.workItems = workItems;
        this.timers = timers;
        this.programme = programme;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public List<DemoAccount> list() {
        return Cast.everybody();
    }

    @Override
    public void start() {
        running = true;
        if (accounts.byLogin(list().get(0).login()).isPresent()) {
            return;
        }
        Instant now = clock.instant();
        LOG.info("Playing an invented programme of {} groups; this happens once", ROLES.size());
        try {
            play(LocalDate.ofInstant(now, clock.getZone()));
        } finally {
            clock.followTheMachine();
        }
        LOG.info("Played in {} s", Duration.between(now, clock.instant()).toSeconds());
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** When the relay runs and before timers and pages do. */
    @Override
    public int getPhase() {
        return 900;
    }

    private void play(LocalDate today) {
        LocalDate first = today.minusDays(LONGEST_AGO);
        clock.standAt(at(first, 0));
        int year = first.getYear();
        setUp(year, first, today);
        cast.enter();
        List<Played> groups = groups(year);
        for (LocalDate day = first; day.isBefore(today); day = day.plusDays(1)) {
            clock.standAt(at(day, 0));
            timers.fireDue();
            int deeds = 1;
            for (Played played : groups) {
                if (day.equals(today.minusDays(played.role.registeredDaysAgo()))) {
                    register(played, at(day, deeds++));
                } else if (played.caseId != null && workingDays.isWorkingDay(day)) {
                    deeds += act(played, day, deeds);
                }
            }
        }
    }

    private int act(Played played, LocalDate day, int deeds) {
        List<WorkItem> open = workItems.of(java.util.Objects.requireNonNull(played.caseId));
        if (open.isEmpty() || stops(played, open.get(0))) {
            return 0;
        }
        WorkItem item = open.get(0);
        int wait = item.step().equals("compile-report") && players.isFirst(item) ? SPENDING_DAYS : 1;
        LocalDate opened = LocalDate.ofInstant(item.openedAt(), clock.getZone());
        if (day.isBefore(opened.plusDays(wait)) || played.restDays-- > 0) {
            return 0;
        }
        clock.standAt(at(day, deeds));
        players.play(item, played.role.manner());
        played.restDays = random.nextInt(2);
        return 1;
    }

    private boolean stops(Played played, WorkItem item) {
        boolean again = played.role.manner() == Manner.REVISED && players.isFirst(item);
        return item.step().equals(played.role.stopsAt()) && !again;
    }

    private void register(Played played, Instant when) {
        clock.standAt(when);
        Account registrar = cast.holding(Duty.REGISTRAR);
        Registered result =
                registerGroup.handle(played.registration, Act.by(registrar.as(Duty.REGISTRAR), clock.instant()));
        if (!(result instanceof Registered.Begun opened)) {
            throw new IllegalStateException(played.registration.name() + ": " + result);
        }
        played.caseId = opened.caseId();
    }

    private List<Played> groups(int year) {
        List<Registration> samples = Samples.groups(SEED, year, 1, Cast.REGENCIES, ROLES.size());
        List<Played> groups = new ArrayList<>();
        for (int i = 0; i < ROLES.size(); i++) {
            groups.add(new Played(ROLES.get((i * 7) % ROLES.size()), samples.get(i)));
        }
        return groups;
    }

    private void setUp(int year, LocalDate first, LocalDate today) {
        ProgrammeYear model = programme.years().get(programme.years().size() - 1);
        ProgrammeYear numbers = new ProgrammeYear(
                year,
                model.aid(),
                model.leastMembers(),
                model.mostMembers(),
                model.leastAge(),
                model.mostAge(),
                model.toolsShareLeast(),
                model.toolsShareMost(),
                model.registrationReturns(),
                model.reportRevisions(),
                model.spendingDays(),
                model.reportingDays(),
                model.toleratedUnsupportedPercent(),
                model.mentorLoadNormal(),
                model.mentorLoadNotice(),
                model.mentorLoadMost(),
                model.hamletFlagGroups(),
                model.villageFlagGroups(),
                model.sharedFamilyCardMost(),
                model.studentShareMost());
        Rupiah ceiling = Rupiah.of(model.aid().amount() * ROLES.size());
        programme.setUp(
                numbers,
                List.of(new Phase(
                        java.util.UUID.randomUUID(),
                        year,
                        1,
                        first,
                        today.plusDays(30),
                        ROLES.size(),
                        4,
                        ceiling,
                        "CONTOH/PK.03.00/" + year)));
    }

    /** Deeds of one day, some minutes apart. */
    private Instant at(LocalDate day, int deed) {
        return day.atTime(LocalTime.of(8, 10))
                .plusMinutes(11L * deed)
                .atZone(clock.getZone())
                .toInstant();
    }
}
