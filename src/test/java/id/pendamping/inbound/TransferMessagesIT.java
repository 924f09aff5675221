package id.pendamping.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Servers;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.disbursement.Transfers;
import id.pendamping.dossier.FoldCheck;
import id.pendamping.forms.Dates;
import id.pendamping.journal.CaseFaults;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.Mutations;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the treasury passes on from the bank, in whatever order it comes: held, taken once, or set aside with a reason. */
@PendampingTest
class TransferMessagesIT {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final long AID = 20_000_000;

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    JournalReader journal;

    @Autowired
    Transfers transfers;

    @Autowired
    Playbook playbook;

    @Autowired
    Ledger ledger;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ProgramClock clock;

    private KafkaProducer<String, byte[]> treasury;

    @BeforeEach
    void connect() {
        treasury = new KafkaProducer<>(Servers.client(Map.of()), new StringSerializer(), new ByteArraySerializer());
    }

    @AfterEach
    void disconnect() {
        treasury.close();
    }

    @Test
    void aReturnBeforeThePaymentIsKeptUntilThePaymentIsOnRecord() {
        CaseId caseId = scenario.caseAt("record-disbursement");
        String sp2d = "230881000170101";
        tell(caseId, "sp2d-returned", returned(sp2d, AID));
        awaitLetters(caseId, "EARLY refusal.inbound.early");
        tell(caseId, "sp2d-disbursed", Payer.data(sp2d, today(), AID));
        awaitStep(caseId, "correct-account");
        awaitLetters(caseId, "REPLAYED refusal.inbound.early");
        assertThat(told(caseId, "transfer-returned")).singleElement().satisfies(entry -> assertThat(entry.actor())
                .isEqualTo("system:treasury"));
        String number = scenario.number(caseId);
        assertThat(scenario.person("081200000001").get("/cases/" + number).body())
                .as("no number of a message is a reason")
                .contains("Transfer kembali")
                .doesNotContainPattern("“[0-9a-f]{8}-");

        tell(caseId, "sp2d-returned", returned(sp2d, AID));
        tell(caseId, "sp2d-disbursed", Payer.data(sp2d, today(), AID));
        tell(caseId, "sp2d-returned", returned("230881000170199", AID));
        awaitLetters(caseId, "REPLAYED refusal.inbound.early", "EARLY refusal.inbound.early");
        assertThat(told(caseId, "transfer-returned"))
                .as("the same again says nothing new")
                .hasSize(1);
    }

    @Test
    void whatCameEarlyIsForAPersonToCloseOnceItsCaseHasEnded() {
        CaseId caseId = scenario.caseAt("order-payment");
        tell(caseId, "sp2d-returned", returned("230881000170103", AID));
        awaitLetters(caseId, "EARLY refusal.inbound.early");
        Map<String, String> letter = new HashMap<>(Map.of("letterNumber", "03/KWU/2023", "reason", "Tidak jadi."));
        new Dates().inputs(LocalDate.parse(today())).forEach((part, text) -> letter.put("letterDate." + part, text));
        assertThat(scenario.person("bambang.ppk")
                        .post("/tasks", "/cases/" + scenario.number(caseId) + "/withdrawal", letter)
                        .statusCode())
                .isEqualTo(302);
        awaitLetters(caseId, "OPEN refusal.inbound.ended");
        assertThat(scenario.person("dian.admin").get("/dead-letters?state=OPEN").body())
                .contains(caseId.toString());
    }

    @Test
    void whatCameEarlyBeforeAWrongMessageDoesNotWaitForIt() {
        CaseId caseId = scenario.caseAt("record-disbursement");
        String sp2d = "230881000170102";
        tell(caseId, "sp2d-credited", credited(sp2d, 15_000_000, "GROUP"));
        awaitLetters(caseId, "EARLY refusal.inbound.early");
        tell(caseId, "sp2d-returned", returned(sp2d, AID + 1));
        awaitLetters(caseId, "EARLY refusal.inbound.early", "EARLY refusal.inbound.early");
        tell(caseId, "sp2d-disbursed", Payer.data(sp2d, today(), AID));
        awaitStep(caseId, "settle-transfer");
        awaitLetters(caseId, "REPLAYED refusal.inbound.early", "OPEN refusal.transfer.moreThanOut");
    }

