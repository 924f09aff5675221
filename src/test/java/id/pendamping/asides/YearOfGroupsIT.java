package id.pendamping.asides;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.access.Accounts;
import id.pendamping.bulk.RecurringJob;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.dossier.FoldCheck;
import id.pendamping.forms.Dates;
import id.pendamping.group.AidCases;
import id.pendamping.group.Groups;
import id.pendamping.group.Member;
import id.pendamping.group.Registration;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Timers;
import id.pendamping.mentoring.Companions;
import id.pendamping.mentoring.MentorRegistry;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.SpareMentor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.Mutations;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of groups on the program's clock, with everything that befalls some of them: at its end no case is open, each has
 * ended as it should, and its money adds up. {@code -Dyear.groups=200} makes it as large as a small district's.
 */
@PendampingTest
class YearOfGroupsIT {

    private static final Logger LOG = LoggerFactory.getLogger(YearOfGroupsIT.class);
    private static final int GROUPS = Integer.getInteger("year.groups", 40);
    private static final int GROUPS_OF_A_MENTOR = 10;
    private static final Duration LOOK = Duration.ofDays(3);
    private static final Duration SPENDING = Duration.ofDays(21);
    private static final Duration LONGEST = Duration.ofDays(900);

    private static final int SMALL = 7;

    private static final Set<String> SUSPENSION = Set.of("decide-suspension", "record-law-outcome");
    private static final Map<String, String> CHAPTERS = Map.of(
            "introduction", "Kelompok menjahit pakaian kerja.",
            "plan", "Dua mesin dan bahan untuk tiga bulan.",
            "problems", "Listrik padam dua kali.",
            "solutions", "Kelompok bekerja pada pagi hari.",
            "photos[0].caption", "Mesin pertama");
    private static final Set<String> REPORT = Set.of("compile-report", "attest-report");

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
    Ledger ledger;

    @Autowired
    Companions companions;

    @Autowired
    Accounts accounts;

    @Autowired
    MentorRegistry registry;

    @Autowired
    @Qualifier("outOfService")
    RecurringJob outOfService;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private final List<UUID> mentors = new ArrayList<>();
    private final List<Group> played = new ArrayList<>();

    /** A group on its way. */
    private final class Group {

        private final CaseId caseId = scenario.group();
        private final Fate fate;
        private boolean isBefallen;
        private Instant reportFrom = Instant.MAX;

        Group(Fate fate) {
            this.fate = fate;
        }

        boolean isOpen() {
            return cases.find(caseId).orElseThrow().outcome() == null || isToPayAfterwards();
        }

        private boolean isToPayAfterwards() {
            return fate == Fate.TAKEN_BACK
                    && (!isKnown("recall-proposed")
                            || workItems.of(caseId).stream().anyMatch(this::isOfTheMoney));
        }

        private boolean isOfTheMoney(WorkItem item) {
            return !item.step().equals("monitor-business");
        }

        /** Does what waits, as far as people would by now. */
        void live() {
            if (fate == Fate.TAKEN_BACK && ledger.closedOn(caseId).isPresent() && !isKnown("recall-proposed")) {
                assertDone(scenario.person("bambang.ppk")
                        .post(
                                "/tasks",
                                "/cases/" + scenario.number(caseId) + "/recall",
                                Map.of("amount", "1250000", "grounds", "Nota milik toko lain.")));
            }
            for (WorkItem item :
                    workItems.of(caseId).stream().filter(this::isOfTheMoney).toList()) {
                if (workItems.find(caseId, item.step()).isPresent() && isWillingTo(item)) {
                    if (item.step().equals(fate.step()) && !isBefallen) {
                        isBefallen = true;
                        befall();
                        return;
                    }
                    act(item);
                }
            }
        }

