package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pendamping.access.Account;
import id.pendamping.accountability.ReportJudged;
import id.pendamping.bulk.DueJobs;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Dates;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.forms.TypedText;
import id.pendamping.group.AidCases;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.Timers;
import id.pendamping.lifecycle.engine.OlderModels;
import id.pendamping.lifecycle.models.ModelVersions;
import id.pendamping.mentoring.Companions;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Refusal;
import id.pendamping.suspension.Suspension;
import id.pendamping.suspension.Suspensions;
import id.pendamping.verifying.Mutations;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Suspended cases: nothing goes on by whatever way it comes, and each outcome leads where it should. */
@PendampingTest
class SuspensionIT {

    private static final String SUSPENDED = "dihentikan sementara oleh Inspektorat";

    @Autowired
    DataSource database;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    StepCatalogue steps;

    @Autowired
    Desk desk;

    @Autowired
    Forms forms;

    @Autowired
    WorkItems workItems;

    @Autowired
    AidCases cases;

    @Autowired
    Ledger ledger;

    @Autowired
    Deadlines deadlines;

    @Autowired
    JournalReader journal;

    @Autowired
    Suspensions suspensions;

    @Autowired
    Companions companions;

    @Autowired
    Timers timers;

    @Autowired
    ProgramClock clock;

    @Autowired
    ModelVersions versions;

    @Autowired
    DueJobs dueJobs;

    @Autowired
    ApplicationContext program;

    @BeforeEach
    void beginTheYear() {
        clock.standAt(Scenario.BEGINNING);
    }

    /** The comparing of many reports would keep others waiting for theirs. */
    @AfterEach
    void finishTheBackground() {
        dueJobs.run();
    }

