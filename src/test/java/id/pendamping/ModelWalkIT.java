package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.accountability.SampledPhase;
import id.pendamping.budget.BudgetChanges;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.demo.sample.Fault;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.disbursement.RecordCredit;
import id.pendamping.disbursement.RecordReturn;
import id.pendamping.disbursement.TransferCredited;
import id.pendamping.disbursement.TransferReturned;
import id.pendamping.findings.Finding;
import id.pendamping.findings.Findings;
import id.pendamping.forms.Dates;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.forms.TypedText;
import id.pendamping.group.AidCases;
import id.pendamping.group.Groups;
import id.pendamping.group.Member;
import id.pendamping.group.MemberUpdated;
import id.pendamping.group.OutsideReports;
import id.pendamping.group.Registration;
import id.pendamping.groupchange.GroupChange;
import id.pendamping.groupchange.GroupChangeNotice;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.lifecycle.Timers;
import id.pendamping.lifecycle.models.ModelDrawings;
import id.pendamping.lifecycle.models.ProcessDrawing;
import id.pendamping.mentoring.Companions;
import id.pendamping.mentoring.MentorRegistry;
import id.pendamping.mentoring.MentorReplacement;
import id.pendamping.recall.RecallProposal;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.RiskyGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.scenario.SpareMentor;
import id.pendamping.setback.Loss;
import id.pendamping.setback.Setbacks;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Rupiah;
import id.pendamping.suspension.Suspensions;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases that leave the straight path at every place where a model allows it: every return, refusal, deadline and loop.
 * Together they walk every node and every flow of all models, as the engine's own history tells.
 */
@PendampingTest
class ModelWalkIT {

    private static final Logger LOG = LoggerFactory.getLogger(ModelWalkIT.class);

    private static final List<String> MODELS = List.of(
            "group-lifecycle",
            "selection",
            "mentor-assignment",
            "disbursement",
            "repayment",
            "accountability",
            "report-chase",
            "recovery",
            "return-notice",
            "after-acceptance",
            "paper-correction",
            "monitoring");
    private static final Duration SPENDING = Duration.ofDays(21);
    private static final int TOO_MANY_STEPS = 80;

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
    Timers timers;

    @Autowired
    JournalReader journal;

    @Autowired
    ModelDrawings drawings;

    @Autowired
    ProgramClock clock;

    @Autowired
    Groups groups;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Deed<BudgetChanges.Command> budgetChange;

    @Autowired
    Deed<Suspensions.Begin> suspending;

    @Autowired
    Deed<Setbacks.Withdrawal> withdrawing;

    @Autowired
    Deed<Setbacks.Declaration> declaring;

    @Autowired
    Deed<Setbacks.End> ending;

    @Autowired
    Deed<Setbacks.LossReport> losing;

    @Autowired
    Deed<GroupChangeNotice> announcing;

    @Autowired
    Findings findings;

    @Autowired
    Deed<RecordReturn.Command> recordReturn;

    @Autowired
    RecordCredit credits;

    @Autowired
    Deed<RecallProposal> recalling;

    @Autowired
    Cast cast;

    @Autowired
    OutsideReports outside;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Deed<MentorReplacement> replaceMentor;

    @Autowired
    Companions companions;

    @Autowired
    Accounts accounts;

    @Autowired
    MentorRegistry registry;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    private final List<CaseId> walked = new ArrayList<>();
    private @Nullable MovedTokens moved;

    @Test
    void everyNodeAndEveryFlowOfEveryModelIsWalked() {
        moved = new MovedTokens(program);
        officersSendBackAndTakeTheirTime();
        mentorsDoNotAnswerDeclineOrAreNotWanted();
        mentorsLeaveAndOthersFollow();
        moneyIsHeldUpTestedAndRepaidInParts();
        aTransferComesBackUntilItIsRepairedOrWithdrawn();
        aSecondPaymentIsHeldUpToo();
        whatWasSaidToBeBackIsThereAfterAll();
        otherSumsArriveThanWerePaid();
        theBankSendsBackWhatTheGroupConfirmed();
        theTreasuryTellsOfAReturnAfterClosing();
        acceptanceIsTakenBackAndAGroupPaysByItself();
        aReportComesAfterEveryLetter();
        nobodyAccountsForTheAid();
        aReportComesAfterTheDeclaration();
        aRemainderIsNeverPaid();
        whatCannotBeProvenIsRecoveredInParts();
        fraudIsRecoveredWrittenOffAndHeldByItsFindings();
        aFindingHoldsUpTheClosing();
        suspendedCasesGoOnOrEnd();
        groupsGiveTheAidUp();
        forceMajeureStopsTheClocks();
        aidIsLost();
        groupsChangeOrDissolve();
        somebodyElseLooksAgainAtWhatChanceDraws();
        groupsAreRefusedAtEveryPlace();
        aClosedGroupIsLookedAtThreeTimes();

        for (String model : MODELS) {
            ProcessDrawing drawing = drawings.drawing(model);
            assertThat(nodesWalked(model))
                    .as("nodes of %s", model)
                    .containsExactlyInAnyOrderElementsOf(drawing.nodes().stream()
                            .map(ProcessDrawing.Node::id)
                            .toList());
            assertThat(flowsWalked(model))
                    .as("flows of %s", model)
                    .containsAll(drawing.flows().stream()
                            .filter(flow -> !isTheOnlyWayIn(drawing, flow))
                            .map(flow -> flow.source() + " -> " + flow.target())
                            .toList());
        }
        noMovedTokenEndsInAFailure(moved);
    }

    private void isMovedEverywhere(CaseId caseId) {
        if (moved != null) {
            moved.from(caseId);
        }
    }

    /** From every task of every model a case is moved to every other one. */
    private void noMovedTokenEndsInAFailure(MovedTokens all) {
        LOG.info("Moves: {}", MovedTokens.shown(all.ends()));
        assertThat(all.faults()).isEmpty();
        assertThat(all.left()).containsAll(MovedTokens.userTasks(MODELS, program));
    }

    private void officersSendBackAndTakeTheirTime() {
        Story story = new Story(group())
                .letPass("verify-administration")
                .at(
                        "verify-administration",
                        "verdict",
                        "RETURNED",
                        "reopenPapers",
                        "true",
                        "note",
                        "Surat desa belum bertanda tangan.")
                .letPass("verify-field")
                .letPass("decide-recipient")
                .at("decide-recipient", "verdict", "RETURNED", "note", "Foto tempat usaha belum ada.")
                .plain("decide-recipient")
                .change(
                        "decide-recipient",
                        "decreeNumber",
                        "4/" + ThreadLocalRandom.current().nextInt(1, 1_000_000) + "/PK.03.00/2023")
                .letPass("ratify-decree")
                .at("ratify-decree", "verdict", "RETURNED", "note", "Nomor keputusan salah ketik.")
                .letPass("compile-report");

        assertThat(story.play()).isEqualTo("closed");
        assertThat(story.facts("deadline-missed"))
                .extracting(entry -> entry.data().get("step"))
                .as("each delay is noted once, and nothing moves")
                .containsExactly(
                        "verify-administration", "verify-field", "decide-recipient", "ratify-decree", "compile-report");
        assertThat(story.facts("recipient-decided")).hasSize(3);
        assertThat(story.facts("field-verified")).hasSize(2);
    }

