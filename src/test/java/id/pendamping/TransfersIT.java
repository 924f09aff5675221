package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.disbursement.Payments;
import id.pendamping.disbursement.Transfers;
import id.pendamping.dossier.FoldCheck;
import id.pendamping.group.AidCases;
import id.pendamping.journal.CaseFaults;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.engine.OlderModels;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.MoneyPlace;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.Mutations;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Transfers that come back or arrive otherwise, over HTTP: who may do what, and where the money is at every moment. */
@PendampingTest
class TransfersIT {

    private static final long AID = 20_000_000;

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    WorkItems workItems;

    @Autowired
    JournalReader journal;

    @Autowired
    Payments payments;

    @Autowired
    Transfers transfers;

    @Autowired
    Ledger ledger;

    @Autowired
    AidCases cases;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    ApplicationContext program;

    @Autowired
    DueJobs dueJobs;

    @AfterEach
    void newestModels() {
        onTheMachinesTime(OlderModels::upgrade);
    }

    private void onTheMachinesTime(Consumer<ApplicationContext> deployment) {
        Instant stood = clock.instant();
        clock.followTheMachine();
        deployment.accept(program);
        clock.standAt(stood);
    }

    @Test
    void aTransferComesBackAndIsPaidAgain() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        String page = page(caseId) + "/transfer-return";
        assertThat(places(caseId)).containsExactly("ON_THE_WAY 20000000");
        assertThat(scenario.person("nia.pemeriksa").get(page(caseId)).body())
                .contains("Di mana dananya", "Dalam perjalanan")
                .doesNotContain("transfer-return");
        assertThat(scenario.person("yusuf.bendahara").get(page(caseId)).body()).contains("transfer-return");
        assertThat(scenario.person("bambang.ppk").get(page).statusCode()).isEqualTo(403);

