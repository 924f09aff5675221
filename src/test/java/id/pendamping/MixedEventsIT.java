package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Accounts;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.disbursement.Payments;
import id.pendamping.dossier.FoldCheck;
import id.pendamping.group.AidCases;
import id.pendamping.group.Groups;
import id.pendamping.group.Member;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Timers;
import id.pendamping.mentoring.Companions;
import id.pendamping.mentoring.MentorRegistry;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.SpareMentor;
import id.pendamping.selection.Decrees;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever befalls a case, in whatever order, over HTTP: sums add up after every step, no more is out than the decree
 * grants, nothing is ordered while the case is suspended, and it never has two mentors. Each sequence is one seed;
 * {@code -Dmixed.seeds=50} takes more of them.
 */
@PendampingTest
class MixedEventsIT {

    private static final int SEEDS = Integer.getInteger("mixed.seeds", 3);
    private static final int STEPS = 70;
    private static final int AFTERWARDS = 16;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    WorkItems workItems;

    @Autowired
    Timers timers;

    @Autowired
    AidCases cases;

    @Autowired
    Groups groups;

    @Autowired
    Decrees decrees;

    @Autowired
    Payments payments;

    @Autowired
    Ledger ledger;

    @Autowired
    Companions companions;

    @Autowired
    Accounts accounts;

    @Autowired
    MentorRegistry registry;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private final List<SpareMentor> spare = new ArrayList<>();

    @AfterEach
    void leaveNoMentorBehind() {
        spare.forEach(mentor -> jdbc.sql("update mentor set status = 'ENDED' where id = :id")
                .param("id", mentor.id())
                .update());
    }

