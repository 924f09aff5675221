package id.pendamping.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.StatementCount;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.journal.StateRules;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.programme.Phase;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.TrialPhases;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Subject;
import id.pendamping.verifying.Mutations;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A phase of few places becomes a list that explains itself, is moved by hand, frozen by somebody else, and binds. */
@PendampingTest
class NominativeListIT {

    private static final int PLACES = 3;
    private static final String REASON = "Rapat tim verifikasi 24 Juli, berita acara 7.";

    @Autowired
    DataSource database;

    @Autowired
    Scenario scenario;

    @Autowired
    TrialPhases phases;

    @Autowired
    NominativeLists lists;

    @Autowired
    PlaceStore places;

    @Autowired
    ListStore stored;

    @Autowired
    Accounts accounts;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Phase phase;

    @Test
    void aPhaseIsRankedMovedFrozenAndBindsTheDecree() {
        List<CaseId> cases = verified(11, 6);
        assertThat(laila().get("/nominative").body()).contains("Tahap 11 · 2023", "Belum disusun");
        assertThat(scenario.person("081200000001").get(path()).statusCode()).isEqualTo(404);
        assertThat(draw("bambang.ppk").statusCode()).as("the team draws").isEqualTo(403);
        assertThat(laila().get(path()).body()).contains("6 kelompok lolos verifikasi");
        assertThat(draw("laila.verifikator").statusCode()).isEqualTo(302);
        assertThat(draw("laila.verifikator").body()).contains("masih punya rancangan");

        String list = path() + "/1";
        String page = laila().get(list).body();
        assertThat(page).contains("Terpilih", "Cadangan", "Tidak terpilih", "PPK yang tidak ikut menyusun");
        assertThat(placed())
                .extracting(RankedGroup::placement)
                .containsExactly(
                        Placement.SELECTED,
                        Placement.SELECTED,
                        Placement.SELECTED,
                        Placement.RESERVE,
                        Placement.NOT_SELECTED,
                        Placement.NOT_SELECTED);
        assertThat(laila().get(list + "?placement=RESERVE&lang=en").body())
                .contains("1 groups", "In reserve", "The published order");
        assertThat(laila().get(list + "?lang=id").body()).contains("6 kelompok");

        RankedGroup last = placed().get(5);
        String place = list + "/places/" + last.number();
        assertThat(laila().get(place).body()).contains("Nomor 6", "Di depannya, nomor 5", "Mengapa di nomor ini");
        assertThat(laila().post(place, place, Map.of("place", "1", "reason", "ya"))
                        .body())
                .contains("paling sedikit 10 huruf");
        assertThat(laila().post(place, place, Map.of("place", "7", "reason", REASON))
                        .body())
                .contains("dari 1 sampai 6");
        assertThat(laila().post(place, place, Map.of("place", "1", "reason", REASON))
                        .statusCode())
                .isEqualTo(302);
        assertThat(placed().get(0)).returns(last.caseId(), RankedGroup::caseId).returns(6, RankedGroup::computed);
        assertThat(laila().get(list).body()).contains("Dipindahkan dari 6: " + REASON);
        assertThat(laila().get(place).body()).contains("diubah dengan tangan");
        assertThat(laila().get(list + "/places/" + placed().get(3).number()).body())
                .contains("Menurut hitungan di nomor 3. Tergeser ke nomor 4");

        assertThat(post("laila.verifikator", list + "/freeze").statusCode()).isEqualTo(403);
        assertThat(scenario.person("nia.pemeriksa").get(list).statusCode()).isEqualTo(200);
        assertThat(post("nia.pemeriksa", list + "/freeze").statusCode()).isEqualTo(403);
        assertThat(post("bambang.ppk", list + "/freeze").statusCode()).isEqualTo(302);
        assertThat(laila().get(list).body())
                .contains("Dibekukan", "SHA-256 daftar")
                .doesNotContain("Hentikan daftar ini");
        assertThat(laila().post(place, place, Map.of("place", "2", "reason", REASON))
                        .body())
                .contains("tidak berubah lagi");
        assertThat(types())
                .containsSubsequence("nominative-list-drawn", "nominative-place-moved", "nominative-list-frozen");
        mustStay();
        mustAgreeWithTheJournal();
        mustBind(cases);

        assertThat(Mutations.of(database, last.number(), "nominative_list", "nominative_place")
                        .unnamed())
                .isEmpty();
    }