    private void mentorsDoNotAnswerDeclineOrAreNotWanted() {
        List<UUID> others = serving();
        setStatus(others, "CANDIDATE");
        clock.standAt(Scenario.BEGINNING);
        List<UUID> three = Stream.generate(
                        () -> SpareMentor.enrol(accounts, registry, clock).id())
                .limit(3)
                .toList();
        Story story = new Story(group())
                .at("decide-mentor", "verdict", "OTHER", "reason", "Sedang cuti panjang.")
                .plain("decide-mentor")
                .letPass("answer-assignment")
                .plain("decide-mentor")
                .at("answer-assignment", "answer", "DECLINED", "reason", "Terlalu jauh.");

        story.reaches("compile-report");
        assertThat(story.facts("assignment-lapsed")).hasSize(1);
        assertThat(story.facts("mentor-named"))
                .as("after all were asked, the coordinator names one")
                .hasSize(1);
        setStatus(three, "ENDED");
        setStatus(others, "INDUCTED");
    }

    private void mentorsLeaveAndOthersFollow() {
        Story followed = new Story(group())
                .putOff("write-handover")
                .putOff("name-successor")
                .first("compile-report", this::mentorLeaves)
                .first("review-report", this::somebodyFollowsAndLeaves);
        assertThat(followed.play()).isEqualTo("closed");
        assertThat(followed.facts("mentor-unassigned")).hasSize(2);
        assertThat(followed.facts("successor-named")).hasSize(1);
        assertThat(followed.facts("handover-written"))
                .as("only the note of the second one was asked for to the end")
                .hasSize(1);

        Story alone = new Story(group()).letPass("name-successor").first("sign-agreement", this::mentorLeaves);
        alone.putOff("write-handover");
        assertThat(alone.play()).isEqualTo("closed");
        assertThat(alone.facts("deadline-missed"))
                .extracting(entry -> entry.data().get("step"))
                .contains("name-successor");
        assertThat(alone.facts("handover-written")).isEmpty();
    }

    private void somebodyFollowsAndLeaves(CaseId caseId) {
        somebodyFollows(caseId);
        mentorLeaves(caseId);
    }

    private void moneyIsHeldUpTestedAndRepaidInParts() {
        String slip = ntpn();
        Story story = new Story(group())
                .as(Manner.LEFTOVER)
                .at("check-account", "verdict", "MISMATCH", "evidence", "Buku tabungan", "note", "Nama berbeda.")
                .first("check-account", this::mentorLeaves)
                .first("clear-obstacle", this::somebodyFollows)
                .putOff("name-successor")
                .at("order-payment", "verdict", "RETURNED", "note", "Lampiran kurang.")
                .at("attest-report", "verdict", "RETURNED", "note", "Foto hasil belum ada.")
                .at("accept-report", "verdict", "RETURNED", "note", "Telaah baris dua kurang jelas.")
                .letPass("record-refund")
                .change("record-refund", "amount", "180000")
                .change("record-refund", "ntpn", slip)
                .change("record-refund", "ntpn", slip, "amount", "200500")
                .at("decide-credit", "verdict", "REFUSED", "note", "Kelompok masih punya utang lain.")
                .plain("verify-refund")
                .at("verify-refund", "verdict", "WRONG_NUMBER", "note", "Tidak dikenal kas negara.");

        assertThat(story.play()).isEqualTo("closed");
        assertThat(story.facts("readiness-judged"))
                .extracting(entry -> entry.data().get("ready"))
                .as("and once more after the request came back")
                .containsExactly(false, true, true);
        assertThat(story.facts("payment-requested")).hasSize(2);
        assertThat(story.facts("refund-recorded"))
                .extracting(entry -> entry.data().get("amount"))
                .as("a part that counts, a part that did not, and the same again")
                .containsExactly(180_000L, 200_000L, 200_500L);
        assertThat(story.facts("refund-verified"))
                .extracting(entry -> entry.data().get("excess"))
                .as("what is too much is a credit")
                .containsExactly(null, null, 500L);
        assertThat(story.facts("credit-decided"))
                .extracting(entry -> entry.data().get("verdict"))
                .containsExactly("REFUSED", "APPROVED");
    }

    private void aTransferComesBackUntilItIsRepairedOrWithdrawn() {
        Story repaired =
                new Story(group()).putOff("record-disbursement").first("record-disbursement", this::treasuryPays);
        comesBack(repaired, "confirm-funds", 1);
        repaired.reaches("compile-report");
        assertThat(repaired.facts("transfer-returned"))
                .extracting(entry -> entry.data().get("next"))
                .containsExactly("REPAIR");
        assertThat(repaired.facts("aid-disbursed")).hasSize(2);

        Story withdrawn = new Story(group())
                .plain("decide-failed-transfer")
                .at("decide-failed-transfer", "verdict", "WITHDRAWN", "note", "Kelompok tidak punya rekening.");
        comesBack(withdrawn, "confirm-funds", 4);
        assertThat(withdrawn.play()).isEqualTo("withdrawn");
        assertThat(withdrawn.facts("transfer-returned"))
                .extracting(entry -> entry.data().get("next"))
                .containsExactly("REPAIR", "REPAIR", "DECIDE", "DECIDE");
    }

    private void aSecondPaymentIsHeldUpToo() {
        Story again = new Story(group())
                .putOff("confirm-funds")
                .putOff("request-payment")
                .putOff("name-successor")
                .plain("check-account")
                .at("check-account", "verdict", "MISMATCH", "evidence", "Buku tabungan", "note", "Nama berbeda.")
                .change("decide-group-change", "account", "TO_CHECK")
                .plain("order-payment")
                .at("order-payment", "verdict", "RETURNED", "note", "Rekening diperiksa lagi.");
        again.first("confirm-funds", caseId -> {
            returned(caseId, 20_000_000);
            again.first("check-account", this::mentorLeaves)
                    .first("clear-obstacle", this::somebodyFollows)
                    .first("request-payment", one -> changes(one, GroupChange.Kind.CHAIR));
        });
        assertThat(again.play()).isEqualTo("closed");
        assertThat(again.facts("aid-disbursed")).hasSize(2);

        Story told = new Story(group()).putOff("confirm-funds").putOff("record-disbursement");
        told.first("confirm-funds", caseId -> {
            returned(caseId, 20_000_000);
            told.first("record-disbursement", this::treasuryPays);
        });
        told.reaches("compile-report");
    }

    /** The bank corrects itself while the account is corrected, and while people decide about the last repair. */
    private void whatWasSaidToBeBackIsThereAfterAll() {
        for (String step : List.of("correct-account", "decide-failed-transfer")) {
            Story there = new Story(group())
                    .putOff(step)
                    .at("settle-transfer", "decision", "ACCEPTED", "note", "Ada di rekening kelompok.");
            comesBack(there, "confirm-funds", step.equals("correct-account") ? 1 : 3);
            there.first(step, this::isThereAfterAll);
            there.reaches("compile-report");
            assertThat(there.facts("transfer-differs"))
                    .extracting(entry -> entry.data().get("cause"))
                    .containsExactly("NOT_BACK");
        }
    }

    private void isThereAfterAll(CaseId caseId) {
        RecordReturn.Command back = notice(caseId, 20_000_000);
        var credit = new RecordCredit.Report(
                back.sp2dNumber(), back.noticeDate(), back.amount(), TransferCredited.Whose.GROUP, true, null);
        Act act = Act.by(Actor.outside("treasury"), clock.instant());
        assertThat(transaction.<Outcome>execute(status -> credits.handle(caseId, credit, act)))
                .isEqualTo(Outcome.done());
    }