        private boolean isWillingTo(WorkItem item) {
            if (item.step().equals("record-refund") && fate == Fate.LEFTOVER_KEPT) {
                return false;
            }
            if (item.step().equals("record-instalment") && (fate == Fate.TOO_LATE || isStillAccounting())) {
                return false;
            }
            if (!REPORT.contains(item.step())) {
                return !isStandingStill() || SUSPENSION.contains(item.step());
            }
            if (reportFrom.equals(Instant.MAX)) {
                reportFrom = clock.instant().plus(SPENDING);
            }
            if (item("decide-budget-change") != null || item("answer-loss") != null || item("decide-loss") != null) {
                return false;
            }
            if (fate == Fate.TOO_LATE && ledger.claimedOn(caseId).isEmpty()) {
                return false;
            }
            return fate != Fate.SILENT && !isStandingStill() && !clock.instant().isBefore(reportFrom);
        }

        /** A group that dissolves pays what its report leaves to be paid. */
        private boolean isStillAccounting() {
            return fate == Fate.DISSOLVED
                    && Stream.of("compile-report", "attest-report", "review-report", "second-review", "accept-report")
                            .anyMatch(step -> workItems.find(caseId, step).isPresent());
        }

        private boolean isStandingStill() {
            return SUSPENSION.stream()
                    .anyMatch(step -> workItems.find(caseId, step).isPresent());
        }

        private void act(WorkItem item) {
            if (item.step().equals("decide-suspension") && fate == Fate.REFERRED) {
                Map<String, String> letter = day("documentDate");
                letter.put("verdict", "LAW_ENFORCEMENT");
                letter.put("documentNumber", "R-17/ITJEN/2023");
                answer(item, letter);
            } else if (item.step().equals("record-instalment") && fate == Fate.BACK_AFTER_CLAIM) {
                comesBack(item);
            } else if (item.step().equals("record-instalment")
                    && fate == Fate.SUSPENDED_WHILE_PAYING
                    && !isKnown("case-suspended")) {
                isSuspended();
            } else if (item.step().equals("decide-suspension")
                    && fate != Fate.SUSPENDED
                    && fate != Fate.SUSPENDED_WHILE_PAYING) {
                answer(item, Map.of("verdict", "RECOVERY"));
            } else if (item.step().equals("settle-transfer") && fate == Fate.PAID_ASTRAY) {
                answer(item, Map.of("decision", "CLAIMED_ELSEWHERE", "documentNumber", "SK-TAGIH-" + item.number()));
            } else if (item.step().equals("settle-transfer") && fate == Fate.PAID_IN_PARTS) {
                assertDone(scenario.person("yusuf.bendahara")
                        .post("/cases", "/cases/" + item.number() + "/transfer-return", notice("5000000")));
                answer(item, Map.of("decision", "PAID_AGAIN"));
            } else if (item.step().equals("decide-budget-change")) {
                answer(item, Map.of("note", "Harga mesin memang turun."));
            } else if (item.step().equals("compile-report") && fate == Fate.REPLANNED) {
                answer(item, CHAPTERS);
            } else if (item.step().equals("verify-refund") && fate == Fate.LEFTOVER && !isKnown("refund-verified")) {
                answer(item, Map.of("verdict", "WRONG_NUMBER", "note", "Kas negara tidak mengenal nomor ini."));
            } else {
                players.play(item, fate.manner);
            }
        }

        private void comesBack(WorkItem item) {
            if (!isKnown("late-return-reported")) {
                assertDone(scenario.person("yusuf.bendahara")
                        .post("/cases", "/cases/" + item.number() + "/transfer-return", notice("20000000")));
            }
        }

        private boolean isKnown(String fact) {
            return journal.of(caseId.subject(), 0, 1_000).stream()
                    .anyMatch(entry -> entry.type().equals(fact));
        }

        private void isSuspended() {
            String page = "/cases/" + scenario.number(caseId);
            assertDone(scenario.person("nia.pemeriksa")
                    .post(
                            page + "/notes",
                            page + "/suspension",
                            Map.of("reason", "Warga melapor: usahanya tidak ada.")));
        }

        /** The plain answers but for some. */
        private void answer(WorkItem item, Map<String, String> otherwise) {
            Map<String, String> answers = new HashMap<>(playbook.answers(caseId, item.step(), fate.manner, true));
            answers.putAll(otherwise);
            assertDone(scenario.person(players.whoDoes(item)).submit(item.number(), item.step(), answers));
        }

