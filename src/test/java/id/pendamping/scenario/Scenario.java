package id.pendamping.scenario;

import id.pendamping.Person;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.group.Groups;
import id.pendamping.group.RegisterGroup;
import id.pendamping.group.Registered;
import id.pendamping.group.Registration;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where tests begin: the morning on which the year begins, a group at a given step, people who have signed in. Everything
 * comes about as in the demonstration: the same people type the same answers at the same desk.
 */
public class Scenario {

    /** Every test begins here, and the clock stands until somebody acts. */
    public static final Instant BEGINNING = Instant.parse("2023-07-24T02:00:00Z");

    private static final Duration BETWEEN_STEPS = Duration.ofHours(5);
    private static final Duration SPENDING = Duration.ofDays(21);

    private final Cast cast;
    private final Players players;
    private final RegisterGroup registerGroup;
    private final WorkItems workItems;
    private final Groups groups;
    private final Accounts accounts;
    private final ProgramClock clock;
    private final JdbcClient jdbc;
    private final Environment environment;
    private final Map<String, Person> people = new HashMap<>();
    private boolean castHasEntered;

    Scenario(
            Cast cast,
            Players players,
            RegisterGroup registerGroup,
            WorkItems workItems,
            Groups groups,
            Accounts accounts,
            ProgramClock clock,
            JdbcClient jdbc,
            Environment environment) {
        this.cast = cast;
        this.players = players;
        this.registerGroup = registerGroup;
        this.workItems = workItems;
        this.groups = groups;
        this.accounts = accounts;
        this.clock = clock;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    void begin() {
        clock.standAt(BEGINNING);
        if (!castHasEntered) {
            cast.enter();
            castHasEntered = true;
        }
        letMentorsRest();
    }

    /**
     * Groups that earlier tests left half way would soon be more than the three mentors may have, and their tasks more than
     * a mentor's home shows; those who left there serve again.
     */
    private void letMentorsRest() {
        jdbc.sql("""
                        update assignment set status = 'COMPLETED', ends_on = greatest(starts_on, date '2023-07-24')
                        where status = 'ACCEPTED'""").update();
        jdbc.sql("update assignment set status = 'ENDED' where status in ('PROPOSED', 'APPROVED')")
                .update();
        jdbc.sql("""
                        update mentor set status = 'INDUCTED' where status in ('SUSPENDED', 'RESIGNED', 'ENDED')
                            and name in ('Dewi Contoh Lestiani', 'Fajar Contoh Maulana', 'Rini Contoh Handayani')""").update();
        jdbc.sql("""
                        update work_item set assignee = 'of-an-earlier-test' where duty = 'MENTOR' and assignee is not null""").update();
    }

    void end() {
        people.clear();
        clock.followTheMachine();
    }

    /** The case of a group that has just registered. */
    public CaseId group() {
        return group(InventedGroups.next());
    }

    public CaseId group(Registration registration) {
        return group(registration, cast.holding(Duty.REGISTRAR));
    }

    /** Registered by this account. */
    public CaseId group(Registration registration, Account registrar) {
        Registered result = registerGroup.handle(registration, Act.by(registrar.as(Duty.REGISTRAR), clock.instant()));
        if (result instanceof Registered.Begun begun) {
            return begun.caseId();
        }
        throw new AssertionError(registration + ": " + result);
    }

    /** The case of a new group that waits for the step and had no trouble before. */
    public CaseId caseAt(String step) {
        return caseAt(step, Manner.PLAIN);
    }

    /** Cases of as many new groups that all wait for the step. */
    public List<CaseId> phaseAt(String step, int groups) {
        return Stream.generate(() -> caseAt(step)).limit(groups).toList();
    }

    public CaseId caseAt(String step, Manner manner) {
        return playUntil(group(), step, manner);
    }

    public CaseId playUntil(CaseId caseId, String step) {
        return playUntil(caseId, step, Manner.PLAIN);
    }

    /** Does what waits, hours after what was before, until the step waits; the aid is spent in three weeks. */
    public CaseId playUntil(CaseId caseId, String step, Manner manner) {
        for (WorkItem item = waiting(caseId); !item.step().equals(step); item = waiting(caseId)) {
            play(item, manner);
        }
        return caseId;
    }

    public void playToTheEnd(CaseId caseId, Manner manner) {
        for (List<WorkItem> open = workItems.of(caseId); !open.isEmpty(); open = workItems.of(caseId)) {
            play(open.get(0), manner);
        }
    }

    private void play(WorkItem item, Manner manner) {
        boolean spends = item.step().equals("compile-report") && players.isFirst(item);
        clock.standAt(clock.instant().plus(spends ? SPENDING : BETWEEN_STEPS));
        players.play(item, manner);
    }

    /** The task for which the case waits, the first when there are several. */
    public WorkItem waiting(CaseId caseId) {
        List<WorkItem> open = workItems.of(caseId);
        if (open.isEmpty()) {
            throw new AssertionError("The case of " + number(caseId) + " waits for nobody");
        }
        return open.get(0);
    }

    public String number(CaseId caseId) {
        return groups.get(caseId).number();
    }

    public String name(CaseId caseId) {
        return groups.get(caseId).name();
    }

    /** Somebody of the cast at a browser without script, signed in at most once per test. */
    public Person person(String login) {
        return people.computeIfAbsent(login, known -> {
            Account account = accounts.byLogin(known).orElseThrow();
            int port = environment.getRequiredProperty("local.server.port", Integer.class);
            return new Person(port, known, account.holds(Duty.MENTOR) ? Cast.PIN : Cast.SECRET);
        });
    }

    /** A program that somebody of the cast has written. */
    public Program program(String login) {
        Account account = accounts.byLogin(login).orElseThrow();
        int port = environment.getRequiredProperty("local.server.port", Integer.class);
        return new Program(port, login, account.holds(Duty.MENTOR) ? Cast.PIN : Cast.SECRET);
    }

    public Person person(Account account) {
        return person(account.login());
    }
}