    private void otherSumsArriveThanWerePaid() {
        Story back = new Story(group()).change("confirm-funds", "amount", "0", "trouble", "NOTHING");
        comesBack(back, "settle-transfer", 1);
        back.reaches("compile-report");
        assertThat(back.facts("transfer-returned")).as("meanwhile it came back").hasSize(1);

        Story parts = new Story(group())
                .change("confirm-funds", "amount", "15000000", "trouble", "PART")
                .change("confirm-funds", "amount", "15000000", "trouble", "PART")
                .at("settle-transfer", "decision", "AWAITED", "note", "Bank masih memeriksa.")
                .at("settle-transfer", "decision", "PAID_AGAIN", "note", "Bank mengirim kembali sisanya.");
        parts.first("settle-transfer", caseId -> parts.first("settle-transfer", again -> returned(again, 5_000_000)));
        parts.reaches("compile-report");
        assertThat(parts.facts("aid-disbursed"))
                .extracting(entry -> entry.data().get("amount"))
                .containsExactly(20_000_000L, 5_000_000L);

        Story astray = new Story(group())
                .putOff("compile-report")
                .change("confirm-funds", "amount", "5000000", "trouble", "OTHER_ACCOUNT")
                .at(
                        "settle-transfer",
                        "decision",
                        "CLAIMED",
                        "documentNumber",
                        "SK-TAGIH-1",
                        "note",
                        "Penerima menolak.");
        assertThat(astray.play()).isEqualTo("recovered");
        assertThat(astray.facts("recovery-ordered"))
                .extracting(entry -> entry.data().get("outstanding"))
                .containsExactly(20_000_000L);

        Story elsewhere = new Story(group())
                .putOff("record-instalment")
                .change("confirm-funds", "amount", "0", "trouble", "OTHER_ACCOUNT")
                .at(
                        "settle-transfer",
                        "decision",
                        "CLAIMED_ELSEWHERE",
                        "documentNumber",
                        "SK-TAGIH-2",
                        "note",
                        "Dana ada di rekening orang lain.")
                .first("record-instalment", caseId -> returned(caseId, 20_000_000));
        assertThat(elsewhere.play()).isEqualTo("recovered");
        assertThat(elsewhere.facts("recovery-ordered"))
                .extracting(entry -> entry.data().get("ground"))
                .containsExactly("TRANSFER");
        assertThat(elsewhere.facts("instalment-recorded")).isEmpty();
    }

    private void theBankSendsBackWhatTheGroupConfirmed() {
        Story mistaken = new Story(group())
                .putOff("review-report")
                .first("review-report", caseId -> returned(caseId, 20_000_000))
                .at("decide-late-return", "verdict", "MISTAKEN", "note", "Nomor SP2D milik kelompok lain.");
        mistaken.reaches("review-report");

        Story all = new Story(group())
                .putOff("compile-report")
                .first("compile-report", caseId -> returned(caseId, 20_000_000));
        assertThat(all.play()).as("nothing is left to account for").isEqualTo("recovered");
        assertThat(all.facts("case-closed"))
                .extracting(entry -> entry.data().get("disbursed"))
                .containsExactly(0L);

        Story handedIn = new Story(group())
                .putOff("attest-report")
                .first("attest-report", caseId -> returned(caseId, 20_000_000));
        assertThat(handedIn.play()).as("the report is decided first").isEqualTo("recovered");
        assertThat(handedIn.facts("report-decided")).hasSize(1);
        assertThat(handedIn.facts("closure-checked"))
                .extracting(entry -> entry.data().get("closure"))
                .containsExactly("REPORT_OPEN", "READY");

        Story givenBack = new Story(group())
                .putOff("attest-report")
                .first("attest-report", caseId -> returned(caseId, 20_000_000))
                .at("attest-report", "verdict", "RETURNED", "note", "Nota belum lengkap.");
        assertThat(givenBack.play()).as("nothing is left to report on").isEqualTo("recovered");
        assertThat(givenBack.facts("report-decided")).isEmpty();

        Story recovered = new Story(group())
                .putOff("compile-report")
                .putOff("record-instalment")
                .first("compile-report", caseId -> {
                    isLost(caseId, 1_000_000);
                    givesUp(caseId);
                })
                .first("clear-findings", this::settleFindings)
                .first("record-instalment", caseId -> {
                    returned(caseId, 5_000_000);
                    returned(caseId, 1_000_000);
                });
        recovered
                .first("verify-instalment", caseId -> returned(caseId, 14_000_000))
                .change("record-instalment", "amount", "4000000");
        assertThat(recovered.play()).isEqualTo("recovered");
        assertThat(recovered.facts("late-return-decided"))
                .extracting(entry -> entry.data().get("overpaid"))
                .as("the group had paid four millions that it never had")
                .containsExactly(0L, 4_000_000L);
        assertThat(recovered.facts("credit-decided")).hasSize(1);
    }

    /** The treasury itself says that it has paid; nobody has to record it. */
    private void treasuryPays(CaseId caseId) {
        WorkItem item = workItems.find(caseId, "record-disbursement").orElseThrow();
        Map<String, String> paid = new HashMap<>(playbook.answers(caseId, item.step(), Manner.PLAIN, true));
        paid.put("sp2dNumber", "2399%011d".formatted(ThreadLocalRandom.current().nextLong(100_000_000_000L)));
        Step<?> step = steps.get(item.step());
        Act act = Act.by(Actor.outside("treasury"), clock.instant());
        assertThat(transaction.<Submission>execute(status ->
                        desk.report("treasury", act, caseId.subject(), step, forms.read(step.command(), paid))))
                .isEqualTo(new Submission.Accepted());
    }

    private void comesBack(Story story, String step, int times) {
        story.putOff(step).first(step, caseId -> {
            returned(caseId, 20_000_000);
            if (times > 1) {
                comesBack(story, step, times - 1);
            }
        });
    }

    private void theTreasuryTellsOfAReturnAfterClosing() {
        Story closed = new Story(group()).as(Manner.LEFTOVER);
        assertThat(closed.play()).isEqualTo("closed");
        Act act = Act.by(Actor.outside("treasury"), clock.instant());
        assertThat(transaction.<Submission>execute(status -> desk.report(
                        "treasury",
                        act,
                        closed.caseId.subject(),
                        recordReturn,
                        forms.read(notice(closed.caseId, 2_000_000)))))
                .isEqualTo(new Submission.Accepted());
        for (String step : List.of("check-late-return", "decide-late-return", "propose-credit", "decide-credit")) {
            isMovedEverywhere(closed.caseId);
            players.play(workItems.find(closed.caseId, step).orElseThrow(), Manner.LEFTOVER);
        }
        assertThat(workItems.of(closed.caseId)).isEmpty();
    }

    private void acceptanceIsTakenBackAndAGroupPaysByItself() {
        Story closed = new Story(group());
        assertThat(closed.play()).isEqualTo("closed");
        isRecalled(closed.caseId);
        isDone(closed.caseId, "APPROVED", "decide-recall", "order-recovery", "record-instalment", "verify-instalment");
        paysByItself(closed.caseId);
        isDone(closed.caseId, "REFUSED", "answer-own-payment", "decide-recall");
        isDone(closed.caseId, "APPROVED", "verify-instalment", "propose-credit", "decide-credit");
        paysByItself(closed.caseId);
        isDone(closed.caseId, "APPROVED", "answer-own-payment", "decide-recall", "order-recovery", "verify-instalment");
        isRecalled(closed.caseId);
        returned(closed.caseId, 2_000_000);
        isDone(closed.caseId, "APPROVED", "decide-recall", "order-recovery");
        isDone(closed.caseId, "APPROVED", "decide-late-return", "propose-credit", "decide-credit");
        isCorrected(closed.caseId);
        isDone(closed.caseId, "APPROVED", "decide-paper-correction");
        assertThat(workItems.of(closed.caseId)).isEmpty();
    }

