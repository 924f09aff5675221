package id.pendamping.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.evidence.Photo;
import id.pendamping.group.AidCases;
import id.pendamping.journal.CaseFaults;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.lifecycle.Timers;
import id.pendamping.lifecycle.engine.OlderModels;
import id.pendamping.lifecycle.models.ModelVersions;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.SpareMentor;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Mentors who leave a group in the middle of it: nothing stands still, nothing is lost, and no group ever has two. */
@PendampingTest
class MentorLeavesIT {

    private static final String REPORT = "compile-report";

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    DataSource database;

    @Autowired
    Playbook playbook;

    @Autowired
    WorkItems workItems;

    @Autowired
    Companions companions;

    @Autowired
    OutOfService outOfService;

    @Autowired
    EndAssignment endAssignment;

    @Autowired
    ModelVersions versions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext program;

    @Autowired
    MentorRegistry registry;

    @Autowired
    Accounts accounts;

    @Autowired
    AidCases cases;

    @Autowired
    Timers timers;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    private final List<UUID> mine = new ArrayList<>();

    /** Nobody of this test is proposed to the groups of others. */
    @AfterEach
    void leaveNoMentorBehind() {
        mine.forEach(id -> jdbc.sql("update mentor set status = 'ENDED' where id = :id")
                .param("id", id)
                .update());
    }

    /** Somebody who may serve. */
    private record Mentor(UUID id, Account account, Person person) {}

    @Test
    void nobodyIsOfferedTheMentorWhoLeaves() {
        CaseId caseId = scenario.caseAt(REPORT);
        String page = "/cases/" + scenario.number(caseId) + "/mentor";
        assertThat(scenario.person("wati.koordinator").get(page).body())
                .contains("<option value=\"")
                .doesNotContain("<option value=\""
                        + companions.now(caseId).orElseThrow().mentorId());
    }