    @Test
    void everythingIsThereForProgramsAndAsASheet() {
        verified(12, 4);
        var program = scenario.program("laila.verifikator");
        assertThat(program.post("/nominative/2023-12/draw?rehearse=true", "{}").body())
                .contains("REHEARSED");
        assertThat(program.post("/nominative/2023-12/draw", "{}").statusCode()).isEqualTo(200);
        assertThat(program.read("/nominative/2023-12").toString()).contains("\"state\":\"DRAFT\"", "\"waiting\":4");
        var rows = program.read("/nominative/2023-12/1/places?size=2");
        assertThat(rows).hasSize(2);
        String group = rows.get(0).get("number").asString();
        assertThat(program.read("/nominative/2023-12/1/places/" + group).toString())
                .contains("\"before\":null", "\"ground\":");
        assertThat(program.post("/nominative/2023-12/9/places/" + group, "{\"place\":1,\"reason\":\"" + REASON + "\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(program.post("/nominative/2023-99/draw", "{}").statusCode()).isEqualTo(404);
        assertThat(program.read("/nominative/2023-12/1/fairness").toString()).contains("\"trait\":\"PROVINCE\"");
        assertThat(laila().get("/nominative/2023-12/1/fairness").body())
                .contains("3 dari 4 pendaftar terpilih (75", "Jawa Timur");
        assertThat(new String(laila().file("/nominative/2023-12/1/list.csv").body(), StandardCharsets.UTF_8))
                .contains("Poin", group)
                .hasLineCount(5);
        assertThat(laila().file("/nominative/2023-12/1/list.xlsx").statusCode()).isEqualTo(200);
        assertThat(program.post("/nominative/2023-12/1/discard", "{\"reason\":\"pendek\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(program.post("/nominative/2023-12/1/discard", "{\"reason\":\"" + REASON + "\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(laila().get("/nominative/2023-12/1").body()).contains("Tidak dilanjutkan", REASON, "Susun daftar");
    }

    @Test
    void whoeverDoesNotCoverAllRegionsNeitherDrawsNorFreezesAndSeesOnlyTheOwn() {
        verified(13, 2);
        accounts.open("verif.daerah", "Verif Contoh Daerah", Cast.SECRET, Set.of(Duty.VERIFIER), Set.of("3528"), null);
        accounts.open(
                "ppk.daerah", "Ppk Contoh Daerah", Cast.SECRET, Set.of(Duty.COMMITMENT_OFFICER), Set.of("3528"), null);
        assertThat(draw("verif.daerah").body()).contains("di luar wilayah Anda");
        assertThat(draw("laila.verifikator").statusCode()).isEqualTo(302);
        assertThat(post("ppk.daerah", path() + "/1/freeze").body()).contains("di luar wilayah Anda");
        String first = placed().get(0).number();
        assertThat(scenario.person("verif.daerah").get(path() + "/1").body())
                .contains("Tidak ada kelompok di wilayah Anda")
                .doesNotContain(first);
        assertThat(scenario.person("verif.daerah")
                        .get(path() + "/1/places/" + first)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aListOutOfDateOrAfterTheYearIsNotFrozen() {
        List<CaseId> cases = verified(14, 2);
        assertThat(draw("laila.verifikator").statusCode()).isEqualTo(302);
        decide(cases.get(0), "REJECTED");
        assertThat(post("bambang.ppk", path() + "/1/freeze").body()).contains("1 kelompok terpilih atau cadangan");
        scenario.person("bambang.ppk")
                .post(path() + "/1", path() + "/1/discard", Map.of("reason", "Satu kelompok sudah ditolak."));
        assertThat(Mutations.of(database, scenario.number(cases.get(0)), "nominative_list.reason"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
        assertThat(draw("laila.verifikator").statusCode()).isEqualTo(302);
        Instant before = clock.instant();
        clock.standAt(Instant.parse("2024-01-01T02:00:00Z"));
        assertThat(post("bambang.ppk", path() + "/2/freeze").body()).contains("Tahun anggaran berakhir");
        clock.standAt(before);
        assertThat(post("bambang.ppk", path() + "/2/freeze").statusCode()).isEqualTo(302);
    }

    @Test
    void onlyTheDraftThatWasReadIsFrozenAndItIsReadOverOnceMore() {
        verified(24, 4);
        assertThat(draw("laila.verifikator").statusCode()).isEqualTo(302);
        String list = path() + "/1";
        String freeze = list + "/freeze";
        String read = digest();
        assertThat(scenario.person("bambang.ppk").get(list).body())
                .contains("name=\"digest\" value=\"" + read + "\"", "name=\"_check\"");
        var officer = scenario.program("bambang.ppk");
        assertThat(officer.post("/nominative/2023-24/7/freeze", "{}").statusCode())
                .isEqualTo(404);
        assertThat(officer.post("/nominative/2023-24/1/freeze", "{}").statusCode())
                .isEqualTo(422);
        String place = list + "/places/" + placed().get(3).number();
        assertThat(laila().post(place, place, Map.of("place", "1", "reason", REASON))
                        .statusCode())
                .isEqualTo(302);

        for (Map<String, String> form : List.of(Map.of("digest", read), Map.of("digest", read, "_check", "true"))) {
            HttpResponse<String> refused = scenario.person("bambang.ppk").post(list, freeze, form);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains(
                            "Daftar sudah berubah sejak Anda membacanya", "name=\"digest\" value=\"" + digest() + "\"");
        }
        assertThat(officer.post("/nominative/2023-24/1/freeze", "{\"digest\":\"" + read + "\"}")
                        .body())
                .contains("Daftar sudah berubah");
        assertThat(officer.read("/nominative/2023-24/1").get("digest").asString())
                .isEqualTo(digest());
        assertThat(scenario.person("bambang.ppk")
                        .post(list, freeze, Map.of("digest", digest(), "_check", "true"))
                        .body())
                .contains("Baca lagi sebelum membekukan", "satu kelompok", digest());
        assertThat(stored.find(phase.id(), 1).orElseThrow().isDraft()).isTrue();
        assertThat(post("bambang.ppk", freeze).statusCode()).isEqualTo(302);
    }

    @Test
    void oneAnswerForManyIsNarrowedToAPlaceOnTheListAndEachRowSaysItsOwn() {
        List<CaseId> cases = verified(25, 6);
        assertThat(draw("laila.verifikator").statusCode()).isEqualTo(302);
        assertThat(post("bambang.ppk", path() + "/1/freeze").statusCode()).isEqualTo(302);
        List<RankedGroup> placed = placed();
        String bulk = "/tasks/bulk?step=decide-recipient&phase=25";
        assertThat(scenario.person("bambang.ppk").get(bulk).body())
                .contains(
                        "Terpilih 3",
                        "Cadangan 1",
                        "Tidak terpilih 2",
                        "Tidak dalam daftar 0",
                        "Uji coba untuk 6 kasus");
        assertThat(scenario.person("bambang.ppk")
                        .get(bulk + "&among=NOT_SELECTED")
                        .body())
                .contains("Uji coba untuk 2 kasus");

        var officer = scenario.program("bambang.ppk");
        String order = """
                {"step":"decide-recipient","phase":25,"among":"%s","command":{"verdict":"REJECTED","note":"Kuota sudah penuh."}}""";
        assertThat(officer.post("/batches", order.formatted("SOMEWHERE")).statusCode())
                .isEqualTo(400);
        HttpResponse<String> begun = officer.post("/batches", order.formatted("NOT_SELECTED"));
        assertThat(begun.statusCode()).isEqualTo(202);
        String batch = begun.headers().firstValue("Location").orElseThrow().replace("/api/v1", "");
        assertThat(officer.read(batch + "/rows").toString())
                .contains(placed.get(4).number(), "tidak terpilih, nomor 5 pada daftar 1", "tidak terpilih, nomor 6")
                .doesNotContain("cadangan");
        assertThat(scenario.person("bambang.ppk").get(batch).body())
                .contains("Tidak terpilih", "tidak terpilih, nomor 6 pada daftar 1");
        assertThat(officer.post(batch + "/cancel", "").statusCode()).isEqualTo(200);

        String reserve = officer.post("/batches", order.formatted("RESERVE"))
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replace("/api/v1", "");
        assertThat(officer.read(reserve + "/rows").toString())
                .contains("cadangan, nomor 4 pada daftar 1")
                .doesNotContain("terpilih");
        assertThat(officer.post(reserve + "/cancel", "").statusCode()).isEqualTo(200);
        assertThat(cases).hasSize(6);
    }

    /** However many places and however much money there are, and however groups are moved. */
    @Test
    void neverMoreAreSelectedThanThereArePlacesOrMoney() {
        verified(15, 6);
        assertThat(draw("laila.verifikator").statusCode()).isEqualTo(302);
        Random random = new Random(17);
        for (int i = 0; i < 60; i++) {
            int quota = random.nextInt(8);
            long money = random.nextLong(140_000_000);
            int reserves = random.nextInt(4);
            List<Integer> order = IntStream.range(0, 6).boxed().toList();
            transaction.executeWithoutResult(status -> {
                jdbc.sql("update nominative_list set places = :quota, money = :money, reserves = :reserves,"
                                + " selected = 0, reserve = 0 where phase_id = :phase")
                        .param("quota", quota)
                        .param("money", money)
                        .param("reserves", reserves)
                        .param("phase", phase.id())
                        .update();
                order.forEach(index -> jdbc.sql("update nominative_place set amount = :amount where phase_id = :phase"
                                + " and place = :place")
                        .param("amount", 1 + random.nextLong(40_000_000))
                        .param("phase", phase.id())
                        .param("place", index + 1)
                        .update());
                PlaceStore.Counts counts = places.settle(phase.id(), 1);
                assertThat(counts.selected()).isLessThanOrEqualTo(quota);
                assertThat(counts.amount().amount()).isLessThanOrEqualTo(money);
                assertThat(counts.reserve()).isLessThanOrEqualTo(reserves);
                assertThat(placed()).isSortedAccordingTo(Comparator.comparing(RankedGroup::placement));
                status.setRollbackOnly();
            });
        }
    }

    @Test
    void aPageAsksTheDatabaseTwiceHoweverLongItsListIs() {
        verified(16, 4);
        draw("laila.verifikator");
        NominativeList list = stored.find(phase.id(), 1).orElseThrow();
        Account reader = accounts.byLogin("laila.verifikator").orElseThrow();

        assertThat(StatementCount.during(() -> lists.page(list, reader, null, PageRequest.of(1, 2))))
                .isEqualTo(2);
        assertThat(StatementCount.during(() -> lists.page(list, reader, null, PageRequest.of(1, 50))))
                .isEqualTo(2);
        String second = placed().get(1).number();
        assertThat(StatementCount.during(() -> lists.explained(list, second, reader)))
                .as("the place, and both beside it")
                .isEqualTo(2);
    }

    private void mustBind(List<CaseId> cases) {
        List<RankedGroup> placed = placed();
        assertThat(decide(placed.get(4).caseId(), "APPROVED").body()).contains("tidak terpilih, di nomor 5");
        assertThat(decide(placed.get(3).caseId(), "APPROVED").body())
                .contains("cadangan di nomor 4", "belum gilirannya");
        assertThat(decide(placed.get(0).caseId(), "APPROVED").statusCode()).isEqualTo(302);
        assertThat(decide(placed.get(1).caseId(), "REJECTED").statusCode()).isEqualTo(302);
        assertThat(decide(placed.get(3).caseId(), "APPROVED").statusCode())
                .as("the turn of the reserve has come")
                .isEqualTo(302);
        assertThat(cases).hasSize(6);
    }

    private HttpResponse<String> decide(CaseId caseId, String verdict) {
        Map<String, String> answers = verdict.equals("APPROVED")
                ? Map.of(
                        "verdict", verdict,
                        "decreeNumber", "3/117/PK.03.00/VII/2023",
                        "decreeDate.day", "24",
                        "decreeDate.month", "7",
                        "decreeDate.year", "2023")
                : Map.of("verdict", verdict, "note", "Mengundurkan diri sebelum ditetapkan.");
        return scenario.person("bambang.ppk").submit(scenario.number(caseId), "decide-recipient", answers);
    }

    private void mustStay() {
        for (String change : List.of(
                "update nominative_place set place = place + 100 where phase_id = :phase",
                "delete from nominative_place where phase_id = :phase",
                "update nominative_list set selected = 0 where phase_id = :phase",
                "delete from nominative_list where phase_id = :phase")) {
            assertThatThrownBy(() -> jdbc.sql(change).param("phase", phase.id()).update())
                    .as(change)
                    .hasMessageContaining("nominative");
        }
    }

    private void mustAgreeWithTheJournal() {
        Stream<StateRules.Fold> own = new NominativeFold().folds().stream();
        assertThat(own.flatMap(fold -> jdbc.sql(fold.question()).query().listOfRows().stream()))
                .isEmpty();
    }

    /** Groups that wait for the decision, in a phase of few places that no other test looks at. */
    private List<CaseId> verified(int ordinal, int groups) {
        phase = phases.of(ordinal, PLACES);
        return phases.verified(phase, groups);
    }

    private List<RankedGroup> placed() {
        NominativeList list = stored.find(phase.id(), 1).orElseThrow();
        return lists.part(list, accounts.byLogin("nia.pemeriksa").orElseThrow(), null, new PartRequest(null, 200))
                .items();
    }

    private String path() {
        return "/nominative/2023-" + phase.ordinal();
    }

    private Person laila() {
        return scenario.person("laila.verifikator");
    }

    private HttpResponse<String> draw(String login) {
        return post(login, path() + "/draw");
    }

    private HttpResponse<String> post(String login, String target) {
        return post(login, target, digest());
    }

    private HttpResponse<String> post(String login, String target, String digest) {
        return scenario.person(login).post(path(), target, Map.of("digest", digest));
    }

    /** Of the latest list, which its reader has now. */
    private String digest() {
        return stored.of(phase.id()).stream()
                .findFirst()
                .map(NominativeList::digest)
                .orElse("");
    }

    private List<String> types() {
        return journal.of(new Subject(Subject.Kind.PHASE, phase.id().toString()), 0, 1_000).stream()
                .map(Recorded::type)
                .toList();
    }
}