    static IntStream seeds() {
        return IntStream.rangeClosed(1, SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everythingHoldsWhateverBefallsACase(int seed) {
        spare.add(SpareMentor.enrol(accounts, registry, clock));
        Random chance = new Random(seed);
        CaseId caseId = scenario.group();
        List<String> told = new ArrayList<>();
        for (int step = 0; step < STEPS && isOpen(caseId); step++) {
            clock.standAt(clock.instant().plus(Duration.ofHours(7)));
            told.add(chance.nextInt(6) == 0 ? befalls(caseId, chance) : isDone(caseId, chance));
            holds(caseId, told);
        }
        String page = "/cases/" + scenario.number(caseId);
        for (int step = 0; step < AFTERWARDS && !isOpen(caseId); step++) {
            told.add(
                    switch (chance.nextInt(5)) {
                        case 0 -> told("return afterwards", returned(caseId, page, chance));
                        case 1 -> told("recall afterwards", recalled(page, chance));
                        default -> isDone(caseId, chance);
                    });
            holds(caseId, told);
            assertThat(ledger.of(caseId).outstanding().amount()).as("%s", told).isLessThanOrEqualTo(takenBack(caseId));
        }
        String number = scenario.number(caseId);
        assertThat(TableFaults.of(database, number)).as("%s", told).isEmpty();
        assertThat(FoldCheck.differences(jdbc, journal, caseId)).as("%s", told).isEmpty();
        assertThat(told)
                .as("most of it was done")
                .filteredOn(one -> one.endsWith("302"))
                .hasSizeGreaterThan(isOpen(caseId) ? told.size() / 3 : 0);
    }

    private boolean isOpen(CaseId caseId) {
        return cases.find(caseId).orElseThrow().outcome() == null;
    }

    /** One of the people who are asked does what people do, whether the case lets them or not. */
    private String isDone(CaseId caseId, Random chance) {
        List<WorkItem> open = workItems.of(caseId);
        if (open.isEmpty() || chance.nextInt(25) == 0) {
            clock.standAt(clock.instant().plus(Duration.ofDays(15)));
            timers.fireDue();
            return "time passes";
        }
        WorkItem item = open.get(chance.nextInt(open.size()));
        if (item.step().equals("compile-report") && players.isFirst(item)) {
            clock.standAt(clock.instant().plus(Duration.ofDays(21)));
        }
        Manner manner = chance.nextBoolean() ? Manner.LEFTOVER : Manner.PLAIN;
        Map<String, String> answers =
                new HashMap<>(playbook.answers(caseId, item.step(), manner, players.isFirst(item)));
        if (item.step().equals("decide-suspension") && chance.nextInt(4) == 0) {
            answers.put("verdict", "RECOVERY");
        }
        if (item.step().equals("confirm-funds") && chance.nextInt(3) == 0) {
            answers.put("amount", "19993500");
            answers.put("trouble", "FEE");
        }
        return told(item.step(), scenario.person(players.whoDoes(item)).submit(item.number(), item.step(), answers));
    }

    private String befalls(CaseId caseId, Random chance) {
        String page = "/cases/" + scenario.number(caseId);
        return switch (chance.nextInt(9)) {
            case 0 -> told("suspension", sent("nia.pemeriksa", page, "suspension", Map.of("reason", "Warga melapor.")));
            case 1 -> told("finding", sent("nia.pemeriksa", page, "findings", finding(chance)));
            case 2 -> told("return", returned(caseId, page, chance));
            case 3, 4 -> told("mentor leaves", left(caseId, page));
            case 5 -> told("group change", sent("tuti.pendaftar", page, "group-change", change(caseId, chance)));
            case 7 -> told("recall", recalled(page, chance));
            case 6 -> told("force majeure", sent("wati.koordinator", page, "force-majeure", flood()));
            default ->
                chance.nextInt(3) == 0
                        ? told("withdrawal", sent("bambang.ppk", page, "withdrawal", letter()))
                        : told("loss", sent("wati.koordinator", page, "loss", theft()));
        };
    }

    private HttpResponse<String> sent(String who, String page, String deed, Map<String, String> form) {
        String from = who.startsWith("nia")
                ? page + "/notes"
                : who.startsWith("tuti") || who.startsWith("yusuf") ? "/cases" : "/tasks";
        return scenario.person(who).post(from, page + '/' + deed, form);
    }

    private static String told(String what, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s: %s", what, answer.body()).isLessThan(500);
        return what + ' ' + answer.statusCode();
    }

    private void holds(CaseId caseId, List<String> told) {
        Ledger.Balance money = ledger.of(caseId);
        assertThat(money.disbursed())
                .as("%s", told)
                .isEqualTo(money.accepted()
                        .plus(money.returned())
                        .plus(money.writtenOff())
                        .plus(money.outstanding()));
        long granted =
                decrees.of(caseId).map(decree -> decree.amount().amount()).orElse(0L);
        assertThat(payments.disbursed(caseId).amount()).as("%s", told).isLessThanOrEqualTo(granted);
        assertThat(jdbc.sql("select count(*) from assignment where case_id = :case and status = 'ACCEPTED'")
                        .param("case", caseId.value())
                        .query(Integer.class)
                        .single())
                .as("mentors after %s", told)
                .isLessThanOrEqualTo(1);
        boolean isSuspended = false;
        for (Recorded fact : journal.of(caseId.subject(), 0, 1_000)) {
            switch (fact.type()) {
                case "case-suspended" -> isSuspended = true;
                case "suspension-lifted" -> isSuspended = false;
                case "suspension-decided", "law-outcome-recorded" ->
                    isSuspended &= "LAW_ENFORCEMENT".equals(fact.data().get("verdict"));
                case "payment-requested", "payment-tested" ->
                    assertThat(isSuspended).as("%s in %s", fact.type(), told).isFalse();
                default -> {}
            }
        }
    }

    private HttpResponse<String> returned(CaseId caseId, String page, Random chance) {
        Map<String, String> notice = day("noticeDate", 0);
        notice.put(
                "sp2dNumber",
                journal.of(caseId.subject(), 0, 1_000).stream()
                        .filter(entry -> entry.type().equals("aid-disbursed"))
                        .reduce((earlier, later) -> later)
                        .map(entry -> String.valueOf(entry.data().get("sp2dNumber")))
                        .orElse("230000000000001"));
        notice.put("amount", chance.nextBoolean() ? "20000000" : "5000000");
        notice.put("reason", "ACCOUNT_CLOSED");
        return sent("yusuf.bendahara", page, "transfer-return", notice);
    }

    private HttpResponse<String> recalled(String page, Random chance) {
        String amount = chance.nextBoolean() ? "20000000" : "1000000";
        return sent("bambang.ppk", page, "recall", Map.of("amount", amount, "grounds", "Nota milik toko lain."));
    }

    /** What was ordered to be paid back although it had been accepted. */
    private long takenBack(CaseId caseId) {
        return jdbc.sql("select coalesce(sum(amount), 0) from acceptance_recall where case_id = :case and ordered")
                .param("case", caseId.value())
                .query(Long.class)
                .single();
    }

    private HttpResponse<String> left(CaseId caseId, String page) {
        Map<String, String> leaving = day("endedOn", 0);
        companions
                .now(caseId)
                .ifPresent(mentor -> leaving.put("replaced", mentor.mentorId().toString()));
        leaving.put("leaving", "REPLACED");
        leaving.put("reason", "Pindah ke kota lain.");
        return sent("wati.koordinator", page, "mentor", leaving);
    }

    private static Map<String, String> finding(Random chance) {
        return Map.of(
                "source", "ITJEN",
                "category", chance.nextBoolean() ? "FICTITIOUS" : "LATE_REPORT",
                "amount", "1200000",
                "description", "Usaha tidak ada di alamatnya.",
                "recommendation", "Periksa lagi.",
                "owner", "COMMITMENT_OFFICER");
    }

    private Map<String, String> change(CaseId caseId, Random chance) {
        Map<String, String> form = day("since", 0);
        form.putAll(day("minutesDate", 0));
        form.put("minutesNumber", "BA-" + scenario.number(caseId));
        form.put("note", "Disepakati dalam rapat anggota.");
        Member ordinary = groups.members(caseId).stream()
                .filter(one -> one.role() == Member.Role.ANGGOTA)
                .findFirst()
                .orElseThrow();
        if (chance.nextInt(5) == 0) {
            form.put("kind", "DISSOLVED");
        } else {
            form.put("kind", "LEFT");
            form.put("member", ordinary.id().toString());
            form.put("reason", "MOVED");
        }
        return form;
    }

    private Map<String, String> flood() {
        Map<String, String> flood = day("statementDate", 0);
        flood.putAll(day("from", 0));
        flood.putAll(day("until", 5));
        flood.put("statementNumber", "470/17/DS/2023");
        flood.put("issuer", "Desa Contoh");
        flood.put("account", "Banjir menutup jalan desa.");
        return flood;
    }

    private Map<String, String> letter() {
        Map<String, String> letter = day("letterDate", 0);
        letter.put("letterNumber", "01/KWU/2023");
        letter.put("reason", "Anggota bekerja di luar kota.");
        return letter;
    }

    private Map<String, String> theft() {
        Map<String, String> theft = day("happenedOn", 0);
        theft.put("cause", "THEFT");
        theft.put("reportNumber", "LP/B/17/2023");
        theft.put("office", "Polsek Contoh");
        theft.put("amount", "700000");
        theft.put("account", "Mesin dicuri pada malam hari.");
        return theft;
    }

    private Map<String, String> day(String field, int later) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(later);
        return new HashMap<>(Map.of(
                field + ".day", String.valueOf(day.getDayOfMonth()),
                field + ".month", String.valueOf(day.getMonthValue()),
                field + ".year", String.valueOf(day.getYear())));
    }
}