    @Test
    void returnsThatCameEarlyAddUp() {
        CaseId caseId = scenario.caseAt("record-disbursement");
        String sp2d = "230881000170104";
        tell(caseId, "sp2d-returned", returned(sp2d, 5_000_000));
        awaitLetters(caseId, "EARLY refusal.inbound.early");
        tell(caseId, "sp2d-returned", returned(sp2d, 3_000_000));
        awaitLetters(caseId, "EARLY refusal.inbound.early", "EARLY refusal.inbound.early");
        tell(caseId, "sp2d-disbursed", Payer.data(sp2d, today(), AID));
        awaitLetters(caseId, "REPLAYED refusal.inbound.early", "REPLAYED refusal.inbound.early");
        assertThat(told(caseId, "transfer-returned"))
                .extracting(entry -> entry.data().get("amount"))
                .containsExactlyInAnyOrder(5_000_000L, 3_000_000L);
    }

    @Test
    void creditsThatCameEarlyAddUp() {
        CaseId caseId = scenario.caseAt("record-disbursement");
        String sp2d = "230881000170103";
        tell(caseId, "sp2d-credited", credited(sp2d, 15_000_000, "GROUP"));
        awaitLetters(caseId, "EARLY refusal.inbound.early");
        tell(caseId, "sp2d-credited", credited(sp2d, 5_000_000, "GROUP"));
        awaitLetters(caseId, "EARLY refusal.inbound.early", "EARLY refusal.inbound.early");
        tell(caseId, "sp2d-disbursed", Payer.data(sp2d, today(), AID));
        awaitLetters(caseId, "REPLAYED refusal.inbound.early", "REPLAYED refusal.inbound.early");
        awaitStep(caseId, "confirm-funds");
        awaitCredited(caseId, 2);
    }

    /** What the bank put right before the payment was on record is not forgotten, and nothing is paid twice. */
    @ParameterizedTest
    @ValueSource(strings = {"RCD", "RDC", "DRC"})
    void aWrongReturnAndItsCorrectionAreTakenInTheirOrder(String order) {
        CaseId caseId = scenario.caseAt("record-disbursement");
        String sp2d = "2308810001703" + (10 + Math.floorMod(order.hashCode(), 89));
        tellInOrder(caseId, order, returned(sp2d, AID), correcting(sp2d, AID), sp2d);
        awaitStep(caseId, "settle-transfer");
        assertThat(order(caseId)).containsExactly("aid-disbursed", "transfer-returned", "transfer-credited");
        assertThat(told(caseId, "transfer-differs")).singleElement().satisfies(entry -> assertThat(entry.data())
                .containsEntry("cause", "NOT_BACK"));
        assertThat(submit(caseId, "bambang.ppk", "settle-transfer", "decision", "ACCEPTED")
                        .statusCode())
                .isEqualTo(302);
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(told(caseId, "aid-disbursed")).as("paid once").hasSize(1);
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(AID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CRD", "CDR", "DCR"})
    void whatArrivedAndWentBackIsAtTheTreasury(String order) {
        CaseId caseId = scenario.caseAt("record-disbursement");
        String sp2d = "2308810001704" + (10 + Math.floorMod(order.hashCode(), 89));
        tellInOrder(caseId, order, returned(sp2d, AID), credited(sp2d, AID, "GROUP"), sp2d);
        awaitStep(caseId, "correct-account");
        assertThat(order(caseId)).containsExactly("aid-disbursed", "transfer-credited", "transfer-returned");
        assertThat(told(caseId, "transfer-differs")).isEmpty();
        assertThat(transfers.places(caseId))
                .extracting(one -> one.place().name())
                .containsExactly("RETURNED");
    }

    @Test
    void anEarlyMessageWaitsBehindAWrongOneUntilThatIsCorrected() {
        CaseId caseId = scenario.caseAt("record-disbursement");
        String sp2d = "230881000170501";
        tell(caseId, "sp2d-returned", returned(sp2d, AID + 1));
        tell(caseId, "sp2d-credited", credited(sp2d, 15_000_000, "GROUP"));
        tell(caseId, "sp2d-disbursed", Payer.data(sp2d, today(), AID));
        awaitFacts(caseId, "aid-disbursed");
        awaitLetters(caseId, "OPEN refusal.transfer.moreThanOut", "WAITING refusal.inbound.early");
        tell(caseId, "sp2d-returned", returned(sp2d, 5_000_000));
        awaitLetters(caseId, "SUPERSEDED refusal.transfer.moreThanOut", "REPLAYED refusal.inbound.early");
        assertThat(order(caseId)).containsExactly("aid-disbursed", "transfer-returned", "transfer-credited");
    }

    /** At once, as a topic is read after a while. */
    private void tellInOrder(CaseId caseId, String order, String returned, String credited, String sp2d) {
        for (char one : order.toCharArray()) {
            switch (one) {
                case 'R' -> tell(caseId, "sp2d-returned", returned);
                case 'C' -> tell(caseId, "sp2d-credited", credited);
                default -> tell(caseId, "sp2d-disbursed", Payer.data(sp2d, today(), AID));
            }
        }
        awaitFacts(caseId, "transfer-returned");
        awaitFacts(caseId, "transfer-credited");
    }

    private List<String> order(CaseId caseId) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .map(Recorded::type)
                .filter(Set.of("aid-disbursed", "transfer-returned", "transfer-credited")::contains)
                .toList();
    }

    @Test
    void aReferenceTellsTwoReturnsOfTheSameSumApart() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        String sp2d = sp2d(caseId);
        for (String reference : List.of("BRI-RET-0", "BRI-RET-1", "BRI-RET-1")) {
            tell(caseId, "sp2d-returned", returned(sp2d, 5_000_000, reference));
        }
        tell(caseId, "sp2d-returned", returned(sp2d, 5_000_000));
        tell(caseId, "sp2d-returned", returned(sp2d, 1_000_000));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> told(caseId, "transfer-returned").size() == 3);
        assertThat(told(caseId, "transfer-returned"))
                .extracting(entry -> entry.data().get("reference"))
                .containsExactly("BRI-RET-0", "BRI-RET-1", null);