        private void answer(String step, String... otherwise) {
            Map<String, String> changed = new HashMap<>();
            for (int i = 0; i < otherwise.length; i += 2) {
                changed.put(otherwise[i], otherwise[i + 1]);
            }
            answer(Objects.requireNonNull(item(step)), changed);
        }

        private void befall() {
            String page = "/cases/" + scenario.number(caseId);
            switch (fate) {
                case TRANSFER_RETURNED ->
                    assertDone(scenario.person("yusuf.bendahara")
                            .post("/cases", page + "/transfer-return", notice("20000000")));
                case PAID_SHORT -> answer("confirm-funds", "amount", "19993500", "trouble", "FEE");
                case PAID_IN_PARTS -> answer("confirm-funds", "amount", "15000000", "trouble", "PART");
                case PAID_TWICE -> answer("confirm-funds", "amount", "40000000", "trouble", "TWICE");
                case PAID_ASTRAY -> answer("confirm-funds", "amount", "0", "trouble", "OTHER_ACCOUNT");
                case OVERPAID ->
                    answer(
                            "record-refund",
                            "amount",
                            String.valueOf(ledger.of(caseId).outstanding().amount() + 500));
                case REPLANNED ->
                    assertDone(scenario.person(players.whoDoes(Objects.requireNonNull(item("compile-report"))))
                            .post(
                                    page + "/budget-changes",
                                    page + "/budget-changes",
                                    Map.of(
                                            "line",
                                            groups.budget(caseId).get(0).id().toString(),
                                            "amount",
                                            String.valueOf(groups.budget(caseId)
                                                            .get(0)
                                                            .amount()
                                                            .amount()
                                                    - 1_000),
                                            "reason",
                                            "Harga mesin turun sedikit.")));
                case MENTOR_LEAVES ->
                    assertDone(
                            scenario.person("wati.koordinator").post("/tasks", page + "/mentor", leaving("REPLACED")));
                case MENTOR_RESIGNS ->
                    assertDone(
                            scenario.person("wati.koordinator").post("/tasks", page + "/mentor", leaving("RESIGNED")));
                case LETTER_RUNS_OUT -> {
                    SpareMentor followed = isFollowed(page);
                    jdbc.sql("update mentor set serves_until = :last where id = :id")
                            .param("last", today().minusDays(1))
                            .param("id", followed.id())
                            .update();
                    outOfService.run();
                    assertThat(companions.now(caseId)).as("the letter is over").isEmpty();
                }
                case ACCOUNT_CLOSED -> {
                    String account = "/accounts/" + isFollowed(page).account().id();
                    assertDone(scenario.person("dian.admin")
                            .post(account, account, Map.of("duties", "MENTOR", "confirmed", "true")));
                    assertThat(companions.now(caseId)).as("nobody signs in").isEmpty();
                }
                case WITHDREW_EARLY, WITHDREW_LATE, BACK_AFTER_CLAIM, SUSPENDED_WHILE_PAYING ->
                    assertDone(scenario.person("bambang.ppk").post("/tasks", page + "/withdrawal", letter()));
                case FLOODED_EARLY, FLOODED_LATE ->
                    assertDone(
                            scenario.person("wati.koordinator").post("/tasks", page + "/force-majeure", statement()));
                case ROBBED, ROBBED_OF_ALL ->
                    assertDone(scenario.person("wati.koordinator").post("/tasks", page + "/loss", theft()));
                case MEMBER_REPLACED, SHRINKS, CHAIR_CHANGES, DISSOLVED_UNPAID, DISSOLVED -> {
                    assertDone(scenario.person("tuti.pendaftar").post("/cases", page + "/group-change", change()));
                    shrinksOnly();
                }
                default -> isSuspended();
            }
        }

        /** Somebody of its own, so that no other group loses its mentor. */
        private SpareMentor isFollowed(String page) {
            SpareMentor follower = SpareMentor.enrol(accounts, registry, clock);
            mentors.add(follower.id());
            Map<String, String> form = leaving("REPLACED");
            form.put("successor", follower.id().toString());
            form.putAll(day("letterDate"));
            form.put("letterNumber", "ST-17/TKS/2023");
            assertDone(scenario.person("wati.koordinator").post("/tasks", page + "/mentor", form));
            return follower;
        }