    private void isCorrected(CaseId caseId) {
        Map<String, Object> order = jdbc.sql("select spm_number, spm_date from payment where case_id = :case")
                .param("case", caseId.value())
                .query()
                .singleRow();
        Map<String, String> typed = new HashMap<>(Map.of(
                "recordedNumber",
                String.valueOf(order.get("spm_number")),
                "number",
                order.get("spm_number") + "-A",
                "grounds",
                "Salah ketik."));
        new Dates()
                .inputs(LocalDate.parse(String.valueOf(order.get("spm_date"))))
                .forEach((part, text) -> typed.put("date." + part, text));
        assertThat(scenario.person("agus.ppspm")
                        .post("/cases", "/cases/" + scenario.number(caseId) + "/paper-correction", typed)
                        .statusCode())
                .isEqualTo(302);
    }

    private void isRecalled(CaseId caseId) {
        assertThat(desk.perform(
                        cast.holding(Duty.COMMITMENT_OFFICER),
                        caseId.subject(),
                        recalling,
                        forms.read(new RecallProposal(Rupiah.of(1_000_000), null, "Nota milik toko lain.")),
                        null))
                .isEqualTo(new Submission.Accepted());
    }

    private void isDone(CaseId caseId, String recall, String... inTurn) {
        for (String step : inTurn) {
            isMovedEverywhere(caseId);
            WorkItem item = workItems.find(caseId, step).orElseThrow();
            Map<String, String> answers = new HashMap<>(playbook.answers(caseId, step, Manner.PLAIN, true));
            if (step.equals("decide-recall")) {
                answers.put("verdict", recall);
            }
            assertThat(desk.submit(
                            players.whoDoes(item),
                            item.number(),
                            step,
                            forms.read(steps.get(step).command(), TypedText.of(answers)),
                            null))
                    .isEqualTo(new Submission.Accepted());
        }
    }

