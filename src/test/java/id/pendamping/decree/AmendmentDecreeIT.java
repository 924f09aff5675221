package id.pendamping.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.bulk.DueJobs;
import id.pendamping.bulk.Jobs;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.journal.StateRules;
import id.pendamping.programme.Phase;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.TrialPhases;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Subject;
import id.pendamping.verifying.Mutations;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recipients leave, and an amendment of their decree brings groups of the reserve in the order of the list. */
@PendampingTest
class AmendmentDecreeIT {

    private static final String PPK = "bambang.ppk";
    private static final String KPA = "sri.kpa";
    private static final String COORDINATOR = "wati.koordinator";
    private static final Instant NEW_YEAR = Instant.parse("2024-01-01T02:00:00Z");

    @Autowired
    DataSource database;

    @Autowired
    Scenario scenario;

    @Autowired
    TrialPhases phases;

    @Autowired
    RecipientDecrees decrees;

    @Autowired
    DecreeStore stored;

    @Autowired
    DecreeForEach deed;

    @Autowired
    Accounts accounts;

    @Autowired
    Desk desk;

    @Autowired
    Forms forms;

    @Autowired
    JournalReader journal;

    @Autowired
    WorkItems workItems;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    Jobs jobs;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    private Phase phase;

    @Test
    void whoLeavesIsReplacedFromTheReserveInTheOrderOfTheList() {
        List<CaseId> list = decreed(4, 11, 14);
        CaseId first = list.get(11);
        CaseId second = list.get(12);
        CaseId third = list.get(13);
        assertThat(amend(PPK, "2").body()).as("nobody has left").contains("tidak ada penerima yang keluar");
        assertThat(approve(first, "9").statusCode()).as("while nobody has left").isEqualTo(422);

        withdraw(list.get(2));
        withdraw(list.get(5));
        assertThat(approve(first, "9").body()).as("by an amendment only").contains("SK perubahan");
        assertThat(person(PPK).get("/decrees").body())
                .contains("2 tempat kosong, 0 penerima harus diganti, 2 cadangan menunggu");
        assertThat(person("laila.verifikator").get(amendment()).statusCode()).isEqualTo(404);
        assertThat(amend("laila.verifikator", "2").statusCode()).isEqualTo(403);
        assertThat(person(PPK).get(amendment()).body()).contains(number("1"));

        assertThat(person(PPK).post("/decrees", amendment(), dayBefore("2")).body())
                .contains("SK perubahan tidak boleh bertanggal sebelum SK yang diubahnya", number("1"));
        Map<String, String> ofTheList = paper("1");
        ofTheList.put("decreeNumber", "Nomer (" + number("1").toLowerCase(java.util.Locale.ROOT) + ").");
        assertThat(person(PPK).post("/decrees", amendment(), ofTheList).body()).contains("sudah dipakai SK lain");

        List<Submission> answers = twoAtOnce();
        assertThat(answers).filteredOn(Submission.Accepted.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Submission.Refused.class::isInstance).hasSize(1);
        assertThat(annex()).containsExactly(first, second);
        assertThat(decrees.leavers(decree(2)))
                .extracting(Leaver::caseId, Leaver::ground)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(list.get(2), Leaver.Ground.WITHDRAWAL),
                        org.assertj.core.api.Assertions.tuple(list.get(5), Leaver.Ground.WITHDRAWAL));
        assertThat(approve(third, "9").body()).as("not selected").contains("tidak terpilih");