        /** One change after the other, as often as members have to leave. */
        private void shrinksOnly() {
            for (WorkItem decision = item("decide-group-change");
                    fate == Fate.SHRINKS && decision != null && members() > SMALL;
                    decision = item("decide-group-change")) {
                players.play(decision, fate.manner);
                if (members() > SMALL) {
                    assertDone(scenario.person("tuti.pendaftar")
                            .post("/cases", "/cases/" + scenario.number(caseId) + "/group-change", change()));
                }
            }
        }

        private Map<String, String> change() {
            Map<String, String> form = new HashMap<>(day("since"));
            form.putAll(day("minutesDate"));
            form.put("minutesNumber", "BA-" + scenario.number(caseId));
            form.put("note", "Disepakati dalam rapat anggota.");
            List<Member> ordinary = groups.members(caseId).stream()
                    .filter(one -> one.role() == Member.Role.ANGGOTA)
                    .toList();
            switch (fate) {
                case CHAIR_CHANGES -> {
                    form.put("kind", "CHAIR");
                    form.put("successor", ordinary.get(0).id().toString());
                }
                case SHRINKS -> leaves(form, "LEFT", ordinary.get(0));
                case MEMBER_REPLACED -> {
                    leaves(form, "REPLACED", ordinary.get(0));
                    joins(form, InventedGroups.next().members().get(7));
                }
                default -> form.put("kind", "DISSOLVED");
            }
            return form;
        }

        private static void leaves(Map<String, String> form, String kind, Member member) {
            form.put("kind", kind);
            form.put("member", member.id().toString());
            form.put("reason", "MOVED");
        }

        private static void joins(Map<String, String> form, Registration.Person person) {
            form.put("name", String.valueOf(person.name()));
            form.put("nik", String.valueOf(person.nik()));
            form.put("gender", String.valueOf(person.gender()));
            form.put("phone", String.valueOf(person.phone()));
            form.put("email", String.valueOf(person.email()));
            form.put("employment", String.valueOf(person.employment()));
            form.put("occupation", String.valueOf(person.occupation()));
            form.put("siapkerjaId", String.valueOf(person.siapkerjaId()));
            new Dates()
                    .inputs(Objects.requireNonNull(person.birthDate()))
                    .forEach((part, text) -> form.put("birthDate." + part, text));
            new Dates().inputs(LocalDate.of(2023, 7, 1)).forEach((part, text) -> form.put("consentOn." + part, text));
        }

        private int members() {
            return groups.members(caseId).size();
        }

        private @Nullable WorkItem item(String step) {
            return workItems.find(caseId, step).orElse(null);
        }

        private Map<String, String> notice(String amount) {
            Map<String, Object> paid = journal.of(caseId.subject(), 0, 1_000).stream()
                    .filter(entry -> entry.type().equals("aid-disbursed"))
                    .map(Recorded::data)
                    .findFirst()
                    .orElseThrow();
            Map<String, String> notice = new HashMap<>(day("noticeDate"));
            notice.put("sp2dNumber", String.valueOf(paid.get("sp2dNumber")));
            notice.put("amount", amount);
            notice.put("reason", "ACCOUNT_CLOSED");
            return notice;
        }

        private Map<String, String> letter() {
            Map<String, String> form = new HashMap<>(day("letterDate"));
            form.put("letterNumber", "01/KWU/2023");
            form.put("reason", "Anggota bekerja di luar kota.");
            return form;
        }

        private Map<String, String> statement() {
            Map<String, String> form = new HashMap<>(day("statementDate"));
            form.putAll(day("from"));
            form.putAll(day("until", 20));
            form.put("statementNumber", "470/17/DS/2023");
            form.put("issuer", "Desa Contoh");
            form.put("account", "Banjir menutup jalan desa.");
            return form;
        }

