package id.pendamping.selection;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.demo.sample.Fault;
import id.pendamping.group.Registration;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.RiskyGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.Mutations;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What the rules of eligibility hold against a group, as people and programs read it. */
@PendampingTest
class EligibilityIT {

    private static final String VERIFIER = "laila.verifikator";

    /** Of the first mentor of the cast. */
    private static final String NIK_OF_A_MENTOR = "3509014105909001";

    @Autowired
    DataSource database;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    WorkItems workItems;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NINE_MEMBERS | E1 | RETURN | Lolos bila jumlah anggota 10, sekarang 9.",
                "TOO_OLD | E2 | REJECT | Lolos bila usia anggota tertua paling banyak 55, sekarang ",
                "EMPLOYED | E3 | REJECT | Lolos bila anggota yang bekerja tidak ada, sekarang 1.",
                "WITHOUT_EMAIL | E4 | RETURN | Lolos bila anggota tanpa identitas lengkap tidak ada, sekarang 1.",
                "CIVIL_SERVANT | E5 | REJECT | Lolos bila anggota dengan pekerjaan yang dikecualikan tidak ada, sekarang 1.",
                "IN_TWO_GROUPS | E6 | REJECT | Lolos bila anggota yang pernah atau sedang dibantu tidak ada, sekarang 1.",
                "SHARED_PHONE | E7 | FLAG | Lolos bila anggota yang teleponnya dipakai kelompok lain tidak ada, sekarang 1.",
                "WITHOUT_CONSENT | E9 | RETURN | Lolos bila anggota tanpa persetujuan tidak ada, sekarang 1.",
                "TOO_MUCH | E10 | RETURN | Lolos bila jumlah yang diminta 20.000.000, sekarang 22.500.000.",
                "TOO_FEW_TOOLS | E11 | RETURN | Lolos bila persen alat 55–65, sekarang ",
                "PROHIBITED | E12 | RETURN | Lolos bila baris belanja terlarang tidak ada, sekarang 1."
            })
    void everyRuleSaysWhomItMeansAndWhenItWouldPass(Fault fault, String rule, String effect, String passes) {
        Registration before = InventedGroups.next();
        Registration sound = InventedGroups.next();
        scenario.group(before);
        JsonNode good = eligibility(scenario.group(InventedGroups.next()));
        JsonNode bad = eligibility(scenario.group(fault.in(sound, before)));

        assertThat(rules(good)).doesNotContain(rule);
        JsonNode finding = finding(bad, rule);
        assertThat(finding.get("effect").asString()).isEqualTo(effect);
        assertThat(finding.get("passes").asString()).startsWith(passes);
        assertThat(bad.get("same").asBoolean()).isTrue();
        if (finding.get("about").asString().equals("MEMBERS") && !rule.equals("E1")) {
            assertThat(finding.get("numbers").toString()).isEqualTo("[10]");
        }
    }

    @Test
    void aMentorIsNoMember() {
        Registration sound = InventedGroups.next();
        CaseId caseId = scenario.group(with(sound, NIK_OF_A_MENTOR, null));
        JsonNode told = eligibility(caseId);

        assertThat(told.get("result").asString()).isEqualTo("REJECTED");
        assertThat(finding(told, "E5").get("says").asString())
                .isEqualTo("Ada anggota yang tercatat sebagai pendamping");
        assertThat(finding(told, "E5").get("numbers").toString()).isEqualTo("[10]");
        assertThat(TableFaults.of(database, scenario.number(caseId)))
                .as("who never had a task")
                .isEmpty();
    }

    @Test
    void groupsFromOneDeviceAreFlagged() {
        JsonNode first = eligibility(scenario.group(with(InventedGroups.next(), null, "perangkat-7f31")));
        CaseId again = scenario.group(with(InventedGroups.next(), null, "perangkat-7f31"));
        JsonNode second = eligibility(again);
        assertThat(Mutations.of(database, scenario.number(again), "aid_group.latitude", "aid_group.longitude"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));

        assertThat(rules(first)).doesNotContain("E7");
        assertThat(finding(second, "E7").get("passes").asString())
                .isEqualTo("Lolos bila kelompok lain dari perangkat yang sama tidak ada, sekarang 1.");
    }

    /** The first of three neighbours is flagged as the last is. */
    @Test
    void whatALaterGroupSharesIsTheEarlierOnesAsWell() {
        Registration one = InventedGroups.next();
        CaseId first = scenario.group(with(one, null, "perangkat-9c02"));
        String number = scenario.number(first);
        assertThat(scenario.person(VERIFIER)
                        .submit(
                                number,
                                "verify-administration",
                                Map.of(
                                        "identitiesChecked", "true",
                                        "villageLetterSeen", "true",
                                        "budgetChecked", "true",
                                        "verdict", "PASSED"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(screenings(first)).containsExactly("CLEAR BASIC");

        scenario.group(with(beside(one), null, "perangkat-9c02"));
        dueJobs.run();
        assertThat(screenings(first)).containsExactly("CLEAR BASIC", "FLAGGED SECOND");
        CaseId third = scenario.group(beside(one));
        dueJobs.run();
        assertThat(screenings(first)).last().asString().startsWith("FLAGGED");
        assertThat(rules(eligibility(first))).contains("E7", "E8");
        assertThat(rules(eligibility(third))).contains("E8");

        String visit = """
                {"method":"INTERVIEW","visitDate":"%s","membersPresent":3,"minutesNumber":"BA-%s","placeSeen":"YES",
                "membersMatch":"YES","planExplained":"YES","noOtherAid":"YES","nothingBought":"YES","nothingPaid":"YES",
                "agreed":[1,2,3,4,5,6,7,8,9,10],"verdict":"PASSED"}""".formatted(LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta")), number);
        assertThat(scenario.waiting(first).barred()).isEqualTo(verifierId());
        String address = "/cases/" + number + "/steps/verify-field";
        assertThat(scenario.program(VERIFIER).post(address, visit).statusCode()).isEqualTo(403);
        assertThat(scenario.program("sekar.verifikator").post(address, visit).body())
                .contains("Kunjungi lokasinya", "perlu foto kunjungan");
        assertThat(TableFaults.of(database, number)).isEmpty();
    }

    private String verifierId() {
        return jdbc.sql("select id from account where login = :login")
                .param("login", VERIFIER)
                .query(String.class)
                .single();
    }

    private List<String> screenings(CaseId caseId) {
        return jdbc.sql("select verdict || ' ' || approval from selection_judgement where case_id = :case"
                        + " and stage = 'SCREENING' order by round")
                .param("case", caseId.value())
                .query(String.class)
                .list();
    }

    @Test
    void theVerifierReadsItBesideWhatItMeans() {
        Registration before = InventedGroups.next();
        scenario.group(before);
        CaseId caseId = scenario.group(Fault.SHARED_PHONE.in(InventedGroups.next(), before));
        String page = "/cases/" + scenario.number(caseId) + "/steps/verify-administration";

        assertThat(scenario.person(VERIFIER).get(page).body())
                .contains(
                        "Telepon anggota dipakai kelompok lain",
                        "Anggota nomor 10.",
                        "E7 · Lolos bila anggota yang teleponnya dipakai kelompok lain tidak ada, sekarang 1.",
                        "Dihitung ulang, hasil sama");
        assertThat(scenario.person(VERIFIER).get(page + "?lang=en").body())
                .contains("Would pass with members whose telephone another group uses: none, now 1.");
        scenario.person(VERIFIER).get(page + "?lang=id");
    }

    @Test
    void theRegistrarReadsItWhereItIsMended() {
        Registration before = InventedGroups.next();
        CaseId wages = scenario.group(Fault.PROHIBITED.in(InventedGroups.next(), before));
        CaseId unasked = scenario.group(Fault.WITHOUT_CONSENT.in(InventedGroups.next(), before));

        assertThat(scenario.person("tuti.pendaftar").get(correction(wages)).body())
                .contains("E12 · Ada baris utang, upah, tanah, konsumsi, atau kendaraan", "Baris belanja nomor ");
        assertThat(scenario.person("tuti.pendaftar").get(correction(unasked)).body())
                .contains("E9 · Ada anggota yang belum menyatakan persetujuan", "Anggota nomor 10.");
    }

    /** No step of its case shows it any more. */
    @Test
    void aCaseThatWasRejectedSaysWhichRuleWhomItMeansAndWhenItWouldPass() {
        CaseId caseId = scenario.group(Fault.TOO_OLD.in(InventedGroups.next(), InventedGroups.next()));
        String page = "/cases/" + scenario.number(caseId);
        for (String reader : List.of("tuti.pendaftar", VERIFIER, "nia.pemeriksa")) {
            assertThat(scenario.person(reader).get(page).body()).contains(page + "/eligibility", "Hasil penyaringan");
            assertThat(scenario.person(reader).get(page + "/eligibility").body())
                    .contains("E2", "Anggota nomor 10.", "Lolos bila usia anggota tertua paling banyak 55");
        }
        assertThat(scenario.person(VERIFIER).get(page + "/eligibility?lang=en").body())
                .contains("Result of the screening", "Would pass with");
        scenario.person(VERIFIER).get(page + "?lang=id");
        assertThat(scenario.person("081200000001").get(page + "/eligibility").statusCode())
                .isEqualTo(404);
        String open = "/cases/" + scenario.number(scenario.group());
        assertThat(scenario.person(VERIFIER).get(open).body()).doesNotContain(open + "/eligibility");
    }

    /** Nobody has ever had a task in its case. */
    @Test
    void aGroupThatTheRulesRejectAtOnceHasNoPlaceInTheWorkListAndLacksNone() {
        CaseId caseId = scenario.group(Fault.TOO_OLD.in(InventedGroups.next(), InventedGroups.next()));
        assertThat(workItems.of(caseId)).isEmpty();
        assertThat(TableFaults.of(database, scenario.number(caseId))).isEmpty();
        assertThat(TableFaults.after(
                        database,
                        scenario.number(scenario.group()),
                        "delete from work_subject where subject_kind = 'CASE'"))
                .as("of a case that had one")
                .hasSizeGreaterThan(1);
    }

    private String correction(CaseId caseId) {
        return "/cases/" + scenario.number(caseId) + "/steps/correct-registration";
    }

    @Test
    void everybodyReadsTheRulesWithTheNumbersOfTheYear() {
        for (String somebody : List.of(VERIFIER, "nia.pemeriksa", "081200000001")) {
            assertThat(scenario.person(somebody)
                            .get("/programme/2023/eligibility")
                            .body())
                    .contains("persen alat 55–65", "jumlah yang diminta 20.000.000", "paling sedikit 17");
        }
        assertThat(scenario.person(VERIFIER).get("/programme/1999/eligibility").statusCode())
                .isEqualTo(404);
        assertThat(scenario.person(VERIFIER).get("/programme/2023/eligibility").body())
                .contains("Rekening dipakai kelompok lain", "Nilai risiko 30 sampai 59", "ditegaskan ketua tim");
        JsonNode table = scenario.program(VERIFIER).read("/programme/2023/eligibility");
        assertThat(table.get("rules").size()).isEqualTo(20);
        assertThat(table.get("care").get("reasons").size()).isEqualTo(9);
        assertThat(table.get("care").get("levels").get(0).get("level").asString())
                .isEqualTo("FULL");
    }

    @Test
    void nobodyReadsItOfACaseThatIsNotHis() {
        CaseId caseId = scenario.group();
        String path = "/cases/" + scenario.number(caseId) + "/eligibility";
        assertThat(scenario.program("081200000002").get(path).statusCode()).isEqualTo(404);
        assertThat(scenario.program(VERIFIER).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void whoVisitsAFlaggedGroupHasNotCheckedItsDocuments() {
        Registration before = InventedGroups.next();
        scenario.group(before);
        CaseId flagged = scenario.group(Fault.SHARED_PHONE.in(InventedGroups.next(), before));
        JsonNode risk = eligibility(flagged).get("risk");
        assertThat(risk.get("level").asString()).isIn("SECOND", "FULL");
        assertThat(risk.get("parts").toString()).contains("\"PHONES\"");
        assertThat(risk.get("score").asInt()).isGreaterThanOrEqualTo(20);

        WorkItem documents = scenario.waiting(flagged);
        String address = "/cases/" + documents.number() + "/steps/verify-field";
        players.play(documents, Manner.PLAIN);

        assertThat(scenario.waiting(flagged).step()).isEqualTo("verify-field");
        assertThat(scenario.person(VERIFIER).get(address).statusCode()).isEqualTo(403);
        assertThat(scenario.person("sekar.verifikator").get(address).body())
                .contains(
                        "Nilai risiko", "Telepon anggota dipakai kelompok lain", "bukan yang memeriksa kelengkapannya");
    }

    /** A phone, an account and a device of another group: the lead of the team stands for the visit, or has it made again. */
    @Test
    void theLeadConfirmsTheVisitToAGroupOfHighRisk() {
        List<Registration> groups = RiskyGroups.next();
        scenario.group(groups.get(0));
        CaseId risky = scenario.group(groups.get(1));
        String number = scenario.number(risky);
        assertThat(eligibility(risky).get("risk").get("level").asString()).isEqualTo("FULL");
        players.play(scenario.waiting(risky), Manner.PLAIN);
        players.play(scenario.waiting(risky), Manner.PLAIN);

        WorkItem waiting = scenario.waiting(risky);
        assertThat(waiting.step()).isEqualTo("confirm-visit");
        String page = "/cases/" + number + "/steps/confirm-visit";
        assertThat(scenario.person("bambang.ppk").get(page).statusCode()).isEqualTo(403);
        Person lead = scenario.person("galih.ketuatim");
        assertThat(lead.get(page).body())
                .contains("Nilai risiko", "Lulus, menunggu penegasan ketua tim", "BA-", "ditegaskan ketua tim");
        assertThat(lead.submit(number, "confirm-visit", Map.of("verdict", "AGAIN"))
                        .body())
                .contains("Tulis alasannya");
        assertThat(lead.submit(
                                number,
                                "confirm-visit",
                                Map.of("verdict", "AGAIN", "note", "Foto tempat usaha tidak jelas."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(scenario.waiting(risky).step()).isEqualTo("verify-field");
        players.play(scenario.waiting(risky), Manner.PLAIN);
        assertThat(lead.submit(number, "confirm-visit", Map.of("verdict", "CONFIRMED"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(scenario.waiting(risky).step()).isEqualTo("decide-recipient");
        assertThat(TableFaults.of(database, number)).isEmpty();
    }

    private JsonNode eligibility(CaseId caseId) {
        return scenario.program(VERIFIER).read("/cases/" + scenario.number(caseId) + "/eligibility");
    }

    private static List<String> rules(JsonNode told) {
        return findings(told).map(one -> one.get("rule").asString()).toList();
    }

    private static JsonNode finding(JsonNode told, String rule) {
        return findings(told)
                .filter(one -> one.get("rule").asString().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError(told.toString()));
    }

    private static Stream<JsonNode> findings(JsonNode told) {
        return StreamSupport.stream(told.get("findings").spliterator(), false);
    }

    /** Another group of the same hamlet. */
    private static Registration beside(Registration group) {
        Registration other = InventedGroups.neighbourOf(group);
        return new Registration(
                other.programmeYear(),
                other.phase(),
                other.name(),
                other.businessType(),
                other.regency(),
                other.district(),
                other.village(),
                group.hamlet(),
                other.address(),
                other.latitude(),
                other.longitude(),
                other.formedOn(),
                other.title(),
                other.summary(),
                other.requested(),
                other.device(),
                other.account(),
                other.members(),
                other.lines());
    }

    /** The group with another number of its last member, or registered from a device. */
    private static Registration with(Registration group, @Nullable String nik, @Nullable String device) {
        List<Registration.Person> members = new ArrayList<>(group.members());
        Registration.Person last = members.get(members.size() - 1);
        if (nik != null) {
            members.set(
                    members.size() - 1,
                    new Registration.Person(
                            last.name(),
                            nik,
                            last.familyCard(),
                            last.birthDate(),
                            last.gender(),
                            last.role(),
                            last.phone(),
                            last.email(),
                            last.employment(),
                            last.occupation(),
                            last.disability(),
                            last.student(),
                            last.siapkerjaId(),
                            last.consentOn()));
        }
        return new Registration(
                group.programmeYear(),
                group.phase(),
                group.name(),
                group.businessType(),
                group.regency(),
                group.district(),
                group.village(),
                group.hamlet(),
                group.address(),
                new BigDecimal("-8.172000"),
                new BigDecimal("113.700000"),
                group.formedOn(),
                group.title(),
                group.summary(),
                group.requested(),
                device,
                group.account(),
                members,
                group.lines());
    }
}
