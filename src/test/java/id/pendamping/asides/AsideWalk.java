package id.pendamping.asides;

import id.pendamping.accountability.SampledPhase;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.findings.Finding;
import id.pendamping.findings.Findings;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Timers;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.lang.reflect.RecordComponent;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/** One case on its way, with what befalls it. */
final class AsideWalk {

    private static final List<Manner> MANNERS = List.of(Manner.PLAIN, Manner.LEFTOVER, Manner.UNPROVEN, Manner.REVISED);
    private static final Map<Road, List<String>> ROADS = new HashMap<>();
    private static final List<Aside> ALL = List.of(Aside.values());
    private static final Set<String> BESIDE = Set.of("monitor-business", "write-handover");
    private static final int SAMPLED_PHASE = 28;
    private static final Set<String> AMOUNTS = Set.of("record-refund", "record-recovery", "record-instalment");
    private static final Duration SPENDING = Duration.ofDays(21);
    private static final int LONGEST = 160;
    private static final int PATIENCE = 25;
    private static final int TIMES_CLOSED = 2;

    /** A straight road; the report of some is drawn for a second review. */
    private record Road(Manner manner, boolean isDrawn) {}

    /** What of the program a walk needs. */
    record World(
            Scenario scenario,
            Players players,
            Playbook playbook,
            StepCatalogue steps,
            WorkItems workItems,
            Findings findings,
            Ledger ledger,
            Timers timers,
            ProgramClock clock,
            ApplicationContext program) {}

    private final World world;
    private final Befalling befalling;
    private final CaseHolds holds;
    private final List<String> told = new ArrayList<>();
    private Random chance = new Random();
    private Manner manner = Manner.PLAIN;

    AsideWalk(World world, Befalling befalling, CaseHolds holds) {
        this.world = world;
        this.befalling = befalling;
        this.holds = holds;
    }

    /** What happened, in its order. */
    List<String> take(int number, long seed, Tried tried) {
        chance = new Random(seed * 10_007 + number);
        manner = MANNERS.get(number % MANNERS.size());
        Road road = new Road(manner, number / MANNERS.size() % 3 == 2);
        List<String> steps = ROADS.computeIfAbsent(road, this::steps);
        String from = steps.get(Math.floorMod(number / MANNERS.size() * 7 + (int) seed, steps.size()));
        CaseId caseId = world.scenario().playUntil(group(road), from, manner);
        told.add("walk %d of seed %d, %s %s at %s"
                .formatted(number, seed, world.scenario().number(caseId), road, from));
        befalls(caseId, ALL, tried);
        goesOn(caseId, ALL, tried);
        for (int time = 0;
                time < TIMES_CLOSED && !world.ledger().of(caseId).disbursed().isZero();
                time++) {
            befalls(caseId, Aside.ONCE_CLOSED, tried);
            goesOn(caseId, Aside.ONCE_CLOSED, tried);
        }
        holds.isOver(caseId, told);
        return List.copyOf(told);
    }

    /** Until nothing waits any more but what is asked of closed cases. */
    private void goesOn(CaseId caseId, List<Aside> possible, Tried tried) {
        int stood = 0;
        for (int step = 0; holds.isOpen(caseId) || isAsked(caseId); step++) {
            pass(Duration.ofHours(7));
            if (chance.nextInt(4) == 0 && step < LONGEST / 2) {
                befalls(caseId, holds.isOpen(caseId) ? possible : Aside.ONCE_CLOSED, tried);
            } else if (isDone(caseId)) {
                stood = 0;
            } else if (stood++ > PATIENCE || step > LONGEST) {
                throw new AssertionError("Stands still: " + told);
            }
            if (step > 2 * LONGEST) {
                throw new AssertionError("Goes round: " + told);
            }
            holds.balances(caseId, told);
        }
        holds.addsUp(caseId, told);
        holds.isShown(caseId, told);
        holds.isAsRecorded(caseId, told);
    }

    private boolean isAsked(CaseId caseId) {
        return world.workItems().of(caseId).stream().anyMatch(item -> !BESIDE.contains(item.step()));
    }

    private CaseId group(Road road) {
        if (!road.isDrawn()) {
            return world.scenario().group();
        }
        SampledPhase.open(world.program(), SAMPLED_PHASE);
        CaseId caseId = world.scenario().group(InventedGroups.ofPhase(SAMPLED_PHASE));
        SampledPhase.drawAll(world.program(), caseId);
        return caseId;
    }

    /** The steps of a case that nothing befalls, in their order. */
    private List<String> steps(Road road) {
        CaseId caseId = group(road);
        Set<String> steps = new LinkedHashSet<>();
        while (!world.workItems().of(caseId).isEmpty()) {
            WorkItem next = world.scenario().waiting(caseId);
            steps.add(next.step());
            pass(next.step().equals("compile-report") ? SPENDING : Duration.ofHours(5));
            world.players().play(next, road.manner());
        }
        return List.copyOf(steps);
    }