    @Test
    void theCoordinatorReplacesAMentorInTheMiddleOfAReportWithPictures() {
        CaseId caseId = scenario.caseAt(REPORT);
        String number = scenario.number(caseId);
        String step = "/cases/" + number + "/steps/" + REPORT;
        Person before = scenario.person(players.whoDoes(open(caseId, REPORT)));
        Mentor after = mentor();
        UUID picture = UUID.randomUUID();
        assertThat(before.patch(step + "/draft", change("results", "Warung sudah buka"))
                        .body())
                .contains("SAVED");
        assertThat(send(before, number, picture)).isEqualTo(200);
        assertThat(after.person().get(step).statusCode()).isEqualTo(404);

        Person coordinator = scenario.person("wati.koordinator");
        assertThat(coordinator.get("/cases/" + number).body()).contains("/cases/" + number + "/mentor");
        assertThat(coordinator.get("/cases/" + number + "/mentor").body())
                .contains(after.account().name());
        assertThat(replace(caseId, after, "REPLACED").statusCode()).isEqualTo(302);

        assertThat(open(caseId, REPORT).assignee()).isEqualTo(after.account().id());
        assertThat(before.patch(step + "/draft", change("closing", "Terlambat")).statusCode())
                .isEqualTo(404);
        assertThat(before.get(step).statusCode())
                .as("another mentor has it, and the case is still theirs to read")
                .isEqualTo(409);
        assertThat(send(before, number, UUID.randomUUID())).isGreaterThanOrEqualTo(400);
        for (String deed : List.of("group-change", "force-majeure", "loss")) {
            assertThat(before.post("/mentor", "/cases/" + number + "/" + deed, Map.of("reason", "Masih saya"))
                            .statusCode())
                    .as(deed)
                    .isIn(403, 404);
        }
        assertThat(before.get("/mentor").body()).contains("Tulis catatan serah terima");
        assertThat(after.person().get(step).body()).contains(">Warung sudah buka</textarea>");
        assertThat(after.person()
                        .get("/cases/" + number + "/evidence/" + picture)
                        .statusCode())
                .isEqualTo(200);
        assertThat(facts(caseId)).containsSubsequence("mentor-unassigned", "successor-named");

        assertThat(before.submit(number, "write-handover", Map.of("note", "Nota alat sudah lengkap."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(before.get("/cases/" + number).statusCode())
                .as("nothing of the case is left to the one who left")
                .isEqualTo(404);
        assertThat(after.person().get("/cases/" + number).body()).contains("Nota alat sudah lengkap.");
        assertThat(coordinator.get("/cases/" + number).body())
                .contains("Nota alat sudah lengkap.", after.account().name());

        clock.standAt(clock.instant().plus(Duration.ofDays(21)));
        assertThat(after.person()
                        .submit(number, REPORT, playbook.answers(caseId, REPORT, Manner.PLAIN, true))
                        .statusCode())
                .isEqualTo(302);
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("closed");
    }

    @Test
    void aClosedAccountLeavesItsGroupsToTheCoordinatorAtOnce() {
        CaseId caseId = scenario.caseAt(REPORT);
        Mentor first = mentor();
        String number = scenario.number(caseId);
        assertThat(replace(caseId, first, "REPLACED").statusCode()).isEqualTo(302);

        Person administrator = scenario.person("dian.admin");
        String account = "/accounts/" + first.account().id();
        HttpResponse<String> asked = administrator.post(account, account, Map.of("duties", "MENTOR"));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("masih memegang")
                .contains(number)
                .contains("mendampingi")
                .contains("name=\"confirmed\"");
        assertThat(open(caseId, REPORT).duty()).as("nothing is done unasked").isEqualTo(Duty.MENTOR);

        assertThat(administrator
                        .post(account, account, Map.of("duties", "MENTOR", "confirmed", "true"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(administrator.get("/accounts").body()).contains("ditutup").contains(number);

        WorkItem report = open(caseId, REPORT);
        assertThat(report.duty()).isEqualTo(Duty.MENTOR_COORDINATOR);
        assertThat(report.assignee()).isNull();
        Person coordinator = scenario.person("wati.koordinator");
        assertThat(coordinator.get("/tasks?q=" + number).body()).contains(number);
        assertThat(coordinator.get("/cases/" + number + "/steps/" + REPORT).statusCode())
                .isEqualTo(200);
        assertThat(companions.lastLeft(caseId).orElseThrow().leaving()).isEqualTo(Leaving.ACCOUNT_CLOSED);
        assertThat(open(caseId, "write-handover").assignee())
                .as("who has no account is asked for nothing")
                .isNull();

        Mentor second = mentor();
        assertThat(coordinator
                        .submit(number, "name-successor", letter("successor", second))
                        .statusCode())
                .isEqualTo(302);
        assertThat(open(caseId, REPORT).assignee()).isEqualTo(second.account().id());
        assertThat(open(caseId, REPORT).duty()).isEqualTo(Duty.MENTOR);
        assertThat(coordinator
                        .submit(number, "write-handover", Map.of("note", "Berkas ada di balai desa."))
                        .statusCode())
                .isEqualTo(302);
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("closed");
    }

    @Test
    void nobodyWaitsForTheAnswerOfWhoHasNoAccountAnyMore() {
        CaseId caseId = scenario.caseAt("answer-assignment");
        Mentor asked = mentor();
        jdbc.sql("update assignment set mentor_id = :mentor where case_id = :case and status = 'APPROVED'")
                .param("mentor", asked.id())
                .param("case", caseId.value())
                .update();
        String account = "/accounts/" + asked.account().id();
        Person administrator = scenario.person("dian.admin");
        Map<String, String> closing = Map.of("duties", "MENTOR", "confirmed", "true");
        assertThat(administrator.post(account, account, closing).statusCode()).isEqualTo(302);
        timers.fireDue();

        assertThat(facts(caseId)).contains("assignment-lapsed");
        assertThat(workItems.find(caseId, "decide-mentor"))
                .as("another is proposed")
                .isPresent();
        assertThat(workItems.find(caseId, "answer-assignment")).isEmpty();
        assertThat(scenario.person("wati.koordinator").get("/mentors").body())
                .containsPattern("(?s)" + asked.account().name() + ".{0,600}Ditutup");
    }

    @Test
    void theCoordinatorBringsTheCaseToItsEndWhereNobodyFollows() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        Mentor only = mentor();
        assertThat(replace(caseId, only, "REPLACED").statusCode()).isEqualTo(302);
        assertThat(replace(caseId, null, "DIED").statusCode()).isEqualTo(302);

        for (String step : List.of("confirm-funds", REPORT, "attest-report")) {
            WorkItem item = open(caseId, step);
            assertThat(item.duty()).as(step).isEqualTo(Duty.MENTOR_COORDINATOR);
            clock.standAt(clock.instant().plus(Duration.ofDays(step.equals(REPORT) ? 21 : 0)));
            players.play(item, Manner.PLAIN);
        }
        for (String step : List.of("review-report", "accept-report")) {
            players.play(open(caseId, step), Manner.PLAIN);
        }

        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("closed");
        assertThat(workItems.find(caseId, "name-successor"))
                .as("nobody is looked for any more")
                .isEmpty();
    }

    @Test
    void aLetterThatRunsOutEndsTheAssignmentByItself() {
        CaseId caseId = scenario.caseAt(REPORT);
        Mentor first = mentor();
        replace(caseId, first, "REPLACED");
        LocalDate last = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(10);
        jdbc.sql("update mentor set serves_until = :last where id = :id")
                .param("last", last)
                .param("id", first.id())
                .update();

        clock.standAt(last.atTime(22, 0).atZone(clock.getZone()).toInstant());
        outOfService.run();
        assertThat(companions.now(caseId)).as("its last day is not over").isPresent();

        clock.standAt(last.plusDays(1).atTime(0, 5).atZone(clock.getZone()).toInstant());
        outOfService.run();
        outOfService.run();

        assertThat(companions.now(caseId)).isEmpty();
        assertThat(open(caseId, REPORT).duty()).isEqualTo(Duty.MENTOR_COORDINATOR);
        assertThat(journal.of(caseId.subject(), 0, 1_000))
                .filteredOn(entry -> entry.data().containsValue("LETTER_EXPIRED"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actor()).isEqualTo("rule:mentor-out-of-service"));
        assertThat(open(caseId, "write-handover").assignee())
                .isEqualTo(first.account().id());
    }

    @Test
    void whoHasDiedWalksBesideNobodyAnyMore() {
        CaseId one = scenario.caseAt(REPORT);
        CaseId other = scenario.caseAt(REPORT);
        Mentor first = mentor();
        replace(one, first, "REPLACED");
        replace(other, first, "REPLACED");

        assertThat(replace(one, mentor(), "DIED").statusCode()).isEqualTo(302);
        outOfService.run();

        assertThat(accounts.find(first.account().id()))
                .as("nobody signs in with the account any more")
                .isEmpty();
        assertThat(companions.now(one)).isPresent();
        assertThat(companions.now(other)).isEmpty();
        assertThat(List.of(open(one, "write-handover"), open(other, "write-handover")))
                .as("nobody asks the dead")
                .allSatisfy(note -> {
                    assertThat(note.assignee()).isNull();
                    assertThat(note.duty()).isEqualTo(Duty.MENTOR_COORDINATOR);
                });
        assertThat(journal.of(new Subject(Subject.Kind.MENTOR, first.id().toString()), 0, 10))
                .extracting(Recorded::type)
                .contains("mentor-status-changed");
    }

    @Test
    void aRefusalNamesWhyAMentorCannotFollow() {
        CaseId caseId = scenario.caseAt(REPORT);
        Mentor brief = mentor();
        jdbc.sql("update mentor set serves_until = :last where id = :id")
                .param(
                        "last",
                        LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(3))
                .param("id", brief.id())
                .update();
        assertThat(scenario.person("wati.koordinator")
                        .get("/cases/" + scenario.number(caseId) + "/mentor")
                        .body())
                .doesNotContain(brief.id().toString());

        HttpResponse<String> refused = replace(caseId, brief, "REPLACED");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("sedangkan LPJ ditunggu sampai");
        assertThat(facts(caseId)).doesNotContain("mentor-unassigned");
    }

    @Test
    void aSecondChangeAsksTheSecondOneForTheNoteAndNobodyInTime() {
        CaseId caseId = scenario.caseAt(REPORT);
        Mentor first = mentor();
        Mentor second = mentor();
        replace(caseId, first, "REPLACED");
        replace(caseId, second, "RESIGNED");
        assertThat(open(caseId, "write-handover").assignee())
                .isEqualTo(first.account().id());

        clock.standAt(open(caseId, "write-handover")
                .dueOn()
                .plusDays(1)
                .atTime(9, 0)
                .atZone(clock.getZone())
                .toInstant());
        timers.fireDue();

        assertThat(workItems.find(caseId, "write-handover"))
                .as("nothing waits for a note")
                .isEmpty();
        assertThat(companions.of(caseId)).hasSize(3);
    }

    @Test
    void theNoteOfWhoLeftMayOutliveTheCase() {
        CaseId caseId = scenario.caseAt("accept-report");
        replace(caseId, mentor(), "REPLACED");
        players.play(open(caseId, "accept-report"), Manner.PLAIN);

        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("closed");
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).contains("write-handover");
        assertThat(CaseFaults.of(database, scenario.number(caseId))).isEmpty();
    }

    @Test
    void ofTwoCoordinatorsOneIsFasterAndTheOtherReadsIt() throws Exception {
        CaseId caseId = scenario.caseAt(REPORT);
        List<Mentor> followers = List.of(mentor(), mentor(), mentor(), mentor());
        UUID seen = companions.now(caseId).orElseThrow().mentorId();
        Person coordinator = scenario.person("wati.koordinator");
        String page = "/cases/" + scenario.number(caseId) + "/mentor";
        List<Callable<HttpResponse<String>>> both = new ArrayList<>();
        for (Mentor follower : followers) {
            both.add(() -> coordinator.post(page, page, form(seen, follower, "REPLACED")));
        }
        var crowd = Executors.newFixedThreadPool(followers.size());
        List<Integer> answers = new ArrayList<>();
        for (var answer : crowd.invokeAll(both)) {
            answers.add(answer.get().statusCode());
        }
        crowd.shutdown();

        assertThat(answers).containsExactlyInAnyOrder(302, 422, 422, 422);
        assertThat(serving(caseId)).isOne();
        assertThat(facts(caseId)).containsOnlyOnce("mentor-unassigned", "successor-named");
    }

    @Test
    void aCaseOfAnOlderModelIsMovedBeforeItsMentorIsReplaced() {
        onTheMachinesTime(OlderModels::deploy);
        CaseId caseId = scenario.caseAt(REPORT);
        CaseId left = scenario.caseAt(REPORT);
        onTheMachinesTime(OlderModels::upgrade);
        Mentor after = mentor();

        HttpResponse<String> refused = replace(caseId, after, "REPLACED");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("model lama");
        transaction.executeWithoutResult(status -> endAssignment.of(
                left, companions.now(left).orElseThrow(), Leaving.ACCOUNT_CLOSED, LocalDate.of(2023, 9, 1), byRule()));
        assertThat(open(left, REPORT).duty())
                .as("nothing waits for the message, and yet somebody has the task")
                .isEqualTo(Duty.MENTOR_COORDINATOR);

        transaction.executeWithoutResult(status -> versions.move(caseId.subject(), "group-lifecycle", byRule()));
        assertThat(replace(caseId, after, "REPLACED").statusCode()).isEqualTo(302);
        assertThat(open(caseId, REPORT).assignee()).isEqualTo(after.account().id());
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("closed");
    }

    private Act byRule() {
        return Act.by(Actor.automation("test"), clock.instant());
    }

    /** The engine tells deployments apart by when they were made. */
    private void onTheMachinesTime(Consumer<ApplicationContext> deployment) {
        Instant stood = clock.instant();
        clock.followTheMachine();
        deployment.accept(program);
        clock.standAt(stood);
    }

    /** Whatever happens in whatever order: at most one mentor, and every task of mentors is that one's or the caretaker's. */
    @Test
    void noGroupEverHasTwoMentorsOrATaskOfNobody() {
        for (long seed = 1; seed <= 3; seed++) {
            Random chance = new Random(seed);
            CaseId caseId = scenario.caseAt(REPORT);
            List<Mentor> mentors = List.of(mentor(), mentor(), mentor());
            for (int time = 0; time < 12; time++) {
                Mentor one = mentors.get(chance.nextInt(mentors.size()));
                happens(chance.nextInt(6), caseId, one);
                holds(caseId, "seed " + seed + ", time " + time);
            }
        }
    }

    private void happens(int what, CaseId caseId, Mentor one) {
        switch (what) {
            case 0 -> replace(caseId, one, "REPLACED");
            case 1 -> replace(caseId, null, "ENDED");
            case 2 ->
                scenario.person("wati.koordinator")
                        .submit(scenario.number(caseId), "name-successor", letter("successor", one));
            case 3 -> {
                jdbc.sql("update mentor set serves_until = serves_from where id = :id")
                        .param("id", one.id())
                        .update();
                outOfService.run();
            }
            case 4 ->
                jdbc.sql("update mentor set serves_until = date '2030-12-31' where id = :id")
                        .param("id", one.id())
                        .update();
            default -> {
                clock.standAt(clock.instant().plus(Duration.ofDays(9)));
                timers.fireDue();
            }
        }
    }

    private void holds(CaseId caseId, String when) {
        assertThat(serving(caseId)).as(when).isLessThanOrEqualTo(1);
        String now = companions.now(caseId).map(Companions.Companion::accountId).orElse(null);
        WorkItem report = open(caseId, REPORT);
        assertThat(report.assignee()).as(when).isEqualTo(now);
        assertThat(report.duty()).as(when).isEqualTo(now == null ? Duty.MENTOR_COORDINATOR : Duty.MENTOR);
        assertThat(workItems.find(caseId, "name-successor").isPresent())
                .as(when)
                .isEqualTo(now == null);
    }

    private int serving(CaseId caseId) {
        return jdbc.sql("select count(*) from assignment where case_id = :case and status = 'ACCEPTED'")
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> replace(CaseId caseId, Mentor follower, String why) {
        String page = "/cases/" + scenario.number(caseId) + "/mentor";
        UUID seen = companions.now(caseId).map(Companions.Companion::mentorId).orElseGet(UUID::randomUUID);
        return scenario.person("wati.koordinator").post("/tasks", page, form(seen, follower, why));
    }

    private Map<String, String> form(UUID seen, Mentor follower, String why) {
        Map<String, String> form = new HashMap<>();
        form.put("replaced", seen.toString());
        form.put("leaving", why);
        form.put("reason", "Pindah ke kota lain.");
        form.putAll(date("endedOn"));
        if (follower != null) {
            form.putAll(letter("successor", follower));
        }
        return form;
    }

    private Map<String, String> letter(String field, Mentor follower) {
        Map<String, String> letter = new HashMap<>(date("letterDate"));
        letter.put(field, follower.id().toString());
        letter.put("letterNumber", "ST-77/2023");
        return letter;
    }

    private Map<String, String> date(String field) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return Map.of(
                field + ".day", String.valueOf(today.getDayOfMonth()),
                field + ".month", String.valueOf(today.getMonthValue()),
                field + ".year", String.valueOf(today.getYear()));
    }

    private WorkItem open(CaseId caseId, String step) {
        return workItems.find(caseId, step).orElseThrow(() -> new AssertionError(step + " does not wait"));
    }

    private List<String> facts(CaseId caseId) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .map(Recorded::type)
                .toList();
    }

    private static int send(Person person, String number, UUID picture) {
        byte[] content = picture();
        String path = "/cases/" + number + "/evidence/" + picture;
        int opened = person.call(
                        "POST",
                        path,
                        new byte[0],
                        Map.of(
                                "Upload-Length",
                                String.valueOf(content.length),
                                "Upload-Digest",
                                "sha-256=" + sha256(content)))
                .statusCode();
        return opened == 201
                ? person.call("PATCH", path, content, Map.of("Upload-Offset", "0"))
                        .statusCode()
                : opened;
    }

    private static byte[] picture() {
        BufferedImage drawn = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 320; x++) {
            drawn.setRGB(x, ThreadLocalRandom.current().nextInt(240), 0xffffff);
        }
        return Photo.withExif(drawn, 1, -8.17, 113.7);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String change(String name, String value) {
        return "[{\"name\":\"%s\",\"value\":\"%s\",\"base\":0,\"key\":\"%s\"}]"
                .formatted(name, value, UUID.randomUUID());
    }

    /** Somebody new whom nobody but this test knows. */
    private Mentor mentor() {
        SpareMentor spare = SpareMentor.enrol(accounts, registry, clock);
        mine.add(spare.id());
        return new Mentor(spare.id(), spare.account(), new Person(port, spare.phone(), Cast.PIN));
    }
}
