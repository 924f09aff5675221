package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.access.Accounts;
import id.pendamping.demo.Manner;
import id.pendamping.dossier.FoldCheck;
import id.pendamping.group.AidCases;
import id.pendamping.journal.JournalReader;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.engine.OwnTimers;
import id.pendamping.mentoring.Companions;
import id.pendamping.mentoring.MentorRegistry;
import id.pendamping.scenario.CaseMoney;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.SpareMentor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.suspension.Suspension;
import id.pendamping.suspension.Suspensions;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Aid that is demanded back from a group comes back in a frame of its own, and everything else may still befall the case. */
@PendampingTest
class DuringRecoveryIT {

    @Autowired
    Scenario scenario;

    @Autowired
    CaseMoney money;

    @Autowired
    OwnTimers timers;

    @Autowired
    WorkItems workItems;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Companions companions;

    @Autowired
    Accounts accounts;

    @Autowired
    MentorRegistry registry;

    @Autowired
    AidCases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    JournalReader journal;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRecoveryStandsStillUnderSuspensionAndGoesOn() {
        CaseId caseId = recovered();
        assertThat(finding(caseId).statusCode()).isEqualTo(302);
        assertThat(suspensions.current(caseId).orElseThrow().ground()).isEqualTo(Suspension.Ground.FINDING);
        assertThat(order(caseId).statusCode()).as("it stands still").isEqualTo(422);
        assertThat(decide(caseId, "RECOVERY").statusCode())
                .as("it is claimed already")
                .isEqualTo(302);
        assertThat(money.facts(caseId, "suspension-decided"))
                .extracting(entry -> entry.data().get("verdict"))
                .containsExactly("CLAIM_STANDS");
        assertThat(scenario.person("nia.pemeriksa")
                        .post(
                                page(caseId) + "/notes",
                                page(caseId) + "/suspension",
                                Map.of("reason", "Barangnya dijual lagi."))
                        .statusCode())
                .as("and once more, by the inspectorate")
                .isEqualTo(302);
        assertThat(decide(caseId, "CLEARED").statusCode()).isEqualTo(302);
        assertThat(order(caseId).statusCode()).isEqualTo(302);

        scenario.playUntil(caseId, "clear-findings");
        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
        isAsRecorded(caseId);
    }

    @Test
    void aMentorWhoLeavesIsFollowedAndAFloodIsDecidedOn() {
        CaseId caseId = recovered();
        var follower = SpareMentor.enrol(accounts, registry, clock);
        Map<String, String> leaving = day("endedOn", 0);
        leaving.put("replaced", companions.now(caseId).orElseThrow().mentorId().toString());
        leaving.put("leaving", "REPLACED");
        leaving.put("reason", "Pindah ke kota lain.");
        assertThat(scenario.person("wati.koordinator")
                        .post("/tasks", page(caseId) + "/mentor", leaving)
                        .statusCode())
                .isEqualTo(302);
        assertThat(steps(caseId)).containsExactlyInAnyOrder("order-recovery", "name-successor", "write-handover");
        Map<String, String> named = day("letterDate", 0);
        named.put("successor", follower.id().toString());
        named.put("letterNumber", "ST-9/2023");
        assertThat(scenario.person("wati.koordinator")
                        .submit(scenario.number(caseId), "name-successor", named)
                        .statusCode())
                .isEqualTo(302);
        assertThat(companions.now(caseId).orElseThrow().mentorId()).isEqualTo(follower.id());

        Map<String, String> flood = day("statementDate", 0);
        flood.putAll(day("from", 0));
        flood.putAll(day("until", 20));
        flood.put("statementNumber", "470/17/DS/2023");
        flood.put("issuer", "Desa Contoh");
        flood.put("account", "Banjir menutup jalan desa.");
        assertThat(scenario.person("wati.koordinator")
                        .post("/tasks", page(caseId) + "/force-majeure", flood)
                        .statusCode())
                .isEqualTo(302);
        assertThat(steps(caseId)).contains("decide-force-majeure");

        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("recovered");
        isAsRecorded(caseId);
        jdbc.sql("update mentor set status = 'ENDED' where id = :id")
                .param("id", follower.id())
                .update();
    }

