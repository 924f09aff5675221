package id.pendamping.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.access.Accounts;
import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Cast;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.forms.Forms;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.journal.StateRules;
import id.pendamping.lifecycle.models.ModelDrawings;
import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.listing.PageRequest;
import id.pendamping.programme.Phase;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.TrialPhases;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.suspension.Suspensions;
import id.pendamping.verifying.Mutations;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One decree for a frozen list: drawn up, returned, amended, ratified, and carried out case by case. */
@PendampingTest
class RecipientDecreeIT {

    private static final String PPK = "bambang.ppk";
    private static final String KPA = "sri.kpa";

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
    Accounts accounts;

    @Autowired
    Cast cast;

    @Autowired
    Desk desk;

    @Autowired
    Forms forms;

    @Autowired
    Deed<Suspensions.Begin> suspending;

    @Autowired
    JournalReader journal;

    @Autowired
    WorkItems workItems;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    ModelDrawings drawings;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    private Phase phase;

    @Test
    void aListBecomesRecipientsByOneDecree() {
        List<CaseId> cases = frozen(10, 3);
        assertThat(person(PPK).get("/decrees").body()).contains("Tahap 10 · 2023", "Susun SK penerima");
        assertThat(person("laila.verifikator").get(drawing()).statusCode()).isEqualTo(404);
        assertThat(draw("laila.verifikator", number(1)).statusCode()).isEqualTo(403);
        assertThat(person(PPK).get(drawing()).body()).contains("3 kelompok, Rp");
        assertThat(person(PPK)
                        .post(drawing(), drawing(), paper(number(1), "25"))
                        .body())
                .contains("Tanggal");
        assertThat(draw(PPK, number(1)).statusCode()).isEqualTo(302);
        assertThat(draw(PPK, number(2)).statusCode())
                .as("read on the page of all decrees")
                .isEqualTo(302);
        assertThat(person(PPK).get("/decrees").body()).contains("sudah punya SK");

        String page = "/decrees/2023-10-1";
        assertThat(person(PPK).get(page).body())
                .contains(number(1), "Menunggu pengesahan KPA", "Sahkan SK dan lampirannya");
        assertThat(person(KPA).get(page + "?lang=en").body()).contains("Waits for ratification", "SHA-256 of decree");
        person(KPA).get(page + "?lang=id");
        assertThat(decide(cases.get(0), number(1)).body()).contains("menunggu SK itu");
        assertThat(decide(cases.get(0), "No. " + otherwise(number(1))).body()).contains("menunggu SK itu");
        assertThat(scenario.person("081200000001").get(page).statusCode()).isEqualTo(404);
        assertThat(answer(PPK, Map.of("verdict", "RATIFIED")).statusCode()).isEqualTo(403);
        assertThat(answer(KPA, Map.of("verdict", "RATIFIED")).body()).contains("Tanggal pengesahan");
        assertThat(person(KPA).get(page + "/steps/ratify-recipient-decree").body())
                .contains("Baca lampiran", "SHA-256");

        assertThat(ratify().statusCode()).isEqualTo(302);
        assertThat(person(KPA).get(page).body()).contains("0 dari 3 kelompok", "Lihat pekerjaan latar");
        dueJobs.run();
        assertThat(cases).allSatisfy(caseId -> assertThat(types(caseId))
                .filteredOn(type -> type.equals("recipient-decided") || type.equals("decree-ratified"))
                .containsExactly("recipient-decided", "decree-ratified"));
        assertThat(decree().state()).isEqualTo(RecipientDecree.State.SETTLED);
        assertThat(person(KPA).get(page).body())
                .contains("3 dari 3 kelompok", "Penerima")
                .doesNotContain("Tertinggal");
        assertThat(types())
                .containsExactly("recipient-decree-drawn-up", "recipient-decree-answered", "recipient-decree-applied");
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases/" + scenario.number(cases.get(0)) + "/dossier")
                        .body())
                .contains(page, number(1));
        for (int more = 0; more < 12; more++) {
            assertThat(person(KPA).get(page).statusCode())
                    .as("as often as there are connections, and more")
                    .isEqualTo(200);
        }
        byte[] paper = person(KPA).file(page + "/decree.pdf").body();
        assertThat(new String(paper, StandardCharsets.ISO_8859_1)).startsWith("%PDF");
        mustStay();
        mustAgreeWithTheJournal();
    }

    @Test
    void aReturnedDecreeIsAmendedOrWithdrawnAndWhoCannotGoOnStaysWithAReason() {
        List<CaseId> cases = frozen(17, 4);
        assertThat(draw(PPK, number(1)).statusCode()).isEqualTo(302);
        assertThat(answer(KPA, Map.of("verdict", "RETURNED")).body()).contains("alasan");
        assertThat(answer(KPA, Map.of("verdict", "RETURNED", "note", "Nomor keliru."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(person(PPK)
                        .get("/decrees/2023-17-1/steps/amend-recipient-decree")
                        .body())
                .contains("Nomor keliru.", number(1));
        assertThat(Mutations.of(database, scenario.number(cases.get(0)), "recipient_decree.reason"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
        reject(cases.get(3));
        Map<String, String> again = paper(number(2), "24");
        again.put("verdict", "SUBMITTED");
        assertThat(step(PPK, "amend-recipient-decree", again).statusCode()).isEqualTo(302);
        assertThat(decree()).returns(3, RecipientDecree::groups).returns(number(2), RecipientDecree::number);

        suspend(cases.get(0));
        reject(cases.get(1));
        String name = scenario.name(cases.get(2));
        rename(cases.get(2), "Kelompok Contoh Berubah " + cases.get(2));
        assertThat(ratify().statusCode()).isEqualTo(302);
        dueJobs.run();
        assertThat(decree().state()).isEqualTo(RecipientDecree.State.RATIFIED);
        assertThat(waiting()).containsExactly("settle-recipient-decree");
        String left = person(PPK).get("/decrees/2023-17-1?left=true").body();
        assertThat(left).contains("Tertinggal", "dihentikan sementara", scenario.number(cases.get(1)));
        assertThat(scenario.program(PPK)
                        .read("/decrees/2023-17-1/annex?left=true")
                        .toString())
                .as("in words, as on the page")
                .contains("dihentikan sementara")
                .doesNotContain("refusal.");
        assertThat(person(PPK).get("/decrees/2023-17-1").body()).contains("Sekarang bernama Kelompok Contoh Berubah");
        rename(cases.get(2), name);
        assertThat(decrees.annex(decree(), true, PageRequest.of(1, 50)).items())
                .extracting(AnnexRow::caseId)
                .containsExactlyInAnyOrder(cases.get(0), cases.get(1));
        assertThat(workItems.of(cases.get(0))).extracting(WorkItem::step).contains("decide-recipient");
        assertThat(decide(cases.get(0), number(9)).body()).contains("dihentikan sementara");

        assertThat(step(PPK, "settle-recipient-decree", Map.of("verdict", "TRIED_AGAIN"))
                        .statusCode())
                .isEqualTo(302);
        dueJobs.run();
        assertThat(step(PPK, "settle-recipient-decree", Map.of("verdict", "LEFT"))
                        .body())
                .contains("alasan");
        assertThat(step(PPK, "settle-recipient-decree", Map.of("verdict", "LEFT", "note", "Menunggu Itjen."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(decree().state()).isEqualTo(RecipientDecree.State.SETTLED);
        assertThat(waiting()).isEmpty();
        assertThat(types())
                .containsExactly(
                        "recipient-decree-drawn-up",
                        "recipient-decree-answered",
                        "recipient-decree-amended",
                        "recipient-decree-answered",
                        "recipient-decree-applied",
                        "recipient-decree-settled",
                        "recipient-decree-applied",
                        "recipient-decree-settled");
        mustAgreeWithTheJournal();
        everyNodeOfTheModelIsWalked();
    }

    @Test
    void programsDrawItUpAndNothingIsDecreedAfterTheYear() {
        frozen(18, 1);
        var officer = scenario.program(PPK);
        String paper = "{\"decreeNumber\":\"" + number(1) + "\",\"decreeDate\":\"2023-07-24\"}";
        String ofAGroup = numberOf(scenario.caseAt("ratify-decree"));
        assertThat(officer.post("/decrees/draw/2023-18/1", paper.replace(number(1), otherwise(ofAGroup)))
                        .body())
                .contains("sudah dipakai");
        Instant before = clock.instant();
        clock.standAt(Instant.parse("2024-01-01T02:00:00Z"));
        assertThat(officer.post("/decrees/draw/2023-18/1", paper).body()).contains("Tahun anggaran berakhir");
        clock.standAt(before);
        assertThat(officer.post("/decrees/draw/2023-18/9", paper).statusCode()).isEqualTo(404);
        assertThat(officer.post("/decrees/amendment/2023-18/9", paper).statusCode())
                .isEqualTo(404);
        assertThat(officer.post("/decrees/draw/2023-99/1", paper).statusCode()).isEqualTo(404);
        assertThat(officer.post("/decrees/draw/2023-18/1?rehearse=true", paper).body())
                .contains("REHEARSED");
        assertThat(officer.post("/decrees/draw/2023-18/1", paper).statusCode()).isEqualTo(200);
        assertThat(officer.read("/decrees").toString()).contains(number(1));
        assertThat(officer.read("/decrees/2023-18-1/annex").get(0).toString())
                .contains("\"standing\":\"WAITING\"", "\"now\":");
        clock.standAt(Instant.parse("2024-01-01T02:00:00Z"));
        String read = "{\"digest\":\"" + decree().digest() + "\",";
        String ratified = read + "\"verdict\":\"RATIFIED\",\"ratifiedOn\":\"2023-12-31\"}";
        String steps = "/decrees/2023-18-1/steps/";
        assertThat(scenario.program(KPA)
                        .post(steps + "ratify-recipient-decree", ratified)
                        .body())
                .contains("Tahun anggaran berakhir");
        clock.standAt(before);
        assertThat(scenario.program(KPA)
                        .post(
                                steps + "ratify-recipient-decree",
                                read + "\"verdict\":\"RETURNED\",\"note\":\"Tunda dulu.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(officer.post(
                                steps + "amend-recipient-decree",
                                "{\"verdict\":\"WITHDRAWN\",\"note\":\"Daftar disusun lagi.\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(decree().state()).isEqualTo(RecipientDecree.State.WITHDRAWN);
        assertThat(officer.post("/decrees/draw/2023-18/1", paper).statusCode())
                .as("another one, with the number that is free again")
                .isEqualTo(200);
        mustAgreeWithTheJournal();
    }

    @Test
    void onlyThePaperThatWasReadIsAnsweredAndNoneIsOlderThanItsList() {
        List<CaseId> cases = frozen(22, 3);
        assertThat(person(PPK)
                        .post(drawing(), drawing(), paper(number(1), "17"))
                        .body())
                .contains("bertanggal 17 Juli 2023", "dibekukan 24 Juli 2023");
        assertThat(draw(PPK, number(1)).statusCode()).isEqualTo(302);
        String read = decree().digest();
        String page = "/decrees/2023-22-1/steps/ratify-recipient-decree";
        assertThat(person(KPA).get(page).body()).contains("name=\"digest\" value=\"" + read + "\"");
        assertThat(answer(KPA, Map.of("verdict", "RETURNED", "note", "Nomor keliru."))
                        .statusCode())
                .isEqualTo(302);
        reject(cases.get(2));
        Map<String, String> again = paper(number(1), "24");
        again.put("verdict", "SUBMITTED");
        Map<String, String> early = paper(number(1), "17");
        early.put("verdict", "SUBMITTED");
        assertThat(step(PPK, "amend-recipient-decree", early).body()).contains("dibekukan 24 Juli 2023");
        assertThat(step(PPK, "amend-recipient-decree", again).statusCode()).isEqualTo(302);

        Map<String, String> old = new HashMap<>(Map.of(
                "digest", read,
                "verdict", "RATIFIED",
                "ratifiedOn.day", "24",
                "ratifiedOn.month", "7",
                "ratifiedOn.year", "2023"));
        HttpResponse<String> refused = answer(KPA, old);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("SK sudah berubah sejak Anda membacanya", "name=\"digest\" value=\"" + decree().digest());
        old.put("_check", "true");
        assertThat(answer(KPA, old).body()).as("also before it is read over").contains("SK sudah berubah");
        for (String without : List.of("", "\"digest\":\"" + read + "\",")) {
            assertThat(scenario.program(KPA)
                            .post(page, "{" + without + "\"verdict\":\"RATIFIED\",\"ratifiedOn\":\"2023-07-24\"}")
                            .statusCode())
                    .isEqualTo(422);
        }
        assertThat(decree().state()).isEqualTo(RecipientDecree.State.SUBMITTED);
        assertThat(ratify().statusCode()).isEqualTo(302);
        assertThat(decree()).returns(2, RecipientDecree::groups);
    }

    /** Cases of a frozen list, in the order of their places. */
    private List<CaseId> frozen(int ordinal, int groups) {
        phase = phases.of(ordinal, groups);
        return phases.ranked(phase, groups);
    }

    private String drawing() {
        return "/decrees/draw/2023-" + phase.ordinal() + "/1";
    }

    private String number(int which) {
        return which + "/" + phase.ordinal() + "/SKP/VII/2023";
    }

    /** The same number, as others write it. */
    private static String otherwise(String number) {
        return number.toLowerCase(Locale.ROOT).replace("/", " / ");
    }

    private String numberOf(CaseId caseId) {
        return jdbc.sql("select number from selection_document where case_id = :case")
                .param("case", caseId.value())
                .query(String.class)
                .single();
    }

    private static Map<String, String> paper(String number, String day) {
        return new HashMap<>(Map.of(
                "decreeNumber", number, "decreeDate.day", day, "decreeDate.month", "7", "decreeDate.year", "2023"));
    }

    private HttpResponse<String> draw(String login, String number) {
        return person(login).post("/decrees", drawing(), paper(number, "24"));
    }

    private HttpResponse<String> ratify() {
        return answer(
                KPA,
                Map.of(
                        "verdict", "RATIFIED",
                        "ratifiedOn.day", "24",
                        "ratifiedOn.month", "7",
                        "ratifiedOn.year", "2023"));
    }

    private HttpResponse<String> answer(String login, Map<String, String> typed) {
        return step(login, "ratify-recipient-decree", typed);
    }

    private HttpResponse<String> step(String login, String step, Map<String, String> typed) {
        Map<String, String> form = new HashMap<>(typed);
        form.putIfAbsent("digest", decree().digest());
        form.put("_key", UUID.randomUUID().toString());
        return person(login).post("/tasks", "/decrees/2023-" + phase.ordinal() + "-1/steps/" + step, form);
    }

    private HttpResponse<String> decide(CaseId caseId, String number) {
        Map<String, String> answers = paper(number, "24");
        answers.put("verdict", "APPROVED");
        return person(PPK).submit(scenario.number(caseId), "decide-recipient", answers);
    }

    private void reject(CaseId caseId) {
        assertThat(person(PPK)
                        .submit(
                                scenario.number(caseId),
                                "decide-recipient",
                                Map.of("verdict", "REJECTED", "note", "Mengundurkan diri."))
                        .statusCode())
                .isEqualTo(302);
    }

    private void rename(CaseId caseId, String name) {
        jdbc.sql("update aid_group set name = :name where id = :case")
                .param("name", name)
                .param("case", caseId.value())
                .update();
    }

    private void suspend(CaseId caseId) {
        var reading = forms.read(new Suspensions.Begin("Kelompok tidak dikenal di desanya."));
        assertThat(desk.perform(cast.holding(Duty.AUDITOR), caseId.subject(), suspending, reading, null)
                        .objections())
                .isEmpty();
    }

    private RecipientDecree decree() {
        return stored.find(phase.id(), 1).orElseThrow();
    }

    private List<String> waiting() {
        return workItems.of(decree().subject()).stream().map(WorkItem::step).toList();
    }

    private List<String> types() {
        return journal.of(decree().subject(), 0, 100).stream()
                .map(Recorded::type)
                .toList();
    }

    private List<String> types(CaseId caseId) {
        return journal.of(caseId.subject(), 0, 100).stream().map(Recorded::type).toList();
    }

    private Person person(String login) {
        return scenario.person(login);
    }

    private void mustStay() {
        for (String change : List.of(
                "update recipient_decree set number = 'x' where id = :id",
                "update recipient_decree_row set amount = 1 where decree_id = :id",
                "delete from recipient_decree_row where decree_id = :id",
                "delete from recipient_decree where id = :id")) {
            assertThatThrownBy(() -> jdbc.sql(change).param("id", decree().id()).update())
                    .as(change)
                    .hasMessageContaining("recipient decree");
        }
    }

    private void mustAgreeWithTheJournal() {
        Stream<StateRules.Fold> own = new DecreeListFold().folds().stream();
        assertThat(own.flatMap(fold -> jdbc.sql(fold.question()).query().listOfRows().stream()))
                .isEmpty();
    }

    /** Together with what the other tests of this class walk; each of them may come first. */
    private void everyNodeOfTheModelIsWalked() {
        Set<String> walked = new HashSet<>(jdbc.sql("""
                        select distinct a.act_id_ from act_hi_procinst p
                        join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_ where p.business_key_ = :decree""")
                .param("decree", decree().subject().key())
                .query(String.class)
                .list());
        walked.addAll(Set.of("recipients-decreed", "decree-withdrawn"));
        assertThat(walked)
                .containsAll(drawings.drawing("recipient-decree").nodes().stream()
                        .map(ProcessDrawing.Node::id)
                        .toList());
    }
}