        assertThat(step(KPA, "ratify-recipient-decree", Map.of("verdict", "RETURNED", "note", "Nomor keliru."))
                        .statusCode())
                .isEqualTo(302);
        Map<String, String> again = paper("3");
        again.put("verdict", "SUBMITTED");
        Map<String, String> early = dayBefore("3");
        early.put("verdict", "SUBMITTED");
        assertThat(step(PPK, "amend-recipient-decree", early).body()).contains("tidak boleh bertanggal sebelum");
        assertThat(step(PPK, "amend-recipient-decree", again).statusCode()).isEqualTo(302);
        assertThat(annex()).containsExactly(first, second);
        assertThat(person(KPA).get(page() + "/steps/ratify-recipient-decree").body())
                .as("the day is there already")
                .contains("value=\"24\"", "value=\"2023\"");
        assertThat(promised()).isEqualTo("9, 180000000");
        assertThat(ratify().statusCode()).isEqualTo(302);
        assertThat(promised()).as("before their turn").isEqualTo("9, 180000000");

        // as a kill between the deed and its row leaves it
        UUID batch = decree(2).batchId();
        assertThat(deed.perform(
                        account(KPA), first.subject(), decree(2).id().toString(), "batch/" + batch + "/1", null))
                .isEqualTo(Outcome.done());
        dueJobs.run();
        assertThat(decree(2).state()).isEqualTo(RecipientDecree.State.SETTLED);
        assertThat(promised()).isEqualTo("11, 220000000");
        assertThat(Mutations.of(database, scenario.number(first), "recipient_decree", "recipient_decree_row")
                        .unnamed())
                .isEmpty();
        assertThat(Mutations.of(database, scenario.number(list.get(2)), "recipient_decree_leaver"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
        for (CaseId one : List.of(first, second)) {
            assertThat(types(one.subject()))
                    .filteredOn(type -> type.equals("decree-ratified"))
                    .as("once")
                    .hasSize(1);
        }
        assertThat(person(KPA).get(page()).body())
                .contains("Mengubah SK", number("1"), "Mengundurkan diri", scenario.number(list.get(2)));
        assertThat(person(KPA).get(page() + "?lang=en").body())
                .contains("Groups that come from the reserve", "Withdrew");
        person(KPA).get(page() + "?lang=id");
        byte[] paper = person(KPA).file(page() + "/decree.pdf").body();
        assertThat(new String(paper, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        Program officer = scenario.program(PPK);
        assertThat(officer.read("/decrees/2023-4-2/leaving").toString()).contains("\"ground\":\"WITHDRAWAL\"");
        assertThat(types(decree(2).subject()))
                .containsExactly(
                        "recipient-decree-drawn-up",
                        "recipient-decree-answered",
                        "recipient-decree-amended",
                        "recipient-decree-answered",
                        "recipient-decree-applied");
        mustAgreeWithTheJournal();
        mustStay();

        withdraw(first);
        assertThat(amend(PPK, "4").body()).as("nobody is left in reserve").contains("selagi cadangan masih ada");
        assertThat(approve(third, "9").body()).contains("tidak terpilih");
    }

    @Test
    void afterTheYearNobodyIsReplacedAndTheReserveComesToItsEnd() {
        List<CaseId> list = decreed(5, 3, 5);
        CaseId reserve = list.get(3);
        withdraw(list.get(0));
        Instant before = clock.instant();
        clock.standAt(NEW_YEAR);
        assertThat(amend(PPK, "2").body()).contains("Tahun anggaran berakhir");
        clock.standAt(before);
        assertThat(amend(PPK, "2").statusCode()).isEqualTo(302);
        person("laila.verifikator").post("/nominative/2023-5", "/nominative/2023-5/draw", Map.of());
        assertThat(jdbc.sql(
                                "select places || ' of ' || groups from nominative_list where phase_id = :phase and number = 2")
                        .param("phase", phase.id())
                        .query(String.class)
                        .single())
                .as("who is called has a place, which no later list gives away")
                .isEqualTo("0 of 1");
        clock.standAt(NEW_YEAR);
        assertThat(ratify().body()).contains("Tahun anggaran berakhir");
        clock.standAt(before);
        end();
        assertThat(outcome(reserve)).as("before the end of the year").isNull();
        assertThat(ratify().statusCode()).isEqualTo(302);
        clock.standAt(NEW_YEAR);
        dueJobs.run();
        assertThat(decree(2).state()).as("its turn came too late").isEqualTo(RecipientDecree.State.RATIFIED);
        assertThat(person(PPK).get(page() + "?left=true").body()).contains("Tertinggal", "31 Desember 2023");
        assertThat(promised()).isEqualTo("2, 40000000");
        end();
        end();
        for (CaseId one : List.of(reserve, list.get(4))) {
            assertThat(outcome(one)).isEqualTo("rejected");
            assertThat(types(one.subject()))
                    .filteredOn("group-rejected"::equals)
                    .hasSize(1);
            assertThat(journal.of(one.subject(), 0, 100).stream()
                            .filter(entry -> entry.type().equals("group-rejected"))
                            .map(entry -> String.valueOf(entry.data())))
                    .singleElement()
                    .asString()
                    .contains("YEAR_END");
            assertThat(workItems.of(one)).isEmpty();
        }
        assertThat(outcome(list.get(1))).as("a recipient").isNull();
        assertThat(person(PPK).get(page() + "?left=true").body()).contains("Tahun anggaran berakhir");
    }

    @Test
    void aReserveComesOnlyForAPlaceThatIsReallyFree() {
        List<CaseId> list = decreed(6, 3, 4);
        CaseId reserve = list.get(3);
        withdraw(list.get(1));
        assertThat(amend(PPK, "2").statusCode()).isEqualTo(302);
        assertThat(ratify().statusCode()).isEqualTo(302);
        jdbc.sql("update aid_group set status = 'REGISTERED' where id = :case")
                .param("case", list.get(1).value())
                .update();
        dueJobs.run();
        assertThat(person(PPK).get(page()).body()).contains("Belum ada tempat yang kosong");
        assertThat(types(reserve.subject())).doesNotContain("recipient-decided");
        jdbc.sql("update aid_group set status = 'REJECTED' where id = :case")
                .param("case", list.get(1).value())
                .update();
        assertThat(step(PPK, "settle-recipient-decree", Map.of("verdict", "TRIED_AGAIN"))
                        .statusCode())
                .isEqualTo(302);
        dueJobs.run();
        assertThat(types(reserve.subject())).contains("decree-ratified");
        assertThat(decree(2).state()).isEqualTo(RecipientDecree.State.SETTLED);
    }

    @Test
    void whoStaysAwayFromTheInductionTwiceIsReplaced() {
        List<CaseId> list = decreed(7, 3, 4);
        CaseId truant = list.get(1);
        CaseId late = list.get(2);
        String number = scenario.number(truant);
        String regency = number.substring(9, 13);
        String plan = "/inductions/2023-7/plan/" + regency;
        assertThat(person(PPK).get("/inductions").body())
                .contains("Menunggu pembekalan")
                .doesNotContain(plan);
        assertThat(person(COORDINATOR).get("/inductions").body()).contains(plan);
        assertThat(scenario.person("081200000001").get("/inductions").statusCode())
                .isEqualTo(404);
        assertThat(plan(PPK, plan, "24", "2").statusCode()).isEqualTo(403);
        assertThat(plan(COORDINATOR, plan, "23", "2").body()).contains("Tanggal sudah lewat");
        assertThat(plan(COORDINATOR, plan, "24", "0").body()).contains("antara 1 dan");
        assertThat(plan(COORDINATOR, plan, "24", "40").statusCode()).isEqualTo(302);
        assertThat(person(COORDINATOR).get(plan).statusCode())
                .as("nobody is left to be invited")
                .isEqualTo(404);

        String session = "/inductions/2023-7/1";
        assertThat(person(COORDINATOR).get(session).body())
                .contains(number, "3 kelompok dari 40 tempat", "Daftar hadir");
        assertThat(roll(PPK, session, number).statusCode()).isEqualTo(403);
        assertThat(roll(COORDINATOR, session, "TKM-2023-9999-99999").body()).contains("Tidak diundang");
        assertThat(roll(COORDINATOR, session, scenario.number(list.get(0))).statusCode())
                .isEqualTo(302);
        assertThat(roll(COORDINATOR, session, number).body()).contains("sudah dicatat");
        assertThat(person(COORDINATOR).get(session).body()).contains("1 hadir, 2 tidak hadir");
        assertThat(person(PPK).get("/decrees").body()).as("once is borne").doesNotContain(amendment());

        Program coordinator = scenario.program(COORDINATOR);
        assertThat(coordinator.read("/inductions/waiting").toString()).contains("\"again\":2");
        for (String day : List.of("2024-01-01", "2031-07-25")) {
            assertThat(coordinator
                            .post(plan, "{\"heldOn\":\"" + day + "\",\"place\":\"Balai latihan\",\"capacity\":5}")
                            .body())
                    .contains("\"field\":\"heldOn\"", "dalam tahun programnya", "31 Desember 2023");
        }
        assertThat(coordinator
                        .post(plan, "{\"heldOn\":\"2023-07-25\",\"place\":\"Balai latihan\",\"capacity\":5}")
                        .statusCode())
                .isEqualTo(200);
        String present = "{\"present\":\"" + scenario.number(late) + "\"}";
        assertThat(coordinator.post("/inductions/2023-7/2/roll", present).body())
                .contains("baru diadakan");
        clock.standAt(clock.instant().plusSeconds(86_400));
        assertThat(coordinator.post("/inductions/2023-7/2/roll", present).statusCode())
                .isEqualTo(200);
        assertThat(types(truant.subject()))
                .filteredOn("induction-recorded"::equals)
                .hasSize(2);
        assertThat(coordinator.read("/inductions/2023-7/2").toString()).contains("\"missed\":true");
        assertThat(person(COORDINATOR).get("/inductions/2023-7/2").body()).contains("Diganti dari cadangan");

        assertThat(person(PPK).get("/decrees").body())
                .contains("0 tempat kosong, 1 penerima harus diganti, 1 cadangan menunggu");
        assertThat(amend(PPK, "2").statusCode()).isEqualTo(302);
        assertThat(annex()).containsExactly(list.get(3));
        assertThat(promised()).isEqualTo("3, 60000000");
        assertThat(ratify().statusCode()).isEqualTo(302);
        suspend(truant);
        dueJobs.run();
        assertThat(person(PPK).get(page()).body())
                .as("nobody comes while the money is not free")
                .contains("Belum keluar", "dihentikan sementara", "Tertinggal");
        assertThat(promised()).isEqualTo("3, 60000000");
        assertThat(types(list.get(3).subject())).doesNotContain("recipient-decided");
        lift(truant);
        assertThat(step(PPK, "settle-recipient-decree", Map.of("verdict", "TRIED_AGAIN"))
                        .statusCode())
                .isEqualTo(302);
        dueJobs.run();
        assertThat(decree(2).state()).isEqualTo(RecipientDecree.State.SETTLED);
        assertThat(promised()).isEqualTo("3, 60000000");
        assertThat(outcome(truant)).isEqualTo("withdrawn");
        assertThat(types(list.get(3).subject())).contains("decree-ratified");
        assertThat(decrees.leavers(decree(2)))
                .extracting(Leaver::caseId, Leaver::ground)
                .containsExactly(org.assertj.core.api.Assertions.tuple(truant, Leaver.Ground.ABSENCE));
        assertThat(Mutations.of(database, scenario.number(truant), "induction_session", "induction_invitation"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
        assertThat(coordinator.read("/inductions/waiting").toString())
                .as("who came for it is invited too")
                .contains("2023-7");
        mustAgreeWithTheJournal();
    }

    @Test
    void whatIsOnRecordOfAnInductionIsPutRightUntilAnAmendmentTakesTheGroupOut() {
        List<CaseId> list = decreed(42, 3, 4);
        CaseId mistaken = list.get(1);
        String number = scenario.number(mistaken);
        String regency = number.substring(9, 13);
        String plan = "/inductions/2023-42/plan/" + regency;
        String first = "/inductions/2023-42/1";
        String second = "/inductions/2023-42/2";
        assertThat(plan(COORDINATOR, plan, "24", "3").statusCode()).isEqualTo(302);
        assertThat(correct(COORDINATOR, first, number, "PRESENT").body()).contains("belum dicatat");
        assertThat(roll(COORDINATOR, first, scenario.number(list.get(0))).statusCode())
                .isEqualTo(302);
        assertThat(person(COORDINATOR).get(first).body()).contains("1 hadir, 2 tidak hadir", "Perbaiki");
        assertThat(person(PPK).get(first).body()).doesNotContain("/invited/");

        assertThat(correct(PPK, first, number, "PRESENT").statusCode()).isEqualTo(403);
        assertThat(correct(COORDINATOR, first, number, "ABSENT").body()).contains("Itu yang sudah tercatat");
        assertThat(person(COORDINATOR)
                        .post(first, first + "/invited/" + number, Map.of("presence", "PRESENT", "reason", "ya"))
                        .body())
                .contains("Tulis alasan");
        assertThat(plan(COORDINATOR, plan, "24", "5").statusCode()).isEqualTo(302);
        assertThat(correct(COORDINATOR, first, number, "PRESENT").statusCode()).isEqualTo(302);
        assertThat(person(COORDINATOR).get(first).body()).contains("2 hadir, 1 tidak hadir");
        assertThat(person(COORDINATOR).get(second).body()).contains("Tidak perlu hadir: sudah hadir sebelumnya");
        assertThat(roll(COORDINATOR, second, "").statusCode()).isEqualTo(302);
        assertThat(types(mistaken.subject()))
                .filteredOn(type -> type.startsWith("induction-"))
                .containsExactlyInAnyOrder("induction-recorded", "induction-corrected");
        assertThat(person("nia.pemeriksa").get("/cases/" + number).body())
                .contains("Kehadiran pada pembekalan diperbaiki", "Daftar hadir tertukar");
        mustAgreeWithTheJournal();

        CaseId truant = list.get(2);
        String missed = scenario.number(truant);
        assertThat(person(COORDINATOR).get(second).body()).contains("Diganti dari cadangan");
        assertThat(correct(COORDINATOR, first, missed, "PRESENT").statusCode()).isEqualTo(302);
        assertThat(person(COORDINATOR).get(second).body())
                .as("once absent, once present")
                .doesNotContain("Diganti dari cadangan");
        assertThat(correct(COORDINATOR, second, missed, "PRESENT").body()).contains("tercatat hadir pada pembekalan");
        assertThat(person(PPK).get("/decrees").body()).doesNotContain(amendment());
        mustAgreeWithTheJournal();

        Program coordinator = scenario.program(COORDINATOR);
        assertThat(coordinator
                        .post(
                                first + "/invited/" + missed,
                                "{\"presence\":\"ABSENT\",\"reason\":\"Ternyata memang tidak hadir.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(amend(PPK, "2").statusCode()).isEqualTo(302);
        assertThat(correct(COORDINATOR, second, missed, "PRESENT").body())
                .contains("sedang mengeluarkan kelompok ini", "Minta KPA");
        assertThat(ratify().statusCode()).isEqualTo(302);
        dueJobs.run();
        assertThat(outcome(truant)).isEqualTo("withdrawn");
        assertThat(correct(COORDINATOR, second, missed, "PRESENT").body()).contains("sudah bukan penerima");
        mustAgreeWithTheJournal();
    }

    private HttpResponse<String> correct(String login, String session, String group, String presence) {
        return person(login)
                .post(
                        session,
                        session + "/invited/" + group,
                        Map.of("presence", presence, "reason", "Daftar hadir tertukar dengan kelompok lain."));
    }

    private HttpResponse<String> plan(String login, String address, String day, String capacity) {
        return person(login)
                .post(
                        "/inductions",
                        address,
                        Map.of(
                                "heldOn.day", day,
                                "heldOn.month", "7",
                                "heldOn.year", "2023",
                                "place", "Balai latihan kerja",
                                "capacity", capacity));
    }

    private HttpResponse<String> roll(String login, String session, String came) {
        return person(login).post(session, session + "/roll", Map.of("came", came));
    }

    private List<Submission> twoAtOnce() {
        Account officer = account(PPK);
        Subject ofPhase = new Subject(Subject.Kind.PHASE, phase.id().toString());
        return Stream.of("2", "3")
                .map(which -> CompletableFuture.supplyAsync(() -> desk.perform(
                        officer,
                        ofPhase,
                        decrees.amending(1, officer),
                        forms.read(new RecipientDecrees.Paper(number(which), LocalDate.of(2023, 7, 24))),
                        null)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void whoWasRejectedBeforeTheDecreeWasRatifiedLeavesNoneAndThePlaceIsToldAsFree() {
        phase = phases.of(23, 3);
        List<CaseId> list = phases.ranked(phase, 4);
        assertThat(person(PPK)
                        .post("/decrees", "/decrees/draw/2023-23/1", paper("1"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(step(1, KPA, "ratify-recipient-decree", Map.of("verdict", "RETURNED", "note", "Periksa lagi."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(person(PPK)
                        .submit(
                                scenario.number(list.get(1)),
                                "decide-recipient",
                                Map.of("verdict", "REJECTED", "note", "Mengundurkan diri."))
                        .statusCode())
                .isEqualTo(302);
        Map<String, String> again = paper("1");
        again.put("verdict", "SUBMITTED");
        assertThat(step(1, PPK, "amend-recipient-decree", again).statusCode()).isEqualTo(302);
        assertThat(step(1, KPA, "ratify-recipient-decree", ratified()).statusCode())
                .isEqualTo(302);
        dueJobs.run();

        assertThat(amend(PPK, "2").statusCode()).isEqualTo(302);
        assertThat(decrees.leavers(decree(2))).as("it stood in no annex").isEmpty();
        assertThat(annex()).containsExactly(list.get(3));
        assertThat(person(KPA).get(page()).body())
                .contains("Tempat yang sudah kosong dan kini diisi")
                .doesNotContain(scenario.number(list.get(1)));
        mustAgreeWithTheJournal();
    }

    private void end() {
        jobs.begin("end-of-reserve", phase.id().toString());
        dueJobs.run();
    }

    private String outcome(CaseId caseId) {
        return jdbc.sql("select outcome from aid_case where case_id = :case")
                .param("case", caseId.value())
                .query((row, index) -> row.getString(1))
                .list()
                .get(0);
    }

    private List<CaseId> annex() {
        return decrees.annex(decree(2)).stream().map(AnnexRow::caseId).toList();
    }

    private String promised() {
        return jdbc.sql("select named || ', ' || committed from selection_promise where phase_id = :phase")
                .param("phase", phase.id())
                .query(String.class)
                .single();
    }

    /** Cases of a list in the order of their places; the selected are recipients by its decree. */
    private List<CaseId> decreed(int ordinal, int quota, int groups) {
        phase = phases.of(ordinal, quota);
        List<CaseId> ranked = phases.decreed(phase, groups);
        assertThat(decree(1).state()).isEqualTo(RecipientDecree.State.SETTLED);
        return ranked;
    }

    private void withdraw(CaseId caseId) {
        Map<String, String> letter = new HashMap<>(Map.of(
                "letterNumber", "UNDUR-" + scenario.number(caseId),
                "letterDate.day", "24",
                "letterDate.month", "7",
                "letterDate.year", "2023",
                "reason", "Anggota sudah bekerja di tempat lain.",
                "_key", UUID.randomUUID().toString()));
        assertThat(person(PPK)
                        .post("/tasks", "/cases/" + scenario.number(caseId) + "/withdrawal", letter)
                        .statusCode())
                .isEqualTo(302);
    }

    private void suspend(CaseId caseId) {
        jdbc.sql("update aid_group set suspended_at = now() where id = :case")
                .param("case", caseId.value())
                .update();
    }

    private void lift(CaseId caseId) {
        jdbc.sql("update aid_group set suspended_at = null where id = :case")
                .param("case", caseId.value())
                .update();
    }

    private HttpResponse<String> approve(CaseId caseId, String which) {
        Map<String, String> answers = paper(which);
        answers.put("verdict", "APPROVED");
        return person(PPK).submit(scenario.number(caseId), "decide-recipient", answers);
    }

    private String amendment() {
        return "/decrees/amendment/2023-" + phase.ordinal() + "/1";
    }

    private String page() {
        return "/decrees/2023-" + phase.ordinal() + "-2";
    }

    private HttpResponse<String> amend(String login, String which) {
        int before = decrees.all(account(PPK)).size();
        HttpResponse<String> answer = person(login).post("/decrees", amendment(), paper(which));
        return answer.statusCode() == 302 && decrees.all(account(PPK)).size() == before
                ? person(login).get("/decrees")
                : answer;
    }

    private String number(String which) {
        return which + "/" + phase.ordinal() + "/SKP/VII/2023";
    }

    private Map<String, String> paper(String which) {
        return new HashMap<>(Map.of(
                "decreeNumber", number(which),
                "decreeDate.day", "24",
                "decreeDate.month", "7",
                "decreeDate.year", "2023"));
    }

    private Map<String, String> dayBefore(String which) {
        Map<String, String> paper = paper(which);
        paper.put("decreeDate.day", "23");
        return paper;
    }

    private HttpResponse<String> ratify() {
        return step(KPA, "ratify-recipient-decree", ratified());
    }

    private static Map<String, String> ratified() {
        return Map.of(
                "verdict", "RATIFIED", "ratifiedOn.day", "24", "ratifiedOn.month", "7", "ratifiedOn.year", "2023");
    }

    private HttpResponse<String> step(String login, String step, Map<String, String> typed) {
        return step(2, login, step, typed);
    }

    private HttpResponse<String> step(int decree, String login, String step, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.put("digest", decree(decree).digest());
        form.put("_key", UUID.randomUUID().toString());
        return person(login).post("/tasks", "/decrees/2023-" + phase.ordinal() + '-' + decree + "/steps/" + step, form);
    }

    private RecipientDecree decree(int ordinal) {
        return stored.find(phase.id(), ordinal).orElseThrow();
    }

    private List<String> types(Subject subject) {
        return journal.of(subject, 0, 100).stream().map(Recorded::type).toList();
    }

    private Account account(String login) {
        return accounts.byLogin(login).orElseThrow();
    }

    private Person person(String login) {
        return scenario.person(login);
    }

    private void mustStay() {
        for (String change : List.of(
                "update recipient_decree_leaver set ground = 'REJECTION' where decree_id = :id",
                "delete from recipient_decree_leaver where decree_id = :id")) {
            assertThatThrownBy(
                            () -> jdbc.sql(change).param("id", decree(2).id()).update())
                    .as(change)
                    .hasMessageContaining("recipient decree");
        }
        assertThatThrownBy(() -> jdbc.sql("update recipient_decree set amends = null where id = :id")
                        .param("id", decree(2).id())
                        .update())
                .hasMessageContaining("recipient decree");
    }

    private void mustAgreeWithTheJournal() {
        Stream<StateRules.Fold> own = Stream.of(new DecreeListFold(), id.pendamping.induction.InductionRules.all())
                .flatMap(rules -> rules.folds().stream());
        assertThat(own.flatMap(fold -> jdbc.sql(fold.question()).query().listOfRows().stream()))
                .isEmpty();
    }
}