    private void befalls(CaseId caseId, List<Aside> possible, Tried tried) {
        List<WorkItem> open = world.workItems().of(caseId);
        String at = open.isEmpty() ? "" : open.get(chance.nextInt(open.size())).step();
        Aside aside = tried.least(at, possible, chance);
        told.add("at " + at + ": " + aside + "?");
        int answer = befalling.befall(caseId, aside);
        told.set(told.size() - 1, "at " + at + ": " + aside + ' ' + answer);
        if (answer == 302) {
            holds.addsUp(caseId, told);
            holds.isShown(caseId, told);
        }
    }

    /** Somebody does something of what waits; else time passes. */
    private boolean isDone(CaseId caseId) {
        if (chance.nextInt(8) == 0 && areFindingsSettled(caseId)) {
            return true;
        }
        List<WorkItem> open = new ArrayList<>(world.workItems().of(caseId));
        Collections.shuffle(open, chance);
        for (WorkItem item : open) {
            if (isDone(item)) {
                if (chance.nextInt(5) == 0) {
                    holds.addsUp(caseId, told);
                    holds.isShown(caseId, told);
                }
                return true;
            }
        }
        if (chance.nextBoolean() && areFindingsSettled(caseId)) {
            return true;
        }
        pass(Duration.ofDays(15));
        world.timers().fireDue();
        told.add("15 days pass");
        return false;
    }

    private boolean isDone(WorkItem item) {
        boolean isFirst = world.players().isFirst(item);
        if (item.step().equals("compile-report") && isFirst) {
            pass(SPENDING);
        }
        Map<String, String> plain = world.playbook().answers(item.caseId(), item.step(), manner, isFirst);
        List<Map<String, String>> tries = new ArrayList<>();
        tries.add(plain);
        others(item, plain).forEach(other -> tries.add(chance.nextInt(4) == 0 ? 0 : tries.size(), other));
        for (Map<String, String> answers : tries) {
            HttpResponse<String> answer =
                    world.scenario().person(world.players().whoDoes(item)).submit(item.number(), item.step(), answers);
            if (answer.statusCode() >= 500) {
                throw new AssertionError(item.step() + " after " + told + ": " + answer.body());
            }
            if (answer.statusCode() == 302) {
                told.add(item.step() + differing(plain, answers));
                return true;
            }
        }
        told.add(item.step() + " refused");
        return false;
    }

    /** The same with every other choice that the form offers, and with other sums. */
    private List<Map<String, String>> others(WorkItem item, Map<String, String> plain) {
        List<Map<String, String>> others = new ArrayList<>();
        for (RecordComponent part : world.steps().get(item.step()).command().getRecordComponents()) {
            if (part.getType().isEnum()) {
                Arrays.stream(part.getType().getEnumConstants())
                        .map(value -> ((Enum<?>) value).name())
                        .filter(value -> !value.equals(plain.get(part.getName())))
                        .map(value -> with(plain, part.getName(), value))
                        .forEach(other ->
                                others.add(other.containsKey("note") ? other : with(other, "note", "Alasan.")));
            }
        }
        if (item.step().equals("propose-write-off")) {
            others.add(with(plain, "referred", "true"));
        }
        if (AMOUNTS.contains(item.step())) {
            long outstanding = world.ledger().of(item.caseId()).outstanding().amount();
            others.add(with(plain, "amount", String.valueOf(outstanding + 500)));
            others.add(with(plain, "amount", String.valueOf(Math.max(1, outstanding / 2))));
        }
        if (item.step().equals("confirm-funds")) {
            others.add(with(with(plain, "amount", "19993500"), "trouble", "FEE"));
            others.add(with(with(plain, "amount", "15000000"), "trouble", "PART"));
            others.add(with(with(plain, "amount", "40000000"), "trouble", "TWICE"));
        }
        return others;
    }

    private Map<String, String> with(Map<String, String> plain, String field, String value) {
        Map<String, String> other = new HashMap<>(plain);
        other.put(field, value);
        other.putIfAbsent("documentNumber", "SK-17/2023");
        return other;
    }

    private static String differing(Map<String, String> plain, Map<String, String> answers) {
        Map<String, String> differing = new HashMap<>(answers);
        differing.entrySet().removeAll(plain.entrySet());
        return differing.isEmpty() ? "" : " " + differing;
    }

    private boolean areFindingsSettled(CaseId caseId) {
        boolean isOne = false;
        for (Finding finding : world.findings().openOf(caseId)) {
            String page = "/cases/" + world.scenario().number(caseId) + "/findings/" + finding.number();
            world.scenario()
                    .person("bambang.ppk")
                    .post(page, page + "/answers", Map.of("words", "Sudah dilihat.", "seen", "0"));
            isOne |= world.scenario()
                            .person("nia.pemeriksa")
                            .post(
                                    page,
                                    page + "/verdicts",
                                    Map.of("verdict", "SETTLED", "words", "Cukup.", "seen", "1"))
                            .statusCode()
                    == 302;
            told.add("finding settled " + isOne);
        }
        return isOne;
    }

    private void pass(Duration time) {
        world.clock().standAt(world.clock().instant().plus(time));
    }
}