    @Test
    void theInspectorateSuspendsAndAnotherAuditorClears() {
        CaseId caseId = scenario.caseAt("compile-report");
        String number = scenario.number(caseId);
        WorkItem report = scenario.waiting(caseId);
        LocalDate due = report.dueOn();
        Person mentor = scenario.person(players.whoDoes(report));
        Map<String, String> answers = playbook.answers(caseId, "compile-report", Manner.PLAIN, true);

        assertThat(scenario.person("ratna.penelaah")
                        .get("/cases/" + number + "/suspension")
                        .statusCode())
                .as("only the inspectorate suspends")
                .isEqualTo(403);
        assertThat(suspend("nia.pemeriksa", number, "").statusCode())
                .as("not without a reason")
                .isEqualTo(422);
        assertThat(suspend("nia.pemeriksa", number, "Foto usaha sama dengan kelompok lain.")
                        .statusCode())
                .isEqualTo(302);
        assertThat(suspend("tirta.pemeriksa", number, "Sekali lagi.").body()).contains("sudah ditangguhkan");

        assertThat(mentor.submit(number, "compile-report", answers)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(SUSPENDED);
        });
        assertThat(mentor.patch(
                                "/cases/" + number + "/steps/compile-report/draft",
                                "[{\"name\":\"results\",\"value\":\"Ada\",\"base\":0,\"key\":"
                                        + "\"7b0a6f5e-3a55-4a52-9a8e-0a5f0c6c1d11\"}]")
                        .statusCode())
                .as("the phone keeps it and tries again later")
                .isEqualTo(423);
        assertThat(mentor.get("/cases/" + number).body())
                .contains("dihentikan sementara sejak")
                .as("nothing is offered that would be refused")
                .doesNotContain("Foto usaha sama", "/force-majeure", "/loss", "/budget-changes");
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases/" + number + "/suspension")
                        .body())
                .contains("Foto usaha sama");

        pass(Duration.ofDays(70));
        int told = journal.of(caseId.subject(), 0, 1_000).size();
        timers.fireDue();
        assertThat(journal.of(caseId.subject(), told, 1_000))
                .as("no clock runs but that of the suspension itself")
                .allSatisfy(entry -> assertThat(entry.data()).containsEntry("step", "decide-suspension"));

        assertThat(scenario.person("nia.pemeriksa")
                        .submit(number, "decide-suspension", Map.of("verdict", "CLEARED", "grounds", "Cocok."))
                        .statusCode())
                .as("who suspended does not clear")
                .isEqualTo(403);
        assertThat(scenario.person("tirta.pemeriksa")
                        .submit(
                                number,
                                "decide-suspension",
                                Map.of("verdict", "CLEARED", "grounds", "Bukti asli dilihat dan cocok."))
                        .statusCode())
                .isEqualTo(302);

        assertThat(suspensions.current(caseId)).isEmpty();
        assertThat(deadlines.dueOn(caseId).orElseThrow())
                .as("the clock stood still for as many days")
                .isAfterOrEqualTo(due.plusDays(70));
        assertThat(TableFaults.after(database, number, "delete from report_pause where case_id = '" + caseId + "'"))
                .anyMatch(fault -> fault.contains("report_pause.row"));
        assertThat(scenario.waiting(caseId).dueOn())
                .isEqualTo(deadlines.dueOn(caseId).orElseThrow());
        assertThat(mentor.submit(
                                number,
                                "compile-report",
                                playbook.answers(caseId, "compile-report", Manner.PLAIN, true))
                        .statusCode())
                .isEqualTo(302);
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("closed");
    }

    /** Force majeure may be granted when it is long over, and a suspension may have counted some of its days. */
    @Test
    void noDayOnWhichTheClocksStoodStillIsCountedTwice() {
        CaseId caseId = scenario.caseAt("compile-report");
        LocalDate due = scenario.waiting(caseId).dueOn();
        Map<String, String> flood = new HashMap<>(Map.of(
                "statementNumber", "470/17/DS/2023", "issuer", "Desa Contoh", "account", "Banjir menutup jalan."));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
        pass(Duration.ofDays(3));
        suspendBy(caseId, "nia.pemeriksa");
        pass(Duration.ofDays(4));
        decide(caseId, "CLEARED");
        Map.of("statementDate", today, "from", today, "until", today.plusDays(9))
                .forEach((field, day) ->
                        new Dates().inputs(day).forEach((part, text) -> flood.put(field + '.' + part, text)));
        pass(Duration.ofDays(10));
        String page = "/cases/" + scenario.number(caseId);
        assertThat(scenario.person("wati.koordinator")
                        .post("/tasks", page + "/force-majeure", flood)
                        .statusCode())
                .isEqualTo(302);
        players.play(item(caseId, "decide-force-majeure"), Manner.PLAIN);
        timers.fireDue();

        assertThat(facts(caseId, "report-due-moved"))
                .extracting(entry -> entry.data().get("days"))
                .containsExactly(4L, 3L, 3L);
        assertThat(item(caseId, "compile-report").dueOn()).isBetween(due.plusDays(10), due.plusDays(14));
        assertThat(TableFaults.of(database, scenario.number(caseId))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "verify-administration, PLAIN",
        "ratify-decree, PLAIN",
        "answer-assignment, PLAIN",
        "correct-account, WRONG_ACCOUNT",
        "order-payment, PLAIN",
        "record-disbursement, PLAIN",
        "confirm-funds, PLAIN",
        "compile-report, PLAIN",
        "review-report, PLAIN",
        "accept-report, PLAIN",
        "record-refund, LEFTOVER",
        "order-recovery, UNPROVEN",
        "verify-instalment, UNPROVEN"
    })
    void aCaseThatIsSuspendedInAnyPartStandsStillAndGoesOnWhereItStood(String step, Manner manner) {
        CaseId caseId = scenario.caseAt(step, manner);
        WorkItem item = item(caseId, step);
        LocalDate due = item.dueOn();
        boolean recordsMoney = steps.get(step).isOpenWhileSuspended();
        suspendBy(caseId, "nia.pemeriksa");
        pass(Duration.ofDays(14));
        timers.fireDue();

        if (!recordsMoney) {
            assertThat(tried(item, manner))
                    .isInstanceOfSatisfying(Submission.Refused.class, refused -> assertThat(refused.refusals())
                            .extracting(Refusal::messageKey)
                            .containsExactly("refusal.suspended"));
            assertThat(scenario.program(players.whoDoes(item).login())
                            .post("/cases/" + item.number() + "/steps/" + step, "{}")
                            .body())
                    .contains(SUSPENDED);
        }
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).contains(step, "decide-suspension");
        decide(caseId, "CLEARED");

        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly(step);
        assertThat(item(caseId, step).dueOn())
                .as("by the working days of two weeks, of which one may be a holiday")
                .isAfterOrEqualTo(due.plusDays(13));
        players.play(item(caseId, step), manner);
        scenario.playToTheEnd(caseId, manner);
        assertThat(outcome(caseId)).isIn("closed", "recovered");
        assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
    }

    @Test
    void aidThatWasPaidIsRecoveredAsAWhole() {
        for (String step : List.of("compile-report", "accept-report")) {
            CaseId caseId = scenario.caseAt(step);
            suspendBy(caseId, "nia.pemeriksa");
            boolean isHandedIn = step.equals("accept-report");
            assertThat(scenario.person("tirta.pemeriksa")
                            .submit(
                                    scenario.number(caseId),
                                    "decide-suspension",
                                    Map.of("verdict", "RECOVERY", "grounds", "Sudah diperiksa.", "_ask", "true"))
                            .body()
                            .contains("LPJ yang sudah masuk tidak diputuskan lagi"))
                    .as("what falls with it is said first")
                    .isEqualTo(isHandedIn);
            if (isHandedIn) {
                decide(caseId, "RECOVERY");
            }

            assertThat(workItems.of(caseId))
                    .as("everything else is over")
                    .extracting(WorkItem::step)
                    .containsExactly("order-recovery");
            assertThat(facts(caseId, "report-dropped")).hasSize(isHandedIn ? 1 : 0);
            assertThat(scenario.person("nia.pemeriksa")
                            .get("/cases/" + scenario.number(caseId) + "/dossier")
                            .body()
                            .contains("LPJ tidak diputuskan lagi, bantuan diminta kembali"))
                    .isEqualTo(isHandedIn);
            scenario.playToTheEnd(caseId, Manner.PLAIN);
            assertThat(outcome(caseId)).isEqualTo("recovered");
            assertThat(facts(caseId, "recovery-ordered"))
                    .extracting(entry -> entry.data().get("ground"), entry -> entry.data()
                            .get("outstanding"))
                    .containsExactly(tuple("SUSPENSION", 20_000_000L));
        }
    }

    @Test
    void aidThatWasNotPaidIsWithdrawn() {
        CaseId caseId = scenario.caseAt("order-payment");
        suspendBy(caseId, "nia.pemeriksa");
        decide(caseId, "RECOVERY");

        assertThat(workItems.of(caseId)).isEmpty();
        assertThat(outcome(caseId)).isEqualTo("barred");
        assertThat(facts(caseId, "payment-tested")).isEmpty();

        CaseId ordered = scenario.caseAt("record-disbursement");
        suspendBy(ordered, "nia.pemeriksa");
        assertThat(tried(ordered, "decide-suspension", decision("RECOVERY")))
                .as("what the treasury has done with the order is not known")
                .isInstanceOf(Submission.Refused.class);
        players.play(item(ordered, "record-disbursement"), Manner.PLAIN);
        assertThat(tried(ordered, "decide-suspension", decision("RECOVERY")))
                .as("nor how much of it the group has")
                .isInstanceOf(Submission.Refused.class);
        players.play(item(ordered, "confirm-funds"), Manner.PLAIN);
        assertThat(tried(item(ordered, "compile-report"), Manner.PLAIN)).isInstanceOf(Submission.Refused.class);
        decide(ordered, "RECOVERY");
        scenario.playToTheEnd(ordered, Manner.PLAIN);
        assertThat(outcome(ordered)).isEqualTo("recovered");
    }

    /** The steps that find out where the money is go on; the whole of it comes back, and the group owes nothing. */
    @Test
    void nothingIsClaimedBeforeItIsKnownWhatArrived() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        String number = scenario.number(caseId);
        suspendBy(caseId, "nia.pemeriksa");
        Person inspector = scenario.person("tirta.pemeriksa");
        assertThat(inspector
                        .submit(number, "decide-suspension", decision("RECOVERY"))
                        .body())
                .contains(
                        "yang tidak pernah diterima tidak ditagih", "Konfirmasi dana masuk", "koordinator pendamping");
        Map<String, String> nothing = new HashMap<>(playbook.answers(caseId, "confirm-funds", Manner.PLAIN, true));
        nothing.putAll(Map.of("amount", "0", "trouble", "NOTHING"));
        Person mentor = scenario.person(players.whoDoes(item(caseId, "confirm-funds")));
        assertThat(mentor.get("/cases/" + number + "/steps/confirm-funds").body())
                .doesNotContain(SUSPENDED);
        assertThat(mentor.submit(number, "confirm-funds", nothing).statusCode()).isEqualTo(302);
        assertThat(inspector
                        .submit(number, "decide-suspension", decision("RECOVERY"))
                        .body())
                .contains("Selesaikan selisih transfer", "Tunggu PPK");

        assertThat(cameBack(caseId, 4_000_000).statusCode()).isEqualTo(302);
        assertThat(tried(caseId, "settle-transfer", Map.of("decision", "AWAITED", "note", "Bank ditanya.")))
                .isInstanceOf(Submission.Accepted.class);
        assertThat(tried(caseId, "decide-suspension", decision("RECOVERY"))).isInstanceOf(Submission.Refused.class);
        Map<String, String> rest = new HashMap<>(playbook.answers(caseId, "confirm-funds", Manner.PLAIN, true));
        rest.putAll(Map.of("amount", "0", "trouble", "NOTHING"));
        assertThat(mentor.submit(number, "confirm-funds", rest).statusCode()).isEqualTo(302);
        assertThat(cameBack(caseId, 16_000_000).statusCode()).isEqualTo(302);
        decide(caseId, "RECOVERY");

        assertThat(facts(caseId, "recovery-ordered")).isEmpty();
        assertThat(facts(caseId, "suspension-decided"))
                .extracting(entry -> entry.data().get("verdict"))
                .containsExactly("CANCELLATION");
        assertThat(outcome(caseId)).isEqualTo("barred");
        assertThat(ledger.of(caseId).outstanding().amount()).isZero();
    }

    @Test
    void theCoordinatorConfirmsForAMentorWhoDoesNot() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        String page = "/cases/" + scenario.number(caseId);
        suspendBy(caseId, "nia.pemeriksa");
        Person coordinator = scenario.person("wati.koordinator");
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Map<String, String> replaced = new HashMap<>(Map.of("leaving", "REPLACED", "reason", "Tidak dapat dihubungi."));
        new Dates().inputs(today).forEach((part, text) -> replaced.put("endedOn." + part, text));
        replaced.put("replaced", companions.now(caseId).orElseThrow().mentorId().toString());
        assertThat(coordinator.post("/tasks", page + "/mentor", replaced).statusCode())
                .isEqualTo(302);
        assertThat(coordinator
                        .submit(
                                scenario.number(caseId),
                                "confirm-funds",
                                playbook.answers(caseId, "confirm-funds", Manner.PLAIN, true))
                        .statusCode())
                .isEqualTo(302);
        decide(caseId, "RECOVERY");
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).contains("order-recovery");
    }

    @Test
    void onlyWhatReachedTheGroupIsClaimed() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        String number = scenario.number(caseId);
        suspendBy(caseId, "nia.pemeriksa");
        assertThat(cameBack(caseId, 14_000_000).statusCode()).isEqualTo(302);
        Map<String, String> rest = new HashMap<>(playbook.answers(caseId, "confirm-funds", Manner.PLAIN, true));
        rest.put("amount", "6000000");
        assertThat(scenario.person(players.whoDoes(item(caseId, "confirm-funds")))
                        .submit(number, "confirm-funds", rest)
                        .statusCode())
                .isEqualTo(302);
        assertThat(tried(caseId, "settle-transfer", Map.of("decision", "PAID_AGAIN", "note", "Sisanya lagi.")))
                .as("nothing is paid while the case is suspended")
                .isInstanceOf(Submission.Accepted.class);
        assertThat(workItems.find(caseId, "request-payment")).isEmpty();
        decide(caseId, "RECOVERY");
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(facts(caseId, "recovery-ordered"))
                .extracting(entry -> entry.data().get("outstanding"))
                .containsExactly(6_000_000L);
        assertThat(outcome(caseId)).isEqualTo("recovered");
    }

    private HttpResponse<String> cameBack(CaseId caseId, long amount) {
        Map<String, Object> paid = facts(caseId, "aid-disbursed").get(0).data();
        LocalDate day = LocalDate.parse(String.valueOf(paid.get("sp2dDate")));
        return scenario.person("yusuf.bendahara")
                .post(
                        "/cases",
                        "/cases/" + scenario.number(caseId) + "/transfer-return",
                        Map.of(
                                "sp2dNumber", String.valueOf(paid.get("sp2dNumber")),
                                "amount", String.valueOf(amount),
                                "reason", "ACCOUNT_CLOSED",
                                "noticeDate.day", String.valueOf(day.getDayOfMonth()),
                                "noticeDate.month", String.valueOf(day.getMonthValue()),
                                "noticeDate.year", String.valueOf(day.getYear())));
    }

    @Test
    void lawEnforcementMayClearOrDemandBack() {
        for (String answer : List.of("CLEARED", "RECOVERY")) {
            CaseId caseId = scenario.caseAt("compile-report");
            suspendBy(caseId, "nia.pemeriksa");
            assertThat(tried(caseId, "decide-suspension", decision("LAW_ENFORCEMENT")))
                    .as("number and date of the letter are missing")
                    .isInstanceOf(Submission.Refused.class);
            assertThat(tried(
                            caseId,
                            "decide-suspension",
                            Map.of(
                                    "verdict", "LAW_ENFORCEMENT",
                                    "documentNumber", "R-1/ITJEN/2023",
                                    "documentDate.day", "25",
                                    "documentDate.month", "7",
                                    "documentDate.year", "2023",
                                    "grounds", "Diduga fiktif.")))
                    .isInstanceOf(Submission.Accepted.class);
            assertThat(suspensions.current(caseId).orElseThrow().state()).isEqualTo(Suspension.State.LAW_ENFORCEMENT);
            assertThat(tried(item(caseId, "compile-report"), Manner.PLAIN)).isInstanceOf(Submission.Refused.class);

            String page = "/cases/" + scenario.number(caseId);
            Account mentor = players.whoDoes(item(caseId, "compile-report"));
            assertThat(scenario.person(mentor).get(page).body())
                    .contains("dihentikan sementara")
                    .doesNotContain("penegak hukum", "Penangguhan diputuskan");
            assertThat(scenario.program(mentor.login()).get(page).body())
                    .as("only that the case stands still")
                    .doesNotContain("record-law-outcome", "decide-suspension", "suspension-decided");
            WorkItem asked = item(caseId, "record-law-outcome");
            Map<String, String> answered =
                    new HashMap<>(playbook.answers(caseId, "record-law-outcome", Manner.PLAIN, true));
            answered.put("verdict", answer);
            assertThat(tried(caseId, asked.step(), answered)).isInstanceOf(Submission.Accepted.class);
            assertThat(scenario.person(mentor).get(page).body()).doesNotContain("penegak hukum");
            assertThat(scenario.program(mentor.login()).get(page).body()).doesNotContain("law-outcome-recorded");

            scenario.playToTheEnd(caseId, Manner.PLAIN);
            assertThat(outcome(caseId)).isEqualTo(answer.equals("CLEARED") ? "closed" : "recovered");
            assertThat(scenario.person("bambang.ppk").get(page).body().contains("Dilewati"))
                    .as("a report was asked")
                    .isEqualTo(answer.equals("RECOVERY"));
        }
    }

    @Test
    void aFindingOfHighSeveritySuspendsAtOnce() {
        CaseId caseId = scenario.caseAt("order-payment");
        String number = scenario.number(caseId);
        assertThat(scenario.person("nia.pemeriksa")
                        .post(
                                "/cases/" + number + "/findings/new",
                                "/cases/" + number + "/findings",
                                Map.of(
                                        "source", "ITJEN",
                                        "category", "FICTITIOUS",
                                        "amount", "20000000",
                                        "description", "Usaha tidak ada di alamatnya.",
                                        "recommendation", "Hentikan pembayaran.",
                                        "owner", "COMMITMENT_OFFICER"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(suspensions.current(caseId).orElseThrow().ground()).isEqualTo(Suspension.Ground.FINDING);
        assertThat(tried(item(caseId, "order-payment"), Manner.PLAIN)).isInstanceOf(Submission.Refused.class);
        decide(caseId, "CLEARED");
        assertThat(tried(item(caseId, "order-payment"), Manner.PLAIN))
                .as("the finding is still open")
                .isInstanceOfSatisfying(Submission.Refused.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::messageKey)
                        .contains("refusal.payment.notReady"));
    }

    @Test
    void marksOfFraudSuspendAndTheReportIsReviewedAgainWhenCleared() {
        CaseId caseId = scenario.caseAt("review-report");
        WorkItem review = item(caseId, "review-report");
        Map<String, String> marked = new HashMap<>(playbook.answers(caseId, "review-report", Manner.PLAIN, true));
        marked.putAll(Map.of(
                "lines[0].verdict", "REJECTED",
                "lines[0].reason", "AMOUNT_DIFFERS",
                "alteredEvidence", "true",
                "fraudWords", "Nilai pada nota diubah."));
        assertThat(tried(caseId, "review-report", marked)).isInstanceOf(Submission.Accepted.class);
        assertThat(Mutations.of(database, scenario.number(caseId), "fraud_mark"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));

        assertThat(facts(caseId, "report-judged"))
                .extracting(entry -> entry.data().get("result"))
                .containsExactly(ReportJudged.Result.FRAUD.name());
        assertThat(suspensions.current(caseId).orElseThrow().ground()).isEqualTo(Suspension.Ground.FRAUD);
        assertThat(workItems.of(caseId))
                .extracting(WorkItem::step)
                .containsExactlyInAnyOrder("review-report", "decide-suspension");
        assertThat(tried(review, Manner.PLAIN)).isInstanceOf(Submission.Refused.class);
        decide(caseId, "CLEARED");

        marked.put("fraudWords", "Nota aslinya pun diubah.");
        assertThat(tried(caseId, "review-report", marked)).isInstanceOf(Submission.Accepted.class);
        assertThat(facts(caseId, "finding-raised"))
                .extracting(entry -> ((Number) entry.data().get("amount")).longValue())
                .as("the same money is reserved once")
                .hasSize(2)
                .last()
                .isEqualTo(0L);
        decide(caseId, "CLEARED");
        assertThat(tried(item(caseId, "review-report"), Manner.PLAIN)).isInstanceOf(Submission.Accepted.class);
        assertThat(facts(caseId, "report-judged"))
                .extracting(entry -> entry.data().get("result"))
                .as("what was cleared is no mark of the review without one")
                .last()
                .isEqualTo(ReportJudged.Result.ACCEPT.name());
        assertThat(suspensions.current(caseId)).isEmpty();
        assertThat(TableFaults.of(database, scenario.number(caseId))).isEmpty();
        Map.of(
                        "state = 'CLAIM_STANDS'", "state",
                        "grounds = 'Lain'", "grounds",
                        "ended_by = 'somebody'", "ended_by",
                        "ended_on = ended_on + 9", "ended_on",
                        "begun_on = begun_on - 9", "begun_on",
                        "referral_number = 'B-1', referral_date = begun_on", "referral_number")
                .forEach((forged, field) -> assertThat(TableFaults.after(
                                database,
                                scenario.number(caseId),
                                "update suspension set " + forged + " where case_id = '" + caseId + "'"))
                        .as(forged)
                        .anyMatch(fault -> fault.contains("suspension." + field)));
    }

    @Test
    void whatTheTreasuryReportsIsTakenAllTheSame() {
        CaseId caseId = scenario.caseAt("record-disbursement");
        suspendBy(caseId, "nia.pemeriksa");
        Step<?> step = steps.get("record-disbursement");
        Reading<?> reported =
                forms.read(step.command(), TypedText.of(playbook.answers(caseId, step.key(), Manner.PLAIN, true)));

        assertThat(program.getBean(TransactionTemplate.class)
                        .<Submission>execute(status -> desk.report(
                                "treasury",
                                Act.by(Actor.outside("treasury"), clock.instant()),
                                caseId.subject(),
                                step,
                                reported)))
                .isInstanceOf(Submission.Accepted.class);

        assertThat(facts(caseId, "aid-disbursed")).hasSize(1);
        assertThat(workItems.find(caseId, "confirm-funds")).isPresent();
    }

    @Test
    void aFindingReservesTheSumItNames() {
        CaseId caseId = scenario.caseAt("accept-report");
        String number = scenario.number(caseId);
        assertThat(scenario.person("hadi.monev")
                        .post(
                                "/cases/" + number + "/findings/new",
                                "/cases/" + number + "/findings",
                                Map.of(
                                        "source", "MONEV",
                                        "category", "UNSUPPORTED",
                                        "amount", "750000",
                                        "description", "Satu nota tidak cocok.",
                                        "recommendation", "Perbaiki.",
                                        "owner", "COMMITMENT_OFFICER"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(suspensions.current(caseId)).as("of low severity").isEmpty();
        assertThat(scenario.person("bambang.ppk").get("/cases/" + number).body())
                .contains("Dicadangkan temuan");
        assertThat(tried(item(caseId, "accept-report"), Manner.PLAIN))
                .isInstanceOfSatisfying(Submission.Refused.class, refused -> assertThat(refused.refusals())
                        .extracting(Refusal::messageKey)
                        .containsExactly("refusal.accept.reserved"));
    }

    @Test
    void aCaseOfAnOlderModelIsMovedFirst() {
        onTheMachinesTime(OlderModels::deploy);
        CaseId caseId = scenario.caseAt("compile-report");
        onTheMachinesTime(OlderModels::upgrade);
        String number = scenario.number(caseId);

        assertThat(suspend("nia.pemeriksa", number, "Nama pinjaman.").body()).contains("model lama");
        ModelVersions.Prediction foretold = versions.predict(caseId.subject(), "group-lifecycle");
        assertThat(foretold.movable()).isTrue();
        List<String> there = Objects.requireNonNull(program.getBean(TransactionTemplate.class)
                .execute(status -> versions.move(
                        caseId.subject(), "group-lifecycle", Act.by(Actor.automation("move"), clock.instant()))));
        assertThat(there).isEqualTo(foretold.then());

        suspendBy(caseId, "nia.pemeriksa");
        assertThat(tried(item(caseId, "compile-report"), Manner.PLAIN)).isInstanceOf(Submission.Refused.class);
        decide(caseId, "CLEARED");
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(outcome(caseId)).isEqualTo("closed");
    }

    /** Whatever is tried in whatever order while the case is suspended: no payment is requested, ordered or accepted. */
    @ParameterizedTest
    @ValueSource(longs = {3, 14, 159, 2653})
    void nothingIsPaidWhileSuspended(long seed) {
        Random chance = new Random(seed);
        CaseId caseId = scenario.group();
        boolean suspended = false;
        for (int turn = 0; turn < 60; turn++) {
            pass(Duration.ofHours(5));
            List<WorkItem> open = workItems.of(caseId).stream()
                    .filter(item -> !item.step().equals("decide-suspension"))
                    .toList();
            if (open.isEmpty()) {
                break;
            }
            if (chance.nextInt(3) == 0) {
                if (suspended) {
                    decide(caseId, "CLEARED");
                } else {
                    suspendBy(caseId, "nia.pemeriksa");
                }
                suspended = !suspended;
            }
            WorkItem item = open.get(chance.nextInt(open.size()));
            Map<String, String> answers = playbook.answers(caseId, item.step(), Manner.PLAIN, players.isFirst(item));
            int before = journal.of(caseId.subject(), 0, 1_000).size();
            Submission said = tried(caseId, item.step(), answers);
            if (suspended && !steps.get(item.step()).isOpenWhileSuspended()) {
                assertThat(said).as("%s", item.step()).isInstanceOf(Submission.Refused.class);
                assertThat(journal.of(caseId.subject(), 0, 1_000)).hasSize(before);
            } else {
                assertThat(said).as("%s", item.step()).isInstanceOf(Submission.Accepted.class);
            }
        }
    }

    /** The engine tells deployments apart by when they were made. */
    private void onTheMachinesTime(Consumer<ApplicationContext> deployment) {
        Instant stood = clock.instant();
        clock.followTheMachine();
        deployment.accept(program);
        clock.standAt(stood);
    }

    private HttpResponse<String> suspend(String login, String number, String reason) {
        return scenario.person(login)
                .post("/cases/" + number + "/notes", "/cases/" + number + "/suspension", Map.of("reason", reason));
    }

    private void suspendBy(CaseId caseId, String login) {
        assertThat(suspend(login, scenario.number(caseId), "Kelompok tidak dikenal di desanya.")
                        .statusCode())
                .isEqualTo(302);
    }

    private void decide(CaseId caseId, String verdict) {
        assertThat(tried(caseId, "decide-suspension", decision(verdict))).isInstanceOf(Submission.Accepted.class);
    }

    private static Map<String, String> decision(String verdict) {
        return Map.of("verdict", verdict, "grounds", "Sudah diperiksa di tempat.");
    }

    private Submission tried(WorkItem item, Manner manner) {
        return tried(
                item.caseId(),
                item.step(),
                playbook.answers(item.caseId(), item.step(), manner, players.isFirst(item)));
    }

    private Submission tried(CaseId caseId, String step, Map<String, String> answers) {
        WorkItem item = item(caseId, step);
        Reading<?> form = forms.read(steps.get(step).command(), TypedText.of(answers));
        return desk.submit(players.whoDoes(item), item.number(), step, form, null);
    }

    private WorkItem item(CaseId caseId, String step) {
        return workItems.find(caseId, step).orElseThrow();
    }

    private String outcome(CaseId caseId) {
        return String.valueOf(cases.find(caseId).orElseThrow().outcome());
    }

    private List<Recorded> facts(CaseId caseId, String type) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals(type))
                .toList();
    }

    private void pass(Duration time) {
        Instant now = clock.instant();
        clock.standAt(now.plus(time));
    }
}