    /** The finding is for law enforcement; the case goes on. */
    @Test
    void aReferralByTheWriteOffFormIsDecidedOnLikeAnyOther() {
        CaseId caseId = scenario.caseAt("record-instalment", Manner.UNPROVEN);
        afterTheLastLetter(caseId);
        assertThat(money.submit(caseId, "propose-write-off", "referred", "true").statusCode())
                .isEqualTo(302);
        assertThat(suspensions.current(caseId)).isEmpty();
        assertThat(money.submit(caseId, "decide-write-off", "verdict", "REFUSED")
                        .statusCode())
                .isEqualTo(302);
        afterTheLastLetter(caseId);
        assertThat(money.submit(caseId, "propose-write-off", "referred", "true").body())
                .contains("temuan nomor 1");
        assertThat(money.submit(caseId, "propose-write-off").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "decide-write-off").statusCode()).isEqualTo(302);
        assertThat(money.facts(caseId, "finding-raised")).hasSize(1);
        assertThat(steps(caseId)).containsExactly("clear-findings");
        money.assertSums(caseId);
    }

    @Test
    void whatLawEnforcementSaysOfAnAidThatIsClaimedAlreadyIsThatTheClaimStands() {
        CaseId caseId = recovered();
        assertThat(order(caseId).statusCode()).isEqualTo(302);
        assertThat(finding(caseId).statusCode()).isEqualTo(302);
        refer(caseId);
        assertThat(money.submit(caseId, "record-law-outcome").statusCode()).isEqualTo(302);
        assertThat(money.facts(caseId, "law-outcome-recorded"))
                .extracting(entry -> entry.data().get("verdict"))
                .containsExactly("CLAIM_STANDS");
        assertThat(suspensions.current(caseId)).isEmpty();
        assertThat(scenario.person("nia.pemeriksa").get(page(caseId)).body())
                .contains("yang sudah ditagih tetap ditagih")
                .doesNotContain("??");
        assertThat(money.submit(caseId, "record-instalment").statusCode()).isEqualTo(302);
        money.assertSums(caseId);
    }

    @Test
    void aClaimThatIsPaidWhileLawEnforcementHasTheCaseStands() {
        CaseId caseId = scenario.caseAt("record-instalment", Manner.UNPROVEN);
        assertThat(finding(caseId).statusCode()).isEqualTo(302);
        refer(caseId);
        clock.standAt(clock.instant().plus(Duration.ofDays(3)));
        assertThat(money.submit(caseId, "record-instalment").statusCode()).isEqualTo(302);
        assertThat(money.submit(caseId, "verify-instalment").statusCode()).isEqualTo(302);
        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
        assertThat(money.submit(caseId, "record-law-outcome").statusCode()).isEqualTo(302);
        assertThat(suspensions.current(caseId)).isEmpty();
        assertThat(steps(caseId)).containsExactly("clear-findings");
        money.assertSums(caseId);
    }

    private void afterTheLastLetter(CaseId caseId) {
        while (workItems.find(caseId, "propose-write-off").isEmpty()) {
            clock.standAt(clock.instant().plus(Duration.ofDays(45)));
            timers.fireDue(caseId);
        }
    }

    private void refer(CaseId caseId) {
        Map<String, String> referral = day("documentDate", 0);
        referral.putAll(
                Map.of("verdict", "LAW_ENFORCEMENT", "documentNumber", "R-17/ITJEN/2023", "grounds", "Pidana."));
        assertThat(scenario.person("tirta.pemeriksa")
                        .submit(scenario.number(caseId), "decide-suspension", referral)
                        .statusCode())
                .isEqualTo(302);
    }

    /** The group has given the aid up after it was paid. */
    private CaseId recovered() {
        CaseId caseId = scenario.caseAt("compile-report");
        Map<String, String> letter = day("letterDate", 0);
        letter.put("letterNumber", "01/KWU/2023");
        letter.put("reason", "Anggota bekerja di luar kota.");
        assertThat(scenario.person("bambang.ppk")
                        .post("/tasks", page(caseId) + "/withdrawal", letter)
                        .statusCode())
                .isEqualTo(302);
        assertThat(steps(caseId)).containsExactly("order-recovery");
        return caseId;
    }

    private HttpResponse<String> finding(CaseId caseId) {
        return scenario.person("nia.pemeriksa")
                .post(
                        page(caseId) + "/notes",
                        page(caseId) + "/findings",
                        Map.of(
                                "source", "ITJEN",
                                "category", "FICTITIOUS",
                                "amount", "6000000",
                                "description", "Usaha tidak ada di alamatnya.",
                                "recommendation", "Tagih seluruhnya.",
                                "owner", "COMMITMENT_OFFICER"));
    }

    private HttpResponse<String> order(CaseId caseId) {
        Map<String, String> letter = day("letterDate", 0);
        letter.put("letterNumber", "S-7/2023");
        letter.put("note", "Kelompok mundur.");
        return scenario.person("bambang.ppk").submit(scenario.number(caseId), "order-recovery", letter);
    }

    private HttpResponse<String> decide(CaseId caseId, String verdict) {
        return scenario.person("tirta.pemeriksa")
                .submit(
                        scenario.number(caseId),
                        "decide-suspension",
                        Map.of("verdict", verdict, "grounds", "Bukti asli dilihat."));
    }

    private void isAsRecorded(CaseId caseId) {
        assertThat(FoldCheck.differences(jdbc, journal, caseId)).isEmpty();
    }

    private List<String> steps(CaseId caseId) {
        return workItems.of(caseId).stream().map(WorkItem::step).toList();
    }

    private String page(CaseId caseId) {
        return "/cases/" + scenario.number(caseId);
    }

    private Map<String, String> day(String field, int later) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(later);
        return new HashMap<>(Map.of(
                field + ".day", String.valueOf(day.getDayOfMonth()),
                field + ".month", String.valueOf(day.getMonthValue()),
                field + ".year", String.valueOf(day.getYear())));
    }
}