        assertThat(send(caseId, "sp2dNumber", "999999999999999").body()).contains("Tidak ada pembayaran dengan SP2D");
        assertThat(send(caseId, "amount", "20000001").body()).contains("Paling banyak Rp\u00a020.000.000");
        assertThat(send(caseId, "reason", "").statusCode()).isEqualTo(422);
        assertThat(send(caseId).statusCode()).isEqualTo(302);
        assertThat(send(caseId)).as("the same notice twice").satisfies(again -> {
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.body()).contains("sudah tercatat").doesNotContain("??");
        });

        assertThat(told(caseId, "transfer-returned")).hasSize(1);
        assertThat(step(caseId)).isEqualTo("correct-account");
        assertThat(places(caseId)).containsExactly("RETURNED 20000000");
        assertThat(payments.disbursed(caseId).amount()).isZero();
        assertThat(scenario.person("tuti.pendaftar").get(form(caseId)).body()).contains("Kembali dari bank");
        assertThat(submit(caseId, "letterNumber", "").body()).contains("surat ralat (SRPR)");
        scenario.playUntil(caseId, "confirm-funds");
        assertThat(places(caseId)).containsExactly("ON_THE_WAY 20000000");
        assertThat(told(caseId, "readiness-judged")).as("asked again").hasSize(2);
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("closed");
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(AID);
        assertSums(caseId);
    }

    @Test
    void twoReturnsOfTheSameSumOnOneDayAreToldApartByTheirReference() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        assertThat(send(caseId, "amount", "5000000").statusCode()).isEqualTo(302);
        assertThat(send(caseId, "amount", "5000000").body()).contains("isi nomor rujukan bank");
        for (String reference : List.of("BRI-RET-0", "BRI-RET-1")) {
            assertThat(send(caseId, "amount", "5000000", "reference", reference).statusCode())
                    .isEqualTo(302);
        }
        assertThat(send(caseId, "amount", "5000000", "reference", "bri-ret-1").body())
                .contains("sudah tercatat");
        assertThat(told(caseId, "transfer-returned")).hasSize(3);
        assertThat(places(caseId)).containsExactly("RETURNED 15000000", "ON_THE_WAY 5000000");
        assertSums(caseId);
        assertThat(Mutations.of(database, number(caseId), "transfer_return"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
        scenario.playUntil(caseId, "compile-report");
        assertThat(send(caseId, "amount", "1000000").statusCode()).isEqualTo(302);
        assertThat(send(caseId, "amount", "1000000").body()).contains("sudah tercatat");
        assertThat(send(caseId, "amount", "1000000", "reference", "BRI-RET-2").statusCode())
                .isEqualTo(302);
        assertThat(told(caseId, "late-return-reported")).hasSize(2);
    }

    @Test
    void afterTheRepairsPeopleDecideAndTheMoneyIsAtTheTreasury() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        for (int time = 0; time < 2; time++) {
            assertThat(send(caseId).statusCode()).isEqualTo(302);
            scenario.playUntil(caseId, "confirm-funds");
        }
        assertThat(send(caseId).statusCode()).isEqualTo(302);
        assertThat(step(caseId)).isEqualTo("decide-failed-transfer");
        assertThat(submit(caseId).statusCode()).as("once more").isEqualTo(302);
        scenario.playUntil(caseId, "confirm-funds");
        assertThat(send(caseId).statusCode()).isEqualTo(302);
        assertThat(submit(caseId).body()).contains("sudah dicoba sekali lagi");
        assertThat(submit(caseId, "verdict", "WITHDRAWN").statusCode()).isEqualTo(302);

        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("withdrawn");
        assertThat(workItems.of(caseId)).isEmpty();
        assertThat(places(caseId)).containsExactly("RETURNED 20000000");
        isInNoSampleOfTheAuditors(caseId);

        assertThat(Mutations.of(database, number(caseId), "failed_transfer", "transfer_return"))
                .isEqualTo(new Mutations.Seen(Set.of("transfer_return.reference"), List.of()));
        assertThat(scenario.person("nia.pemeriksa").get(page(caseId)).body())
                .contains("Bantuan ditarik")
                .doesNotContain("??");
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases?state=withdrawn")
                        .body())
                .contains(number(caseId));
    }

    @Test
    void aFeeOfTheBankIsBorneAndOnlyWhatArrivedIsAccountedFor() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        assertThat(submit(caseId, "amount", "19993500").body()).contains("Pilih apa yang terjadi");
        assertThat(submit(caseId, "amount", "19993500", "trouble", "TWICE").statusCode())
                .isEqualTo(422);
        assertThat(submit(caseId, "amount", "19993500", "trouble", "FEE").statusCode())
                .isEqualTo(302);
        assertThat(step(caseId)).isEqualTo("settle-transfer");
        assertThat(places(caseId)).containsExactly("GROUP 19993500", "ON_THE_WAY 6500");
        assertThat(scenario.person("bambang.ppk").get(form(caseId)).body())
                .contains("Rp\u00a019.993.500", "dipotong biaya bank")
                .doesNotContain("??");
        assertThat(submit(caseId, "decision", "PAID_AGAIN").body()).contains("Masih Rp\u00a06.500");
        assertThat(submit(caseId, "decision", "CLAIMED").statusCode())
                .as("without a document")
                .isEqualTo(422);
        assertThat(submit(caseId, "decision", "ACCEPTED").statusCode()).isEqualTo(302);
        assertThat(places(caseId)).containsExactly("GROUP 19993500", "FEE 6500");
        assertThat(step(caseId)).isEqualTo("confirm-funds");
        scenario.playUntil(caseId, "compile-report");
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(19_993_500);
        assertSums(caseId);
    }

    @Test
    void whatIsMissingIsNoFeeAndAnExcessComesBackFromTheGroup() {
        CaseId part = scenario.caseAt("confirm-funds");
        assertThat(submit(part, "amount", "19000000", "trouble", "FEE").statusCode())
                .isEqualTo(302);
        assertThat(submit(part, "decision", "ACCEPTED").body()).contains("paling banyak Rp\u00a025.000");
        assertThat(send(part, "amount", "1000000").statusCode())
                .as("the bank returns the rest")
                .isEqualTo(302);
        assertThat(step(part)).isEqualTo("settle-transfer");
        assertThat(submit(part, "decision", "ACCEPTED").statusCode())
                .as("the rest stays at the treasury")
                .isEqualTo(302);
        scenario.playUntil(part, "compile-report");
        assertThat(ledger.of(part).disbursed().amount()).isEqualTo(19_000_000);
        assertThat(places(part)).containsExactly("STAYS 1000000", "GROUP 19000000");

        CaseId twice = scenario.caseAt("confirm-funds");
        assertThat(submit(twice, "amount", "40000000", "trouble", "TWICE").statusCode())
                .isEqualTo(302);
        assertThat(submit(twice, "decision", "ACCEPTED").statusCode()).isEqualTo(302);
        scenario.playUntil(twice, "record-refund");
        assertThat(ledger.of(twice).outstanding().amount()).isEqualTo(AID);
        scenario.playToTheEnd(twice, Manner.PLAIN);
        assertThat(ledger.of(twice).returned().amount()).isEqualTo(AID);
        assertThat(cases.find(twice).orElseThrow().outcome()).isEqualTo("closed");
        assertSums(part);
        assertSums(twice);
    }

    /** What came twice went back once: the group has what it was to have, though the payment itself is all back. */
    @Test
    void whatCameTwiceAndWentBackOnceIsConfirmed() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        assertThat(submit(caseId, "amount", "40000000", "trouble", "TWICE").statusCode())
                .isEqualTo(302);
        assertThat(submit(caseId, "decision", "PAID_AGAIN").body()).contains("Belum ada yang kembali ke kas negara");
        assertThat(submit(caseId, "decision", "CLAIMED_ELSEWHERE", "documentNumber", "SK-1")
                        .body())
                .contains("Seluruhnya sudah sampai ke kelompok");
        assertThat(submit(caseId, "decision", "CLAIMED", "documentNumber", "SK-1")
                        .body())
                .as("all but the excess")
                .contains("Terima dulu kelebihan itu");
        assertThat(submit(caseId, "decision", "ACCEPTED").statusCode()).isEqualTo(302);
        assertThat(send(caseId).statusCode()).isEqualTo(302);
        assertThat(submit(caseId, "amount", String.valueOf(AID)).statusCode()).isEqualTo(302);
        scenario.playUntil(caseId, "compile-report");
        assertThat(ledger.of(caseId).disbursed().amount()).isEqualTo(AID);
        assertSums(caseId);
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(cases.find(caseId).orElseThrow().outcome()).isEqualTo("closed");
    }

    /** What the group holds beyond what was paid is a part of its aid: only the rest is paid again. */
    @Test
    void noMoreIsPaidAgainThanTheGroupDoesNotHold() {
        CaseId whole = scenario.caseAt("confirm-funds");
        assertThat(submit(whole, "amount", "40000000", "trouble", "TWICE").statusCode())
                .isEqualTo(302);
        assertThat(send(whole).body()).contains("PPK memutuskan selisih itu dulu");
        assertThat(submit(whole, "decision", "ACCEPTED").statusCode()).isEqualTo(302);
        assertThat(send(whole).statusCode()).isEqualTo(302);
        assertThat(submit(whole, "amount", "25000000", "trouble", "TWICE").statusCode())
                .isEqualTo(302);
        assertThat(submit(whole, "decision", "PAID_AGAIN").body())
                .contains("Kelompok masih memegang Rp\u00a020.000.000");
        assertThat(step(whole)).isEqualTo("settle-transfer");

        CaseId part = scenario.caseAt("confirm-funds");
        assertThat(submit(part, "amount", "25000000", "trouble", "TWICE").statusCode())
                .isEqualTo(302);
        assertThat(send(part, "amount", "4000000").statusCode()).isEqualTo(302);
        assertThat(submit(part, "decision", "ACCEPTED").statusCode()).isEqualTo(302);
        assertThat(places(part)).as("16 of the payment and 5 in excess").contains("GROUP 21000000");
        assertThat(send(part, "amount", "16000000").statusCode()).isEqualTo(302);
        assertThat(submit(part, "amount", "5000000").statusCode()).isEqualTo(302);
        assertThat(step(part)).as("the rest is not forgotten").isEqualTo("settle-transfer");
        assertThat(submit(part, "decision", "PAID_AGAIN").statusCode()).isEqualTo(302);
        scenario.playUntil(part, "request-payment");
        assertThat(submit(part, "amount", String.valueOf(AID)).body()).contains("Rp\u00a015.000.000");
        scenario.playUntil(part, "confirm-funds");
        assertThat(payments.disbursed(part).amount()).isEqualTo(AID);
        scenario.playToTheEnd(part, Manner.PLAIN);
        assertThat(ledger.of(part).disbursed().amount()).isEqualTo(AID);
        assertSums(part);
        assertThat(CaseFaults.of(database, number(part))).isEmpty();
    }

    @Test
    void moneyInAnotherAccountIsClaimedFromWhoHasItAndNotFromTheGroup() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        assertThat(submit(caseId, "amount", "0", "trouble", "OTHER_ACCOUNT").statusCode())
                .isEqualTo(302);
        assertThat(places(caseId)).containsExactly("OTHER_ACCOUNT 20000000");
        assertThat(submit(caseId, "decision", "CLAIMED", "documentNumber", "SK-TAGIH-7")
                        .body())
                .contains("jadi kelompok tidak ditagih");
        assertThat(submit(caseId, "decision", "CLAIMED_ELSEWHERE", "documentNumber", "SK-TAGIH-7")
                        .statusCode())
                .isEqualTo(302);
        assertThat(workItems.of(caseId))
                .extracting(WorkItem::step)
                .as("no report is asked of the group")
                .containsExactly("order-recovery");
        assertThat(scenario.person("bambang.ppk").get(form(caseId)).body()).contains("bukan kepada kelompok");
        assertThat(places(caseId)).containsExactly("OTHER_ACCOUNT 20000000");
        assertThat(scenario.person("bambang.ppk")
                        .get("/cases/" + scenario.number(caseId))
                        .body())
                .contains("kelompok tidak ditagih dan tidak diminta menyusun LPJ");
        assertThat(ledger.of(caseId).outstanding().amount()).isEqualTo(AID);
        assertThat(ledger.claimedOn(caseId)).isPresent();
        assertSums(caseId);

        assertThat(send(caseId, "reason", "WRONG_ACCOUNT").statusCode()).isEqualTo(302);
        WorkItem notice = workItems.find(caseId, "decide-late-return").orElseThrow();
        players.play(notice, Manner.PLAIN);
        scenario.playToTheEnd(caseId, Manner.PLAIN);
        assertThat(told(caseId, "late-return-decided")).hasSize(1);
        assertThat(places(caseId)).containsExactly("RETURNED 20000000");
        assertSums(caseId);
    }

    @Test
    void whatIsClaimedFromAGroupThatHasAPartStaysWhereItIs() {
        CaseId caseId = scenario.caseAt("confirm-funds");
        assertThat(submit(caseId, "amount", "5000000", "trouble", "OTHER_ACCOUNT")
                        .statusCode())
                .isEqualTo(302);
        assertThat(submit(caseId, "decision", "CLAIMED_ELSEWHERE", "documentNumber", "SK-TAGIH-8")
                        .body())
                .contains("Kelompok menerima Rp\u00a05.000.000");
        assertThat(submit(caseId, "decision", "CLAIMED", "documentNumber", "SK-TAGIH-8")
                        .statusCode())
                .isEqualTo(302);
        assertThat(places(caseId)).containsExactly("GROUP 5000000", "OTHER_ACCOUNT 15000000");
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).contains("compile-report", "order-recovery");
        assertSums(caseId);
    }

    /** What is paid or ordered cannot be paid once more by moving the case; an order can be returned. */
    @Test
    void aMovedTokenEndsInARefusalAndNeverInAFault() {
        CaseId paid = scenario.caseAt("confirm-funds");
        for (String step : List.of("sign-agreement", "request-payment", "order-payment", "record-disbursement")) {
            assertThat(askedToMove(paid, step).statusCode()).as(step).isEqualTo(422);
        }
        CaseId ordered = scenario.caseAt("record-disbursement");
        for (String step : List.of("sign-agreement", "request-payment", "confirm-funds", "settle-transfer")) {
            assertThat(askedToMove(ordered, step).statusCode()).as(step).isEqualTo(422);
        }
        assertThat(askedToMove(ordered, "request-payment").body()).contains("Pembayaran sudah diperintahkan");
        assertThat(scenario.person("dian.admin").get(page(ordered) + "/repair").body())
                .contains("Langkah lain, dan mengapa tidak", "Pembayaran sudah diperintahkan")
                .doesNotContain("??", "refusal.");
        moved(ordered, "order-payment");
        assertThat(submit(ordered, "verdict", "RETURNED", "note", "Salah rekening.")
                        .statusCode())
                .isEqualTo(302);
        scenario.playToTheEnd(ordered, Manner.PLAIN);
        assertThat(cases.find(ordered).orElseThrow().outcome()).isEqualTo("closed");
    }

    @Test
    void aCaseOfTheOlderModelIsMovedAndItsTransferComesBack() {
        onTheMachinesTime(OlderModels::deploy);
        CaseId waiting = scenario.caseAt("confirm-funds");
        CaseId before = scenario.caseAt("record-disbursement");
        onTheMachinesTime(OlderModels::upgrade);
        assertThat(scenario.person("dian.admin")
                        .post("/repairs", "/repairs/models", Map.of("model", "disbursement", "reason", WHY))
                        .statusCode())
                .isEqualTo(302);
        UUID move = jdbc.sql("select id from model_move where verdict is null and model = 'disbursement'")
                .query(UUID.class)
                .single();
        assertThat(foretold(move, waiting)).isEqualTo("FORETOLD {confirm-funds} null");
        assertThat(decide("/repairs/models/" + move + "/decision")).isEqualTo(302);
        dueJobs.run();
        assertThat(foretold(move, waiting)).isEqualTo("AS_FORETOLD {confirm-funds} {confirm-funds}");
        assertThat(foretold(move, before)).isEqualTo("AS_FORETOLD {record-disbursement} {record-disbursement}");

        assertThat(send(waiting).statusCode()).isEqualTo(302);
        assertThat(step(waiting)).isEqualTo("correct-account");
        scenario.playUntil(waiting, "compile-report");
        scenario.playUntil(before, "compile-report");
        assertSums(waiting);
    }

    private void isInNoSampleOfTheAuditors(CaseId caseId) {
        scenario.caseAt("compile-report");
        Program auditor = scenario.program("nia.pemeriksa");
        String phase = jdbc.sql("select phase_id from group_card where case_id = :case")
                .param("case", caseId.value())
                .query(UUID.class)
                .single()
                .toString();
        assertThat(auditor.post("/phases/" + phase + "/audit-samples", "{\"hits\": 3}")
                        .statusCode())
                .isEqualTo(200);
        String sample =
                "/audit-samples/" + auditor.read("/audit-samples").at("/0/id").asString();
        assertThat(auditor.post(sample + "/draw", "").statusCode()).isEqualTo(200);
        assertThat(auditor.read(sample + "/groups").toString()).doesNotContain('"' + number(caseId) + '"');
    }

    private static final String WHY = "Kasus yang berjalan butuh jalan keluar untuk transfer yang kembali.";

    private HttpResponse<String> askedToMove(CaseId caseId, String to) {
        String page = page(caseId) + "/repair";
        Map<String, String> move =
                Map.of("kind", "MOVE_TOKEN", "from", "disbursement/" + step(caseId), "to", to, "reason", WHY);
        return scenario.person("dian.admin").post(page, page, move);
    }

    private void moved(CaseId caseId, String to) {
        HttpResponse<String> asked = askedToMove(caseId, to);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(302);
        UUID repair = jdbc.sql("select id from repair where case_id = :case and verdict is null")
                .param("case", caseId.value())
                .query(UUID.class)
                .single();
        assertThat(decide("/repairs/" + repair + "/decision")).isEqualTo(302);
        assertThat(step(caseId)).isEqualTo(to);
    }

    private int decide(String decision) {
        return scenario.person("rudi.admin")
                .post("/repairs", decision, Map.of("verdict", "APPROVED"))
                .statusCode();
    }

    private String foretold(UUID move, CaseId caseId) {
        return jdbc.sql("""
                        select concat_ws(' ', result, foretold::text, coalesce(found::text, 'null'))
                        from model_move_case where move_id = :move and case_id = :case""")
                .param("move", move)
                .param("case", caseId.value())
                .query(String.class)
                .single();
    }

    /** The notice of the bank about the latest payment, with some values otherwise. */
    private HttpResponse<String> send(CaseId caseId, String... otherwise) {
        List<Recorded> paid = told(caseId, "aid-disbursed");
        Map<String, Object> latest = paid.get(paid.size() - 1).data();
        LocalDate day = LocalDate.parse(String.valueOf(latest.get("sp2dDate")));
        Map<String, String> notice = new HashMap<>(Map.of(
                "sp2dNumber",
                String.valueOf(latest.get("sp2dNumber")),
                "noticeDate.day",
                String.valueOf(day.getDayOfMonth()),
                "noticeDate.month",
                String.valueOf(day.getMonthValue()),
                "noticeDate.year",
                String.valueOf(day.getYear()),
                "amount",
                String.valueOf(AID),
                "reason",
                "ACCOUNT_CLOSED"));
        put(notice, otherwise);
        String page = page(caseId) + "/transfer-return";
        return scenario.person("yusuf.bendahara").post("/cases", page, notice);
    }

    /** The plain answers of the step that waits, with some values otherwise. */
    private HttpResponse<String> submit(CaseId caseId, String... otherwise) {
        WorkItem item = workItems.of(caseId).get(0);
        Map<String, String> answers = new HashMap<>(playbook.answers(caseId, item.step(), Manner.PLAIN, false));
        put(answers, otherwise);
        return scenario.person(players.whoDoes(item)).submit(item.number(), item.step(), answers);
    }

    private static void put(Map<String, String> values, String... otherwise) {
        for (int i = 0; i < otherwise.length; i += 2) {
            values.put(otherwise[i], otherwise[i + 1]);
        }
    }

    private List<String> places(CaseId caseId) {
        return transfers.places(caseId).stream().map(TransfersIT::words).toList();
    }

    private static String words(MoneyPlace one) {
        return one.place() + " " + one.amount().amount();
    }

    /** What was paid less what came back is what the account of the case says, and the program's own check agrees. */
    private void assertSums(CaseId caseId) {
        Ledger.Balance balance = ledger.of(caseId);
        assertThat(payments.disbursed(caseId)).isEqualTo(balance.disbursed());
        assertThat(FoldCheck.differences(jdbc, journal, caseId)).isEmpty();
    }

    private List<Recorded> told(CaseId caseId, String type) {
        return journal.of(caseId.subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals(type))
                .toList();
    }

    private String number(CaseId caseId) {
        return scenario.number(caseId);
    }

    private String page(CaseId caseId) {
        return "/cases/" + number(caseId);
    }

    private String form(CaseId caseId) {
        return page(caseId) + "/steps/" + step(caseId);
    }

    private String step(CaseId caseId) {
        return workItems.of(caseId).get(0).step();
    }
}