    private void paysByItself(CaseId caseId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var drawn = new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB);
        drawn.createGraphics().drawString("Setoran " + caseId + clock.instant(), 100, 100);
        var picture = new ByteArrayOutputStream();
        assertThatCode(() -> ImageIO.write(drawn, "jpg", picture)).doesNotThrowAnyException();
        Map<String, String> slip = new HashMap<>(Map.of(
                "billingCode", "820231100412345",
                "ntpn", "NTPN" + ThreadLocalRandom.current().nextLong(100_000_000_000L, 1_000_000_000_000L),
                "amount", "500000"));
        new Dates().inputs(today).forEach((part, text) -> slip.put("paidOn." + part, text));
        assertThat(scenario.person("yusuf.bendahara")
                        .post(
                                "/cases",
                                "/cases/" + scenario.number(caseId) + "/own-payment",
                                slip,
                                "slip",
                                picture.toByteArray())
                        .statusCode())
                .isEqualTo(302);
    }

    private void returned(CaseId caseId, long amount) {
        assertThat(desk.perform(
                        cast.holding(Duty.TREASURER),
                        caseId.subject(),
                        recordReturn,
                        forms.read(notice(caseId, amount)),
                        null))
                .isEqualTo(new Submission.Accepted());
    }

    private RecordReturn.Command notice(CaseId caseId, long amount) {
        Map<String, Object> paid = journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals("aid-disbursed"))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .data();
        return new RecordReturn.Command(
                String.valueOf(paid.get("sp2dNumber")),
                LocalDate.parse(String.valueOf(paid.get("sp2dDate"))),
                Rupiah.of(amount),
                TransferReturned.Reason.ACCOUNT_CLOSED,
                false,
                null);
    }

    private void aReportComesAfterEveryLetter() {
        Story story = new Story(group()).first("compile-report", this::isChasedToTheEnd);

        assertThat(story.play()).isEqualTo("closed");
        assertThat(story.facts("report-reminded")).hasSize(3);
        assertThat(story.facts("warning-issued")).hasSize(3);
        assertThat(story.facts("referral-taken")).hasSize(1);

        Story unreferred = new Story(group()).putOff("take-referral").first("compile-report", this::isReferred);
        assertThat(unreferred.play()).isEqualTo("closed");
        assertThat(unreferred.facts("referral-taken")).isEmpty();
    }

    private void nobodyAccountsForTheAid() {
        Story story =
                new Story(group()).putOff("compile-report").first("compile-report", caseId -> declared(caseId, true));

        assertThat(story.play()).isEqualTo("recovered");
        assertThat(story.facts("report-compiled")).isEmpty();
        assertThat(story.facts("aid-declared-unaccounted")).hasSize(1);
        assertThat(story.facts("recovery-ordered"))
                .extracting(entry -> entry.data().get("outstanding"))
                .containsExactly(20_000_000L);
    }

    private void aReportComesAfterTheDeclaration() {
        Story inTime = new Story(group())
                .putOff("declare-unaccounted")
                .first("compile-report", caseId -> declared(caseId, false));
        assertThat(inTime.play()).as("before anybody declared").isEqualTo("closed");

        Story proven = new Story(group())
                .putOff("record-instalment")
                .first("compile-report", caseId -> declared(caseId, true));
        assertThat(proven.play()).as("it proves everything").isEqualTo("closed");
        assertThat(proven.facts("instalment-recorded")).isEmpty();

        Story partly = new Story(group())
                .as(Manner.LEFTOVER)
                .putOff("record-instalment")
                .first("attest-report", caseId -> declared(caseId, true));
        assertThat(partly.play()).isEqualTo("closed");
        assertThat(partly.facts("report-judged"))
                .extracting(entry -> entry.data().get("result"))
                .containsExactly("COUNT");
        assertThat(partly.facts("report-decided"))
                .extracting(entry -> entry.data().get("rest"))
                .containsExactly("CLAIM");
        assertThat(partly.facts("instalment-verified")).hasSize(1);

        Story paid = new Story(group())
                .as(Manner.LEFTOVER)
                .putOff("review-report")
                .first("attest-report", caseId -> declared(caseId, true));
        assertThat(paid.play()).as("the closing waits for the report").isEqualTo("closed");
        assertThat(paid.facts("closure-checked"))
                .extracting(entry -> entry.data().get("closure"))
                .containsExactly("REPORT_OPEN", "CREDIT_OPEN", "READY");

        Story cameBack = new Story(group())
                .putOff("attest-report")
                .putOff("order-recovery")
                .first("attest-report", caseId -> {
                    declared(caseId, true);
                    returned(caseId, 20_000_000);
                });
        assertThat(cameBack.play()).as("nothing was paid out").isEqualTo("recovered");
        assertThat(cameBack.facts("closure-checked"))
                .extracting(entry -> entry.data().get("closure"))
                .containsExactly("REPORT_OPEN", "READY");
        assertThat(cameBack.facts("report-decided")).hasSize(1);

        Story givenBack = new Story(group())
                .putOff("attest-report")
                .first("attest-report", caseId -> declared(caseId, true))
                .at("attest-report", "verdict", "RETURNED", "note", "Nota belum lengkap.");
        assertThat(givenBack.play())
                .as("and for no report that is not handed in")
                .isEqualTo("recovered");
    }

    private void aRemainderIsNeverPaid() {
        Story story = new Story(group()).as(Manner.LEFTOVER).letPass("record-refund", 4);

        assertThat(story.play()).isEqualTo("closed");
        assertThat(story.facts("refund-demanded"))
                .extracting(entry -> entry.data().get("demand"))
                .containsExactly("SENT", "SENT", "SENT", "EXHAUSTED");
        assertThat(story.facts("recovery-ordered")).hasSize(1);
    }

    private void isReferred(CaseId caseId) {
        LocalDate due = deadlines.dueOn(caseId).orElseThrow();
        for (int days : List.of(-14, -7, -1, 1, 14, 28, 42)) {
            rungAt(due.plusDays(days));
        }
    }

    private void isChasedToTheEnd(CaseId caseId) {
        isReferred(caseId);
        isMovedEverywhere(caseId);
        players.play(workItems.find(caseId, "take-referral").orElseThrow(), Manner.PLAIN);
    }

    private void declared(CaseId caseId, boolean sign) {
        LocalDate due = deadlines.dueOn(caseId).orElseThrow();
        isChasedToTheEnd(caseId);
        rungAt(due.plusDays(70));
        if (sign) {
            players.play(workItems.find(caseId, "declare-unaccounted").orElseThrow(), Manner.PLAIN);
        }
    }

    private void rungAt(LocalDate day) {
        clock.standAt(day.atTime(9, 0).atZone(clock.getZone()).toInstant());
        assertThat(timers.fireDue()).as("rung on %s", day).isPositive();
    }

    private void whatCannotBeProvenIsRecoveredInParts() {
        Story story = new Story(group())
                .as(Manner.UNPROVEN)
                .change("record-instalment", "amount", "5000000", "ntpn", ntpn())
                .at("verify-instalment", "verdict", "WRONG_AMOUNT", "note", "Kas negara mencatat nilai lain.")
                .change("record-instalment", "amount", "5000000", "ntpn", ntpn());

        assertThat(story.play()).isEqualTo("recovered");
        assertThat(story.facts("report-judged"))
                .extracting(entry -> entry.data().get("result"))
                .containsExactly("REVISION", "REVISION", "REVISION", "REJECT");
        assertThat(story.facts("instalment-verified"))
                .extracting(entry -> entry.data().get("verdict"), entry -> entry.data()
                        .get("amount"))
                .containsExactly(
                        tuple("WRONG_AMOUNT", 5_000_000L), tuple("VALID", 5_000_000L), tuple("VALID", 15_000_000L));
    }

    /** Every deadline of the recovery passes, twice over, before two people give the rest up. */
    private void fraudIsRecoveredWrittenOffAndHeldByItsFindings() {
        Story story = new Story(group())
                .putOff("review-report")
                .at("decide-suspension", "verdict", "RECOVERY", "grounds", "Nota asli berbeda.")
                .change(
                        "review-report",
                        "lines[0].verdict",
                        "REJECTED",
                        "lines[0].reason",
                        "AMOUNT_DIFFERS",
                        "alteredEvidence",
                        "true",
                        "fraudWords",
                        "Nilai pada nota diubah dengan tinta.")
                .letPass("record-instalment", 4)
                .change("propose-write-off", "proposal", "CONTINUE")
                .letPass("record-instalment")
                .at("propose-write-off", "proposal", "WRITE_OFF", "referred", "true", "note", "Dilaporkan ke polisi.")
                .at("decide-write-off", "verdict", "REFUSED", "note", "Tagih sekali lagi.")
                .letPass("record-instalment")
                .first("clear-findings", this::settleFindings);

        assertThat(story.play()).isEqualTo("recovered");
        assertThat(story.facts("recovery-demanded"))
                .extracting(entry -> entry.data().get("demand"))
                .containsExactly("SENT", "SENT", "SENT", "EXHAUSTED", "EXHAUSTED", "EXHAUSTED");
        assertThat(story.facts("closure-checked"))
                .extracting(entry -> entry.data().get("closure"))
                .containsExactly("FINDINGS_OPEN", "READY");
        assertThat(story.facts("case-closed")).singleElement().satisfies(closed -> assertThat(
                        closed.data().get("writtenOff"))
                .isEqualTo(story.facts("write-off-decided").get(1).data().get("amount")));
    }

    private void aFindingHoldsUpTheClosing() {
        Story story = new Story(group())
                .first("confirm-funds", this::isFoundWanting)
                .first("clear-findings", this::settleFindings);

        assertThat(story.play()).isEqualTo("closed");
        assertThat(story.facts("closure-checked")).hasSize(2);
    }

    private void isFoundWanting(CaseId caseId) {
        var draft = new Findings.Draft(
                Finding.Source.MONEV,
                Finding.Category.OTHER,
                Rupiah.ZERO,
                "Papan nama belum dipasang.",
                "Pasang papan nama.",
                Duty.MENTOR);
        program.getBean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> findings.raise(caseId, draft, Act.by(Actor.automation("walk"), clock.instant())));
    }

    private void suspendedCasesGoOnOrEnd() {
        Story cleared = new Story(group()).putOff("compile-report").first("compile-report", this::isSuspended);
        cleared.reaches("compile-report");
        assertThat(cleared.facts("suspension-lifted")).hasSize(1);

        Story withdrawn = new Story(group())
                .putOff("order-payment")
                .first("order-payment", this::isSuspended)
                .at(
                        "decide-suspension",
                        "verdict",
                        "LAW_ENFORCEMENT",
                        "documentNumber",
                        "R-17/ITJEN/2023",
                        "documentDate.day",
                        "24",
                        "documentDate.month",
                        "7",
                        "documentDate.year",
                        "2023",
                        "grounds",
                        "Diduga nama pinjaman.");
        assertThat(withdrawn.play()).as("it was never paid").isEqualTo("barred");
        assertThat(withdrawn.facts("law-outcome-recorded"))
                .extracting(entry -> entry.data().get("verdict"))
                .containsExactly("CANCELLATION");
    }

    private void groupsGiveTheAidUp() {
        assertThat(new Story(group())
                        .putOff("verify-field")
                        .first("verify-field", this::givesUp)
                        .play())
                .isEqualTo("withdrawn");
        Story paid = new Story(group())
                .putOff("compile-report")
                .first("compile-report", caseId -> {
                    isLost(caseId, 1_000_000);
                    players.play(workItems.find(caseId, "answer-loss").orElseThrow(), Manner.PLAIN);
                    givesUp(caseId);
                })
                .first("clear-findings", this::settleFindings)
                .change("record-instalment", "amount", "20000500")
                .at("decide-credit", "verdict", "REFUSED", "note", "Kelompok masih punya utang lain.");
        assertThat(paid.play()).isEqualTo("recovered");
        assertThat(paid.facts("credit-decided"))
                .extracting(entry -> entry.data().get("verdict"))
                .containsExactly("REFUSED", "APPROVED");
    }

    private void givesUp(CaseId caseId) {
        done(
                cast.holding(Duty.COMMITMENT_OFFICER),
                caseId,
                withdrawing,
                new Setbacks.Withdrawal("01/KWU/2023", today(), "Anggota bekerja di luar kota."));
    }

    private void forceMajeureStopsTheClocks() {
        Story passed = new Story(group()).first("verify-field", this::isStruck).letPass("decide-recipient");
        passed.reaches("decide-mentor");
        assertThat(passed.facts("clocks-restarted")).hasSize(1);

        Story shorter = new Story(group())
                .first("verify-field", this::isStruck)
                .at("decide-force-majeure", "verdict", "REFUSED", "grounds", "Suratnya tidak asli.")
                .first("compile-report", caseId -> isStruck(caseId, 60))
                .first(
                        "review-report",
                        caseId -> done(
                                cast.holding(Duty.COMMITMENT_OFFICER),
                                caseId,
                                ending,
                                new Setbacks.End("Jalan sudah terbuka.")));
        assertThat(shorter.play()).isEqualTo("closed");
        assertThat(shorter.facts("force-majeure-cut-short")).hasSize(1);

        Story tooLate = new Story(group()).putOff("decide-force-majeure").first("accept-report", this::isStruck);
        assertThat(tooLate.play()).isEqualTo("closed");
        assertThat(tooLate.facts("force-majeure-decided")).isEmpty();

        Story lasting =
                new Story(group()).putOff("accept-report").first("accept-report", caseId -> isStruck(caseId, 60));
        assertThat(lasting.play()).isEqualTo("closed");
        assertThat(lasting.facts("force-majeure-dropped")).hasSize(1);

        Story demanded = new Story(group()).putOff("compile-report").first("compile-report", caseId -> {
            isStruck(caseId);
            givesUp(caseId);
        });
        assertThat(demanded.play()).isEqualTo("recovered");
        assertThat(demanded.facts("force-majeure-dropped")).hasSize(1);
    }

    private void isStruck(CaseId caseId) {
        isStruck(caseId, 2);
    }

    private void isStruck(CaseId caseId, int days) {
        done(
                coordinator(),
                caseId,
                declaring,
                new Setbacks.Declaration(
                        "470/17/DS/2023", today(), "Desa Contoh", today(), today().plusDays(days), "Banjir."));
    }

    private void aidIsLost() {
        Story answered = new Story(group())
                .putOff("accept-report")
                .first("compile-report", caseId -> isLost(caseId, 1_000_000))
                .at("answer-loss", "answer", "REPAY", "note", "Kelompok bersedia.")
                .first("review-report", caseId -> isLost(caseId, 1_000_000))
                .at("answer-loss", "answer", "EXPLAINED", "note", "Barangnya ditemukan.");
        assertThat(answered.play()).isEqualTo("closed");

        Story givenUp = new Story(group())
                .putOff("compile-report")
                .first("compile-report", caseId -> isLost(caseId, 3_000_000))
                .at("decide-loss", "verdict", "REFUSED", "note", "Jelaskan dahulu.");
        givenUp.reaches("accept-report");
        assertThat(givenUp.facts("loss-decided"))
                .extracting(entry -> entry.data().get("result"))
                .containsExactly("REFUSED", "WRITTEN_OFF");

        assertThat(new Story(group())
                        .putOff("compile-report")
                        .first("compile-report", caseId -> isLost(caseId, 20_000_000))
                        .play())
                .as("nothing is left to account for")
                .isEqualTo("recovered");

        Story unanswered = new Story(group())
                .first("compile-report", caseId -> isLost(caseId, 1_000_000))
                .putOff("answer-loss")
                .first("accept-report", this::settleFindings);
        assertThat(unanswered.play()).isEqualTo("closed");
        Story undecided = new Story(group())
                .first("compile-report", caseId -> isLost(caseId, 1_000_000))
                .at("answer-loss", "answer", "WRITE_OFF", "note", "Laporan polisinya asli.")
                .putOff("decide-loss")
                .first("accept-report", this::settleFindings);
        assertThat(undecided.play()).isEqualTo("closed");
    }

    private void isLost(CaseId caseId, long amount) {
        done(
                coordinator(),
                caseId,
                losing,
                new Setbacks.LossReport(
                        Loss.Cause.THEFT,
                        "LP/B/17/2023",
                        "Polsek Contoh",
                        null,
                        today(),
                        Rupiah.of(amount),
                        "Dicuri malam hari."));
    }

    private Account coordinator() {
        return accounts.byLogin("wati.koordinator").orElseThrow();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private <C extends Record> void done(Account account, CaseId caseId, Deed<C> deed, C command) {
        assertThat(desk.perform(account, caseId.subject(), deed, forms.read(command), null))
                .isEqualTo(new Submission.Accepted());
    }

    private void groupsChangeOrDissolve() {
        Story smaller = new Story(group())
                .putOff("request-payment")
                .putOff("compile-report")
                .putOff("review-group")
                .first("request-payment", caseId -> changes(caseId, GroupChange.Kind.CHAIR))
                .change("decide-group-change", "account", "TO_CHECK")
                .at("order-payment", "verdict", "RETURNED", "note", "Rekening diperiksa lagi.");
        membersLeave(smaller, 3);
        assertThat(smaller.play()).isEqualTo("closed");
        assertThat(smaller.facts("group-change-decided"))
                .extracting(entry -> entry.data().get("after"))
                .containsExactly("STANDS", "STANDS", "STANDS", "TOO_FEW");
        assertThat(smaller.facts("readiness-judged"))
                .extracting(entry -> entry.data().get("missing"))
                .contains(List.of("ACCOUNT"));

        Story refused = new Story(group())
                .putOff("compile-report")
                .first("compile-report", caseId -> changes(caseId, GroupChange.Kind.DISSOLVED))
                .at("decide-group-change", "verdict", "REFUSED", "grounds", "Hanya dua anggota yang hadir.");
        refused.reaches("compile-report");

        Story undecided = new Story(group())
                .putOff("decide-group-change")
                .first("compile-report", caseId -> changes(caseId, GroupChange.Kind.LEFT));
        assertThat(undecided.play()).isEqualTo("closed");
        assertThat(undecided.facts("group-change-decided")).isEmpty();

        Story unpaid = new Story(group())
                .putOff("order-payment")
                .first("order-payment", caseId -> changes(caseId, GroupChange.Kind.DISSOLVED));
        assertThat(unpaid.play()).as("it was never paid").isEqualTo("dissolved");

        Story shrinks = new Story(group())
                .putOff("verify-administration")
                .first("verify-administration", this::threeLeaveByThePortal)
                .at("review-group", "verdict", "DISSOLVED", "grounds", "Tinggal tujuh orang.");
        assertThat(shrinks.play()).isEqualTo("dissolved");
        assertThat(shrinks.facts("group-too-small")).hasSize(1);

        Story tooSmall = new Story(group())
                .putOff("compile-report")
                .at("review-group", "verdict", "DISSOLVED", "grounds", "Usahanya tidak berjalan lagi.");
        membersLeave(tooSmall, 3);
        assertThat(tooSmall.play()).isEqualTo("recovered");

        Story dissolved = new Story(group())
                .as(Manner.LEFTOVER)
                .putOff("record-refund")
                .first("record-refund", caseId -> changes(caseId, GroupChange.Kind.DISSOLVED));
        assertThat(dissolved.play()).as("a remainder is left").isEqualTo("closed");
        isVisited(dissolved);
    }

    private void threeLeaveByThePortal(CaseId caseId) {
        Act act = Act.by(Actor.outside("portal"), clock.instant()).because("pesan-1");
        for (int position : List.of(5, 6, 7)) {
            transaction.executeWithoutResult(status ->
                    outside.memberUpdated(caseId, position, MemberUpdated.Change.LEFT, LocalDate.of(2023, 7, 24), act));
        }
    }

    private void membersLeave(Story story, int count) {
        story.first("compile-report", caseId -> {
            changes(caseId, GroupChange.Kind.LEFT);
            if (count > 1) {
                membersLeave(story, count - 1);
            }
        });
    }

    private void changes(CaseId caseId, GroupChange.Kind kind) {
        UUID member = groups.members(caseId).stream()
                .filter(one -> one.role() == Member.Role.ANGGOTA)
                .findFirst()
                .orElseThrow()
                .id();
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        boolean leaves = kind == GroupChange.Kind.LEFT;
        Map<String, String> typed = new HashMap<>(
                Map.of("kind", kind.name(), "minutesNumber", "BA-1", "note", "Disepakati rapat anggota."));
        typed.putAll(Story.pairs(
                leaves ? "member" : "successor",
                kind == GroupChange.Kind.DISSOLVED ? "" : member.toString(),
                "reason",
                leaves ? "MOVED" : ""));
        new Dates().inputs(today).forEach((part, text) -> {
            typed.put("since." + part, text);
            typed.put("minutesDate." + part, text);
        });
        assertThat(desk.perform(
                        cast.holding(Duty.REGISTRAR),
                        caseId.subject(),
                        announcing,
                        forms.read(announcing.command(), TypedText.of(typed)),
                        null))
                .isEqualTo(new Submission.Accepted());
    }

    private void isSuspended(CaseId caseId) {
        assertThat(desk.perform(
                        cast.holding(Duty.AUDITOR),
                        caseId.subject(),
                        suspending,
                        forms.read(new Suspensions.Begin("Kelompok tidak dikenal di desanya.")),
                        null))
                .isEqualTo(new Submission.Accepted());
    }

    private void aClosedGroupIsLookedAtThreeTimes() {
        Story story = new Story(group());
        assertThat(story.play()).isEqualTo("closed");
        isVisited(story);
    }

    private void isVisited(Story story) {
        for (int visit = 0; visit < 3; visit++) {
            story.theDayOfTheVisitComes();
            assertThat(workItems.of(story.caseId)).extracting(WorkItem::step).containsExactly("monitor-business");
            assertThat(cases.find(story.caseId).orElseThrow().outcome())
                    .as("meanwhile the case counts as closed")
                    .isEqualTo("closed");
            story.play();
        }
        assertThat(story.facts("business-monitored"))
                .extracting(entry -> entry.data().get("last"))
                .containsExactly(false, false, true);
    }

    /** The owner answers and somebody else settles, past the pages: the model only asks whether any is open. */
    private void settleFindings(CaseId caseId) {
        jdbc.sql("update finding set status = 'SETTLED' where case_id = :case and status = 'OPEN'")
                .param("case", caseId.value())
                .update();
    }

    private void somebodyElseLooksAgainAtWhatChanceDraws() {
        int phase = SampledPhase.open(program, 8).ordinal();
        Story story = new Story(InventedGroups.ofPhase(phase))
                .as(Manner.REVISED)
                .first("compile-report", this::planIsChanged)
                .first("confirm-funds", caseId -> SampledPhase.drawAll(program, caseId))
                .at("accept-report", "verdict", "RETURNED", "note", "Telaah baris dua kurang jelas.");

        assertThat(story.play()).isEqualTo("closed");
        assertThat(story.facts("report-drawn"))
                .extracting(entry -> entry.data().get("drawn"))
                .as("every version is drawn once, however often it is reviewed")
                .containsExactly(true, true);
        assertThat(story.facts("report-second-reviewed")).hasSize(3);
    }

    private void groupsAreRefusedAtEveryPlace() {
        assertThat(new Story(with(Fault.CIVIL_SERVANT)).play()).isEqualTo("rejected");
        assertThat(new Story(with(Fault.WITHOUT_CONSENT))
                        .letPass("correct-registration")
                        .play())
                .as("nobody corrected it in time")
                .isEqualTo("rejected");
        List<Registration> risky = RiskyGroups.next();
        scenario.group(risky.get(0));
        Story lead = new Story(risky.get(1))
                .at("confirm-visit", "verdict", "AGAIN", "note", "Foto tempat usaha tidak jelas.");
        lead.reaches("decide-recipient");
        assertThat(lead.facts("visit-confirmed")).hasSize(2);
        assertThat(new Story(group())
                        .at("verify-administration", "verdict", "REJECTED", "note", "Usaha sudah berjalan lama.")
                        .play())
                .isEqualTo("rejected");
        Story returned = new Story(group());
        for (int time = 0; time < 3; time++) {
            returned.at(
                    "verify-administration",
                    "verdict",
                    "RETURNED",
                    "reopenPapers",
                    "true",
                    "note",
                    "Surat desa masih belum sah.");
        }
        assertThat(returned.play()).as("returned once too often").isEqualTo("rejected");
        assertThat(returned.facts("registration-corrected")).hasSize(2);
        assertThat(new Story(group()).as(Manner.FICTITIOUS).play()).isEqualTo("rejected");
        assertThat(new Story(group())
                        .at("decide-recipient", "verdict", "REJECTED", "note", "Tidak layak dibiayai.")
                        .play())
                .isEqualTo("rejected");
    }

    /** Everybody in the province who may be asked; other tests take mentors in. */
    private List<UUID> serving() {
        return jdbc.sql("select id from mentor where regency like '35%' and status in ('INDUCTED', 'ASSIGNED')")
                .query(UUID.class)
                .list();
    }

    private void setStatus(List<UUID> mentors, String status) {
        mentors.forEach(id -> jdbc.sql("update mentor set status = :status where id = :id")
                .param("status", status)
                .param("id", id)
                .update());
    }

    private static String ntpn() {
        return "N%015d".formatted(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L));
    }

    private Registration group() {
        return InventedGroups.next();
    }

    private Registration with(Fault fault) {
        return fault.in(group(), group());
    }

    private void askForChange(WorkItem report, String line, Rupiah amount, String reason) {
        var command = new BudgetChanges.Command(line, null, null, amount, reason);
        assertThat(desk.perform(players.whoDoes(report), report.subject(), budgetChange, forms.read(command), null))
                .isEqualTo(new Submission.Accepted());
    }

    private void planIsChanged(CaseId caseId) {
        WorkItem report = workItems.find(caseId, "compile-report").orElseThrow();
        String line = groups.budget(caseId).get(0).id().toString();
        askForChange(report, line, Rupiah.of(10_000), "Harga mesin turun.");
        isMovedEverywhere(caseId);
        players.play(workItems.find(caseId, "decide-budget-change").orElseThrow(), Manner.PLAIN);
        askForChange(report, line, groups.budget(caseId).get(0).amount(), "Harga mesin naik lagi.");
        players.play(workItems.find(caseId, "decide-budget-change").orElseThrow(), Manner.PLAIN);
    }

    private void mentorLeaves(CaseId caseId) {
        var command = new MentorReplacement(
                companions.now(caseId).orElseThrow().mentorId(),
                MentorReplacement.Reason.REPLACED,
                LocalDate.ofInstant(clock.instant(), clock.getZone()),
                "Pindah ke kota lain.",
                null,
                null,
                null);
        assertThat(desk.perform(
                        accounts.byLogin("wati.koordinator").orElseThrow(),
                        caseId.subject(),
                        replaceMentor,
                        forms.read(command),
                        null))
                .isEqualTo(new Submission.Accepted());
    }

    private void somebodyFollows(CaseId caseId) {
        players.play(workItems.find(caseId, "name-successor").orElseThrow(), Manner.PLAIN);
    }

    private Set<String> nodesWalked(String model) {
        return new HashSet<>(jdbc.sql("""
                        select distinct a.act_id_ from act_hi_procinst p
                        join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_
                        where p.business_key_ = any(string_to_array(:cases, ',')) and p.proc_def_key_ = :model""")
                .param("cases", keys())
                .param("model", model)
                .query(String.class)
                .list());
    }

    /**
     * A token enters a node directly after it left the one before, and the engine numbers what it does. What runs beside
     * the case's way (a deadline) is an execution of its own.
     */
    private Set<String> flowsWalked(String model) {
        return new HashSet<>(jdbc.sql("""
                        with walk as (
                            select a.act_id_ as node,
                                lag(a.act_id_) over (
                                    partition by a.proc_inst_id_ order by a.sequence_counter_) as before,
                                lag(a.act_id_) over (
                                    partition by a.execution_id_ order by a.sequence_counter_) as beside
                            from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.proc_inst_id_
                            where p.business_key_ = any(string_to_array(:cases, ',')) and p.proc_def_key_ = :model
                        )
                        select before || ' -> ' || node from walk where before is not null
                        union select beside || ' -> ' || node from walk where beside is not null""")
                .param("cases", keys())
                .param("model", model)
                .query(String.class)
                .list());
    }

    /** The node it leads to was walked, and there is no other way to it. */
    private static boolean isTheOnlyWayIn(ProcessDrawing drawing, ProcessDrawing.Flow flow) {
        return drawing.into(flow.target()).size() == 1;
    }

    private String keys() {
        return String.join(
                ",", walked.stream().map(caseId -> caseId.subject().key()).toList());
    }

    /** What happens at a step instead of the plain answer. */
    private sealed interface Turn {
        record Answer(Map<String, String> typed, boolean whole) implements Turn {}

        record TimePasses() implements Turn {}

        record Plain() implements Turn {}
    }

    /** One group's way: the turns at a step are taken one by one, then everything goes its plain way. */
    private final class Story {

        private final CaseId caseId;
        private final Map<String, Deque<Turn>> turns = new HashMap<>();
        private final Map<String, java.util.function.Consumer<CaseId>> before = new HashMap<>();
        private final Set<String> putOff = new HashSet<>();
        private Manner manner = Manner.PLAIN;

        Story(Registration registration) {
            clock.standAt(Scenario.BEGINNING);
            caseId = scenario.group(registration);
            walked.add(caseId);
        }

        Story as(Manner chosen) {
            manner = chosen;
            return this;
        }

        Story at(String step, String... typed) {
            return turn(step, new Turn.Answer(pairs(typed), true));
        }

        Story change(String step, String... typed) {
            return turn(step, new Turn.Answer(pairs(typed), false));
        }

        Story letPass(String step) {
            return turn(step, new Turn.TimePasses());
        }

        Story letPass(String step, int times) {
            for (int time = 0; time < times; time++) {
                letPass(step);
            }
            return this;
        }

        /** Makes the case's own timer due, so that no timer of another case fires. */
        void theDayOfTheVisitComes() {
            assertThat(jdbc.sql("""
                                    update act_ru_job set duedate_ = :now where process_instance_id_ in (
                                        select proc_inst_id_ from act_hi_procinst
                                        where business_key_ = :case and proc_def_key_ = 'monitoring')""")
                            .param("now", java.sql.Timestamp.from(clock.instant()))
                            .param("case", caseId.subject().key())
                            .update())
                    .isOne();
            assertThat(timers.fireDue()).isPositive();
        }

        Story plain(String step) {
            return turn(step, new Turn.Plain());
        }

        /** Is done only when nothing else can be. */
        Story putOff(String step) {
            putOff.add(step);
            return this;
        }

        Story first(String step, java.util.function.Consumer<CaseId> disturbance) {
            before.put(step, disturbance);
            return this;
        }

        String play() {
            reaches("");
            return String.valueOf(cases.find(caseId).orElseThrow().outcome());
        }

        /** Is on the straight way again at the step, from where other stories go on to the end. */
        Story reaches(String step) {
            int played = 0;
            for (List<WorkItem> open = workItems.of(caseId); !open.isEmpty(); open = workItems.of(caseId)) {
                assertThat(++played)
                        .as("steps of a case that should have ended")
                        .isLessThan(TOO_MANY_STEPS);
                WorkItem next = open.stream()
                        .filter(item -> !putOff.contains(item.step()))
                        .findFirst()
                        .orElse(open.get(0));
                if (next.step().equals(step)
                        && before.isEmpty()
                        && turns.values().stream().allMatch(Deque::isEmpty)) {
                    assertThat(open).as("nothing else is left").hasSize(1);
                    isMovedEverywhere(caseId);
                    return this;
                }
                play(next);
            }
            assertThat(turns.values()).as("every turn was taken").allMatch(Deque::isEmpty);
            assertThat(step).as("the case has ended").isEmpty();
            return this;
        }

        List<Recorded> facts(String type) {
            return journal.of(caseId.subject(), 0, 1_000).stream()
                    .filter(entry -> entry.type().equals(type))
                    .toList();
        }

        private void play(WorkItem item) {
            isMovedEverywhere(caseId);
            java.util.function.Consumer<CaseId> disturbance = before.remove(item.step());
            if (disturbance != null) {
                disturbance.accept(caseId);
                if (putOff.contains(item.step())) {
                    return;
                }
            }
            Deque<Turn> waiting = turns.getOrDefault(item.step(), new ArrayDeque<>());
            Turn turn = waiting.isEmpty() ? new Turn.Plain() : waiting.removeFirst();
            if (turn instanceof Turn.TimePasses) {
                clock.standAt(item.dueOn()
                        .plusDays(1)
                        .atStartOfDay(clock.getZone())
                        .plusHours(9)
                        .toInstant());
                assertThat(timers.fireDue() > 0 || isNotedAsLate(item))
                        .as("what follows when the day of %s is over", item.step())
                        .isTrue();
            } else {
                answer(workItems.find(caseId, item.step()).orElse(item), turn);
            }
        }

        private boolean isNotedAsLate(WorkItem item) {
            return facts("deadline-missed").stream()
                    .anyMatch(entry -> item.step().equals(entry.data().get("step")));
        }

        private void answer(WorkItem item, Turn turn) {
            boolean first = players.isFirst(item);
            clock.standAt(clock.instant()
                    .plus(item.step().equals("compile-report") && first ? SPENDING : Duration.ofHours(5)));
            Map<String, String> typed = new LinkedHashMap<>();
            if (turn instanceof Turn.Answer answer) {
                if (!answer.whole()) {
                    typed.putAll(playbook.answers(caseId, item.step(), manner, first));
                }
                typed.putAll(answer.typed());
            } else {
                typed.putAll(playbook.answers(caseId, item.step(), manner, first));
            }
            Reading<?> form = forms.read(steps.get(item.step()).command(), typed);
            assertThat(desk.submit(players.whoDoes(item), item.number(), item.step(), form, null))
                    .as("%s at %s with %s", item.number(), item.step(), typed)
                    .isInstanceOf(Submission.Accepted.class);
        }

        private Story turn(String step, Turn turn) {
            turns.computeIfAbsent(step, key -> new ArrayDeque<>()).add(turn);
            return this;
        }

        private static Map<String, String> pairs(String... typed) {
            Map<String, String> pairs = new LinkedHashMap<>();
            for (int i = 0; i < typed.length; i += 2) {
                pairs.put(typed[i], typed[i + 1]);
            }
            return pairs;
        }
    }
}