        CaseId late = scenario.caseAt("compile-report");
        tell(late, "sp2d-returned", returned(sp2d(late), 1_000_000, "BRI-RET-0"));
        tell(late, "sp2d-returned", returned(sp2d(late), 1_000_000, "BRI-RET-1"));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> told(late, "late-return-reported").size() == 2);
        assertThat(submit(late, "yusuf.bendahara", "check-late-return").statusCode())
                .isEqualTo(302);
        assertThat(submit(late, "bambang.ppk", "decide-late-return").statusCode())
                .isEqualTo(302);
        assertThat(ledger.of(late).disbursed().amount()).isEqualTo(AID - 2_000_000);
        assertThat(FoldCheck.differences(jdbc, journal, late)).isEmpty();
        assertThat(CaseFaults.of(database, scenario.number(late))).isEmpty();
        assertThat(TableFaults.of(database, scenario.number(late))).isEmpty();
        assertThat(Mutations.of(database, scenario.number(late), "transfer_return.reference"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
    }

    /** The payment (D), a credit of most of it (C), and the return of the rest (R). */
    @ParameterizedTest
    @ValueSource(strings = {"RCD", "CRD", "RDC", "CDR", "DRC", "DCR"})
    void paymentCreditAndReturnAreTakenInAnyOrder(String order) {
        CaseId caseId = scenario.caseAt("record-disbursement");
        String sp2d = "2308810001702" + (10 + Math.floorMod(order.hashCode(), 89));
        for (char one : order.toCharArray()) {
            switch (one) {
                case 'R' -> tell(caseId, "sp2d-returned", returned(sp2d, 5_000_000));
                case 'C' -> tell(caseId, "sp2d-credited", credited(sp2d, 15_000_000, "GROUP"));
                default -> {
                    tell(caseId, "sp2d-disbursed", Payer.data(sp2d, today(), AID));
                    awaitFacts(caseId, "aid-disbursed");
                }
            }
        }
        awaitFacts(caseId, "transfer-returned");
        awaitFacts(caseId, "transfer-credited");
        String[] early = new String[order.indexOf('D')];
        Arrays.fill(early, "REPLAYED refusal.inbound.early");
        awaitLetters(caseId, early);
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(15_000_000);
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsAnyOf("confirm-funds", "settle-transfer");
    }

    private void awaitFacts(CaseId caseId, String type) {
        Awaitility.await().atMost(SOON).until(() -> !told(caseId, type).isEmpty());
    }

    @Test
    void aWrongReturnAndItsCorrectionDoNotBlockTheCase() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        String sp2d = sp2d(caseId);
        tell(caseId, "sp2d-returned", returned(sp2d, AID + 1));
        awaitLetters(caseId, "OPEN refusal.transfer.moreThanOut");
        tell(caseId, "sp2d-returned", returned(sp2d, AID));
        awaitStep(caseId, "correct-account");
        awaitLetters(caseId, "SUPERSEDED refusal.transfer.moreThanOut");
    }

    @Test
    void whatContradictsTheGroupsConfirmationIsDecidedOnce() {
        CaseId caseId = scenario.caseAt("compile-report");
        String sp2d = sp2d(caseId);
        tell(caseId, "sp2d-credited", credited(sp2d, AID, "GROUP"));
        tell(caseId, "sp2d-returned", returned(sp2d, 1_000_000));
        tell(caseId, "sp2d-returned", returned(sp2d, 1_000_000));
        tell(caseId, "sp2d-returned", returned(sp2d, 500_000));
        tell(caseId, "sp2d-returned", returned(sp2d, AID));
        awaitLetters(caseId, "OPEN refusal.transfer.moreThanOut");
        assertThat(told(caseId, "late-return-reported")).hasSize(2).allSatisfy(entry -> assertThat(entry.actor())
                .isEqualTo("system:treasury"));
        assertThat(told(caseId, "transfer-returned")).isEmpty();
        assertThat(workItems.of(caseId))
                .extracting(WorkItem::step)
                .as("a person looks before another one decides")
                .containsExactlyInAnyOrder("compile-report", "check-late-return");
        assertThat(scenario.person("yusuf.bendahara")
                        .get("/cases/" + scenario.number(caseId) + "/steps/check-late-return")
                        .body())
                .contains("Cocokkan nomor SP2D", "Kabar dari bank", "Rp\u00a01.000.000", "Rp\u00a0500.000")
                .doesNotContain("??");
        assertThat(submit(caseId, "bambang.ppk", "check-late-return").statusCode())
                .as("the treasurer's")
                .isEqualTo(403);
        assertThat(submit(caseId, "yusuf.bendahara", "check-late-return", "found", "NOT_FOUND")
                        .statusCode())
                .isEqualTo(302);
        assertThat(workItems.of(caseId))
                .extracting(WorkItem::step)
                .as("one decision about both")
                .containsExactlyInAnyOrder("compile-report", "decide-late-return");
        assertThat(submit(caseId, "bambang.ppk", "decide-late-return").body())
                .contains("Bendahara tidak menemukan uang ini");
        assertThat(submit(caseId, "bambang.ppk", "decide-late-return", "verdict", "MISTAKEN")
                        .statusCode())
                .isEqualTo(302);
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly("compile-report");
    }

    @Test
    void aNoticeThatIsNotFoundFallsAlone() {
        CaseId caseId = scenario.caseAt("compile-report");
        String sp2d = sp2d(caseId);
        tell(caseId, "sp2d-returned", returned(sp2d, 1_000_000));
        awaitTasks(caseId, "compile-report", "check-late-return");
        String[] day = today().split("-");
        assertThat(scenario.person("yusuf.bendahara")
                        .post(
                                "/cases",
                                "/cases/" + scenario.number(caseId) + "/transfer-return",
                                Map.of(
                                        "sp2dNumber",
                                        sp2d,
                                        "amount",
                                        "2000000",
                                        "reason",
                                        "ACCOUNT_CLOSED",
                                        "noticeDate.year",
                                        day[0],
                                        "noticeDate.month",
                                        day[1],
                                        "noticeDate.day",
                                        day[2]))
                        .statusCode())
                .isEqualTo(302);
        assertThat(submit(caseId, "yusuf.bendahara", "check-late-return", "found", "NOT_FOUND")
                        .statusCode())
                .isEqualTo(302);
        assertThat(submit(caseId, "bambang.ppk", "decide-late-return").statusCode())
                .isEqualTo(302);
        assertThat(ledger.of(caseId).disbursed().amount())
                .as("only what the treasurer knows of")
                .isEqualTo(AID - 2_000_000);
        assertThat(FoldCheck.differences(jdbc, journal, caseId)).isEmpty();
        assertThat(CaseFaults.of(database, scenario.number(caseId))).isEmpty();
        assertThat(TableFaults.of(database, scenario.number(caseId))).isEmpty();
    }

    @Test
    void whatComesWhileADecisionIsAskedForIsCheckedFirstAndAfterClosingToo() {
        CaseId caseId = scenario.caseAt("record-refund", Manner.LEFTOVER);
        String sp2d = sp2d(caseId);
        tell(caseId, "sp2d-returned", returned(sp2d, 100_000));
        awaitTasks(caseId, "record-refund", "check-late-return");
        assertThat(submit(caseId, "yusuf.bendahara", "check-late-return").statusCode())
                .isEqualTo(302);
        tell(caseId, "sp2d-returned", returned(sp2d, 50_000));
        awaitTasks(caseId, "record-refund", "check-late-return", "decide-late-return");
        assertThat(submit(caseId, "bambang.ppk", "decide-late-return").statusCode())
                .isEqualTo(302);
        assertThat(ledger.of(caseId).disbursed().amount())
                .as("only what was checked")
                .isEqualTo(19_900_000);
        assertThat(TableFaults.of(database, scenario.number(caseId))).isEmpty();
        assertThat(Mutations.of(database, scenario.number(caseId), "late_return"))
                .isEqualTo(new Mutations.Seen(Set.of("late_return.reference"), List.of()));
        assertThat(submit(caseId, "yusuf.bendahara", "check-late-return").statusCode())
                .isEqualTo(302);
        assertThat(submit(caseId, "bambang.ppk", "decide-late-return").statusCode())
                .isEqualTo(302);
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(19_850_000);

        scenario.playToTheEnd(caseId, Manner.LEFTOVER);
        tell(caseId, "sp2d-returned", returned(sp2d, 2_000_000));
        awaitTasks(caseId, "check-late-return");
        assertThat(submit(caseId, "yusuf.bendahara", "check-late-return").statusCode())
                .isEqualTo(302);
        assertThat(submit(caseId, "bambang.ppk", "decide-late-return").statusCode())
                .isEqualTo(302);
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(17_850_000);
        assertThat(ledger.of(caseId).outstanding().amount()).isZero();
        assertThat(FoldCheck.differences(jdbc, journal, caseId)).isEmpty();
        assertThat(CaseFaults.of(database, scenario.number(caseId))).isEmpty();
    }

    private void awaitTasks(CaseId caseId, String... steps) {
        Awaitility.await()
                .atMost(SOON)
                .until(
                        () -> workItems.of(caseId).stream()
                                .map(WorkItem::step)
                                .sorted()
                                .toList(),
                        Arrays.stream(steps).sorted().toList()::equals);
    }

    private HttpResponse<String> submit(CaseId caseId, String who, String step, String... otherwise) {
        WorkItem item = workItems.find(caseId, step).orElseThrow();
        Map<String, String> answers = new HashMap<>(playbook.answers(caseId, step, Manner.PLAIN, true));
        for (int i = 0; i < otherwise.length; i += 2) {
            answers.put(otherwise[i], otherwise[i + 1]);
        }
        return scenario.person(who).submit(item.number(), step, answers);
    }

    @Test
    void theBanksCreditShowsWhereTheMoneyIsAndWhatDiffersIsSettled() {
        CaseId whole = scenario.caseAt("confirm-funds");
        tell(whole, "sp2d-credited", credited(sp2d(whole), AID, "GROUP"));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> told(whole, "transfer-credited").size() == 1);
        assertThat(transfers.places(whole))
                .extracting(one -> one.place().name())
                .containsExactly("AT_BANK");
        assertThat(workItems.of(whole).get(0).step()).isEqualTo("confirm-funds");

        CaseId part = scenario.caseAt("confirm-funds");
        tell(part, "sp2d-credited", credited(sp2d(part), 15_000_000, "GROUP"));
        awaitStep(part, "settle-transfer");

        assertThat(Mutations.of(database, scenario.number(part), "transfer_credit"))
                .isEqualTo(new Mutations.Seen(Set.of("transfer_credit.reference"), List.of()));
        assertThat(told(part, "transfer-differs")).singleElement().satisfies(entry -> assertThat(entry.data())
                .containsEntry("cause", "PART")
                .containsEntry("arrived", 15_000_000L));

        CaseId astray = scenario.caseAt("confirm-funds");
        tell(astray, "sp2d-credited", credited(sp2d(astray), AID, "OTHER"));
        awaitStep(astray, "settle-transfer");
        assertThat(transfers.places(astray))
                .extracting(one -> one.place().name())
                .containsExactly("OTHER_ACCOUNT");
        tell(astray, "sp2d-returned", returned(sp2d(astray), AID));
        awaitStep(astray, "correct-account");
    }

    @Test
    void theMissingRestAddsUpAndACorrectionRestatesWhatWasToBeSettled() {
        CaseId rest = scenario.caseAt("confirm-funds");
        tell(rest, "sp2d-credited", credited(sp2d(rest), AID - 6_500, "GROUP"));
        awaitStep(rest, "settle-transfer");
        assertThat(submit(rest, "bambang.ppk", "settle-transfer", "decision", "AWAITED")
                        .statusCode())
                .isEqualTo(302);
        tell(rest, "sp2d-credited", credited(sp2d(rest), 6_500, "GROUP"));
        awaitCredited(rest, 2);
        assertThat(told(rest, "transfer-differs")).hasSize(1);
        isAllAtTheBank(rest);

        CaseId mistaken = scenario.caseAt("confirm-funds");
        tell(mistaken, "sp2d-credited", credited(sp2d(mistaken), 2_000_000, "GROUP"));
        awaitStep(mistaken, "settle-transfer");
        tell(mistaken, "sp2d-credited", correcting(sp2d(mistaken), 15_000_000));
        awaitCredited(mistaken, 2);
        assertThat(workItems.of(mistaken)).extracting(WorkItem::step).containsExactly("settle-transfer");
        assertThat(told(mistaken, "transfer-differs"))
                .extracting(entry -> entry.data().get("arrived"))
                .containsExactly(2_000_000L, 15_000_000L);
        tell(mistaken, "sp2d-credited", credited(sp2d(mistaken), AID, "GROUP"));
        awaitCredited(mistaken, 3);
        isAllAtTheBank(mistaken);
    }

    private void isAllAtTheBank(CaseId caseId) {
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly("confirm-funds");
        assertThat(transfers.places(caseId)).singleElement().satisfies(one -> {
            assertThat(one.place().name()).isEqualTo("AT_BANK");
            assertThat(one.amount().amount()).isEqualTo(AID);
        });
        assertThat(CaseFaults.of(database, scenario.number(caseId))).isEmpty();
        scenario.playToTheEnd(caseId, Manner.PLAIN);
    }

    private void awaitCredited(CaseId caseId, int times) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> told(caseId, "transfer-credited").size() == times);
    }

    private String correcting(String sp2d, long amount) {
        return credited(sp2d, amount, "GROUP").replace("}", ",\"corrects\":true}");
    }

    private void tell(CaseId caseId, String kind, String data) {
        ProducerRecord<String, byte[]> message =
                Payer.outside("treasury", kind, UUID.randomUUID(), caseId, scenario.number(caseId), data);
        try {
            treasury.send(message).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private String returned(String sp2d, long amount) {
        return "{\"sp2dNumber\":\"%s\",\"noticeDate\":\"%s\",\"amount\":%d,\"reason\":\"ACCOUNT_CLOSED\"}"
                .formatted(sp2d, today(), amount);
    }

    private String returned(String sp2d, long amount, String reference) {
        return returned(sp2d, amount).replace("}", ",\"reference\":\"" + reference + "\"}");
    }

    private String credited(String sp2d, long amount, String whose) {
        return "{\"sp2dNumber\":\"%s\",\"creditedOn\":\"%s\",\"amount\":%d,\"creditedTo\":\"%s\"}"
                .formatted(sp2d, today(), amount, whose);
    }

    private String today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
    }

    private String sp2d(CaseId caseId) {
        return String.valueOf(told(caseId, "aid-disbursed").get(0).data().get("sp2dNumber"));
    }

    private List<Recorded> told(CaseId caseId, String type) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals(type))
                .toList();
    }

    private void awaitStep(CaseId caseId, String step) {
        Awaitility.await()
                .atMost(SOON)
                .until(() -> workItems.of(caseId).get(0).step().equals(step));
    }

    private void awaitLetters(CaseId caseId, String... states) {
        Awaitility.await().atMost(SOON).until(() -> jdbc.sql("""
                                select state || ' ' || (reasons -> 0 ->> 'key') from dead_letter where case_id = :case
                                order by message_offset""")
                .param("case", caseId.value())
                .query(String.class)
                .list()
                .equals(List.of(states)));
    }
}