        private Map<String, String> theft() {
            Map<String, String> form = new HashMap<>(day("happenedOn"));
            form.put("cause", "THEFT");
            form.put("reportNumber", "LP/B/17/2023");
            form.put("office", "Polsek Contoh");
            form.put("amount", fate == Fate.ROBBED ? "2500000" : "20000000");
            form.put("account", "Mesin dicuri pada malam hari.");
            return form;
        }

        private Map<String, String> leaving(String why) {
            Map<String, String> form = new HashMap<>(day("endedOn"));
            form.put("replaced", companions.now(caseId).orElseThrow().mentorId().toString());
            form.put("leaving", why);
            form.put("reason", "Pindah ke kota lain.");
            return form;
        }
    }

    @AfterEach
    void leaveNoMentorBehind() {
        mentors.forEach(id -> jdbc.sql("update mentor set status = 'ENDED' where id = :id")
                .param("id", id)
                .update());
    }

    @Test
    void aYearEndsWithNoCaseOpenAndMoneyThatAddsUp() {
        Stream.generate(() -> SpareMentor.enrol(accounts, registry, clock))
                .limit(GROUPS / GROUPS_OF_A_MENTOR + 1L)
                .forEach(mentor -> mentors.add(mentor.id()));
        Fate.of(GROUPS).forEach(fate -> played.add(new Group(fate)));

        Instant last = clock.instant().plus(LONGEST);
        while (played.stream().anyMatch(Group::isOpen) && clock.instant().isBefore(last)) {
            clock.standAt(clock.instant().plus(LOOK));
            timers.fireDue();
            played.stream().filter(Group::isOpen).forEach(Group::live);
        }

        LOG.info("The year of {} groups ended on {}", GROUPS, clock.instant());
        assertThat(played).allSatisfy(group -> assertThat(
                        String.valueOf(cases.find(group.caseId).orElseThrow().outcome()))
                .as(
                        "%s waits for %s",
                        group.fate,
                        workItems.of(group.caseId).stream().map(WorkItem::step).toList())
                .isEqualTo(group.fate.outcome));
        assertThat(played).allSatisfy(group -> {
            Ledger.Balance money = ledger.of(group.caseId);
            assertThat(money.outstanding().amount()).as("%s", group.fate).isZero();
            assertThat(money.disbursed())
                    .isEqualTo(money.accepted().plus(money.returned()).plus(money.writtenOff()));
        });
        Set<String> numbers = new java.util.HashSet<>(
                played.stream().map(group -> scenario.number(group.caseId)).toList());
        assertThat(TableFaults.of(database))
                .as("tables that differ from their entries")
                .filteredOn(fault -> numbers.stream().anyMatch(fault::contains))
                .isEmpty();
        Mutations.Seen changed = Mutations.of(database, numbers);
        assertThat(changed.unnamed()).as("changes that nobody names").isEmpty();
        assertThat(changed.empty())
                .as("columns without a row")
                .filteredOn(column -> !Mutations.WITHOUT_ROW.contains(column)
                        && !Mutations.WITHOUT_ROW.contains(column.substring(0, column.indexOf('.'))))
                .isEmpty();
        assertThat(FoldCheck.differences(jdbc, journal))
                .filteredOn(line -> numbers.contains(line.substring(0, line.indexOf(' '))))
                .isEmpty();
        LOG.info("Days from registration to the end: {}", days());
    }

    private Map<Fate, Long> days() {
        Map<Fate, Long> days = new TreeMap<>();
        played.forEach(group -> {
            List<Recorded> told = journal.of(group.caseId.subject(), 0, 1_000);
            days.merge(
                    group.fate,
                    Duration.between(
                                    told.get(0).occurredAt(),
                                    told.get(told.size() - 1).occurredAt())
                            .toDays(),
                    Math::max);
        });
        return days;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Map<String, String> day(String field) {
        return day(field, 0);
    }

    private Map<String, String> day(String field, int later) {
        LocalDate today = today().plusDays(later);
        return new HashMap<>(Map.of(
                field + ".day", String.valueOf(today.getDayOfMonth()),
                field + ".month", String.valueOf(today.getMonthValue()),
                field + ".year", String.valueOf(today.getYear())));
    }

    private static void assertDone(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }
}
