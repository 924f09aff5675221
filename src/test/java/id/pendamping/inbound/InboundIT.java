package id.pendamping.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.Servers;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.inbox.MessageSettled;
import id.pendamping.inbox.MessageSettled.Settlement;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.journal.relay.Topics;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.verifying.Mutations;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.transaction.support.TransactionTemplate;

/** The treasury reports over Kafka: once, in order, and what is refused lies open until an administrator settles it. */
@PendampingTest
class InboundIT {

    private static final Duration SOON = Duration.ofMinutes(1);
    private static final String OPEN = "OPEN";

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    JournalReader journal;

    @Autowired
    Journal facts;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    ProgramClock clock;

    @Autowired
    ApplicationContext context;

    private KafkaProducer<String, byte[]> treasury;

    /** A group that waits for the treasury. */
    private record Waiting(CaseId caseId, String number) {}

    @BeforeEach
    void beginTheYear() {
        treasury = new KafkaProducer<>(
                Servers.client(Map.of("max.request.size", 2_000_000)),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void letTheClockGo() {
        treasury.close();
    }

    @Test
    void aReportMovesTheCaseOnOnceAndASecondOneIsSetAside() {
        Waiting group = waiting();
        UUID id = UUID.randomUUID();
        for (int i = 0; i < 20; i++) {
            send(report(id, group));
        }
        awaitStep(group, "confirm-funds");
        UUID second = UUID.randomUUID();
        send(Payer.message(second, group.caseId(), group.number(), data("230881000999999", 20_000_000)));
        awaitLetter(second, OPEN);

        List<Recorded> paid = entries(group, "aid-disbursed");
        assertThat(paid).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("system:treasury");
            assertThat(entry.duty()).isEqualTo(Duty.AUTOMATION);
            assertThat(entry.reason()).isEqualTo(id.toString());
        });
        assertThat(told(Topics.CASES, group, "ce_id", paid.get(0).eventId().toString()))
                .hasSize(1);
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases/" + group.number())
                        .body())
                .contains("Kas negara, otomatis");
        assertThat(letters(group)).containsExactly(OPEN + " refusal.payment.another");
        assertThat(TableFaults.of(database, group.number())).isEmpty();
        assertThat(told(InboundTopics.TREASURY + ".dlt", group, "ce_id", second.toString()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.headers().toArray())
                        .extracting("key")
                        .contains("ce_type", "kafka_dlt-original-offset", "kafka_dlt-exception-message"));
    }

    @Test
    void nothingThatIsSentHoldsUpOthersAndWhatFollowsAPoisonedMessageWaits() {
        Waiting poisoned = waiting("verify-administration");
        Waiting other = waiting();
        UUID poison = UUID.randomUUID();
        int before = letters();
        send(registry(poison, poisoned, "{\"member\": #{7919*104729} \u0000"));
        send(registry(UUID.randomUUID(), poisoned, identity(3, "MATCH")));
        hostile().forEach(this::send);
        send(report(UUID.randomUUID(), other));

        awaitStep(other, "confirm-funds");
        Awaitility.await()
                .atMost(SOON)
                .until(() -> letters() == before + hostile().size());
        awaitLetters(poisoned, OPEN + " refusal.inbound.notJson", "WAITING refusal.letter.waits");
        assertThat(entries(poisoned, "identity-checked")).isEmpty();

        Person administrator = scenario.person("dian.admin");
        String page = "/dead-letters/" + letter(poison);
        HttpResponse<String> shown = administrator.get(page);
        assertThat(shown.body())
                .contains("#{7919*104729}", "bukan JSON", "Pesan di belakangnya")
                .doesNotContain("829348951");
        assertThat(administrator
                        .post(page, page, Map.of("settlement", "DISCARDED", "words", "Salah kirim"))
                        .statusCode())
                .as("not confirmed")
                .isEqualTo(422);
        assertThat(administrator.post(page, page, act("DISCARDED", "")).statusCode())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(entries(poisoned, "identity-checked")).isEmpty();
        assertThat(administrator
                        .post(page, page, act("DISCARDED", "Salah kirim"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(entries(poisoned, "identity-checked")).hasSize(1);
        assertThat(letters(poisoned))
                .containsExactly("DISCARDED refusal.inbound.notJson", "REPLAYED refusal.letter.waits");
        assertThat(entries(poisoned, "message-settled")).singleElement().satisfies(entry -> {
            assertThat(entry.duty()).isEqualTo(Duty.ADMINISTRATOR);
            assertThat(entry.reason()).isEqualTo("Salah kirim");
        });
        assertThat(scenario.person("yusuf.bendahara").get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void aCorrectionIsTakenAndWhatItCorrectsIsClosed() {
        Waiting group = waiting();
        UUID wrong = UUID.randomUUID();
        UUID right = UUID.randomUUID();
        send(Payer.message(UUID.randomUUID(), group.caseId(), group.number(), "{\"sp2dNumber\":"));
        send(Payer.message(wrong, group.caseId(), group.number(), data(sp2d(group, 1), 2_000_000)));
        awaitLetters(group, OPEN + " refusal.inbound.notJson", OPEN + " refusal.payment.amount");
        send(report(right, group));
        awaitStep(group, "confirm-funds");
        assertThat(letters(group))
                .containsExactly("SUPERSEDED refusal.inbound.notJson", "SUPERSEDED refusal.payment.amount");
        assertThat(scenario.person("dian.admin")
                        .get("/dead-letters/" + letter(wrong))
                        .body())
                .contains("Diganti pesan", right.toString())
                .doesNotContain("Usulkan perbaikan");

        UUID contradiction = UUID.randomUUID();
        send(Payer.message(contradiction, group.caseId(), group.number(), data(sp2d(group, 1), 3_000_000)));
        awaitLetter(contradiction, OPEN);
        send(report(right, group));
        tell("portal", "registration-updated", group, "{\"member\":5,\"change\":\"LEFT\",\"since\":\"2023-07-24\"}");
        Awaitility.await().atMost(SOON).until(() -> letters(group).contains(OPEN + " refusal.inbound.decreed"));
        assertThat(letters(group))
                .as("what was taken before says nothing new when it comes again")
                .contains(OPEN + " refusal.payment.another");
    }

    @Test
    void messagesOnDifferentThingsKeepTheirOrderAndACorrectionTakesThePlaceOfWhatItCorrects() {
        Waiting group = waiting("verify-administration");
        tell("civil-registry", "identity-compared", group, "{\"member\":3,\"result\":\"MATCH\"}");
        tell("civil-registry", "identity-compared", group, identity(4, "MATCH"));
        awaitLetters(group, OPEN + " refusal.inbound.data.required", "WAITING refusal.letter.waits");
        tell("civil-registry", "identity-compared", group, identity(3, "MISMATCH"));
        Awaitility.await("before the listeners are idle for half a minute")
                .atMost(Duration.ofSeconds(10))
                .until(() -> entries(group, "identity-checked").size() == 2);
        assertThat(entries(group, "identity-checked"))
                .extracting(entry -> entry.data().get("member"))
                .containsExactly(3L, 4L);
        awaitLetters(group, "SUPERSEDED refusal.inbound.data.required", "REPLAYED refusal.letter.waits");
    }

    @Test
    void aMessageBeforeItsStepIsTakenOnceTheStepOpens() {
        Waiting group = waiting("order-payment");
        UUID early = UUID.randomUUID();
        UUID later = UUID.randomUUID();
        send(report(early, group));
        send(Payer.message(later, group.caseId(), group.number(), data(sp2d(group, 1), 2_000_000)));
        awaitLetters(group, "EARLY refusal.inbound.early", "EARLY refusal.inbound.early");
        Person administrator = scenario.person("dian.admin");
        assertThat(administrator.get("/dead-letters?state=EARLY").body())
                .contains(group.caseId().toString());
        assertThat(administrator.get("/dead-letters/" + letter(early)).body())
                .contains("belum sampai pada langkah ini")
                .doesNotContain("Usulkan perbaikan");

        order(group);
        Awaitility.await("before the listeners are idle for half a minute")
                .atMost(Duration.ofSeconds(10))
                .until(() -> step(group).equals("confirm-funds"));
        assertThat(entries(group, "aid-disbursed")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("system:treasury");
            assertThat(entry.reason()).isEqualTo(early.toString());
        });
        awaitLetters(group, "REPLAYED refusal.inbound.early", OPEN + " refusal.payment.amount");
    }

    @Test
    void aStepThatOpenedUnheardIsFoundWhenTheListenersAreIdle() {
        Waiting group = waiting("order-payment");
        UUID early = UUID.randomUUID();
        send(report(early, group));
        awaitLetters(group, "EARLY refusal.inbound.early");
        Lifecycle atOnce = context.getBean("earlyMessages", Lifecycle.class);
        atOnce.stop();
        try {
            order(group);
            assertThat(letters(group)).containsExactly("EARLY refusal.inbound.early");
            context.publishEvent(
                    new ListenerContainerIdleEvent(this, this, 30_000, "treasury", List.of(), null, false));
        } finally {
            atOnce.start();
        }
        assertThat(step(group)).isEqualTo("confirm-funds");
        assertThat(letters(group)).containsExactly("REPLAYED refusal.inbound.early");
    }

    @Test
    void theLatestOfThoseThatCameBeforeTheStepIsTaken() {
        Waiting group = waiting("order-payment");
        UUID last = UUID.randomUUID();
        send(Payer.message(UUID.randomUUID(), group.caseId(), group.number(), data(sp2d(group, 1), 20_000_000)));
        send(Payer.message(last, group.caseId(), group.number(), data(sp2d(group, 2), 20_000_000)));
        awaitLetters(group, "EARLY refusal.inbound.early", "EARLY refusal.inbound.early");
        order(group);
        awaitLetters(group, "SUPERSEDED refusal.inbound.early", "REPLAYED refusal.inbound.early");
        assertThat(entries(group, "aid-disbursed")).singleElement().satisfies(entry -> assertThat(entry.data())
                .containsEntry("sp2dNumber", sp2d(group, 2)));
    }

    @Test
    void theTreasurysOwnMessageConfirmsWhatAnOfficerHasRecorded() {
        Waiting group = waiting("confirm-funds");
        Map<String, Object> paid = entries(group, "aid-disbursed").get(0).data();
        String number = String.valueOf(paid.get("sp2dNumber"));
        UUID differing = UUID.randomUUID();
        send(Payer.message(differing, group.caseId(), group.number(), data("999999999999999", 20_000_000)));
        awaitLetter(differing, OPEN);
        assertThat(scenario.person("dian.admin")
                        .get("/dead-letters/" + letter(differing))
                        .body())
                .contains("sudah tercatat SP2D " + number, "999999999999999");
        UUID id = UUID.randomUUID();
        send(Payer.message(id, group.caseId(), group.number(), data(number, 20_000_000)));
        send(Payer.message(UUID.randomUUID(), group.caseId(), group.number(), data(number, 20_000_000)));
        awaitLetters(group, "SUPERSEDED refusal.payment.another");
        UUID last = UUID.randomUUID();
        send(Payer.message(last, group.caseId(), group.number(), data(number, 1)));
        awaitLetter(last, OPEN);
        assertThat(entries(group, "disbursement-confirmed")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("system:treasury");
            assertThat(entry.reason()).isEqualTo(id.toString());
            assertThat(entry.data()).containsEntry("sp2dNumber", number).containsKeys("sp2dDate", "kppn", "amount");
        });

        assertThat(Mutations.of(database, group.number(), "payment_report"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
        assertThat(scenario.person("nia.pemeriksa")
                        .get("/cases/" + group.number())
                        .body())
                .contains("Pencairan dikuatkan kas negara");
    }

    @Test
    void aMessageWhoseSp2dIsOnRecordForAnotherGroupWithAnotherDayIsSetAside() {
        Waiting paid = waiting("confirm-funds");
        Map<String, Object> made = entries(paid, "aid-disbursed").get(0).data();
        String number = String.valueOf(made.get("sp2dNumber"));
        Waiting group = waiting("record-disbursement");
        UUID contradicting = UUID.randomUUID();
        send(Payer.message(contradicting, group.caseId(), group.number(), data(number, 20_000_000)));
        awaitLetter(contradicting, OPEN);

        assertThat(letters(group)).containsExactly("OPEN refusal.payment.elsewhere.SP2D");
        assertThat(scenario.person("dian.admin")
                        .get("/dead-letters/" + letter(contradicting))
                        .body())
                .contains("SP2D " + number + " sudah tercatat pada kasus lain", "KPPN 135");
        assertThat(entries(group, "aid-disbursed")).isEmpty();
        send(report(UUID.randomUUID(), group));
        awaitStep(group, "confirm-funds");
    }

    @Test
    void aRepairTakesTwoAdministratorsAndNothingOfItActsBefore() {
        Waiting group = waiting();
        UUID wrong = UUID.randomUUID();
        send(Payer.message(wrong, group.caseId(), group.number(), data(sp2d(group, 1), 19_000_000)));
        awaitLetter(wrong, OPEN);
        Person first = scenario.person("dian.admin");
        Person second = scenario.person("rudi.admin");
        String page = "/dead-letters/" + letter(wrong);
        String repairs = page + "/repairs";
        assertThat(first.get(page).body()).contains("Rp\u00a020.000.000", "Rp\u00a019.000.000");
        assertThat(first.post(page, page, act("REPLAYED", "Coba lagi")).statusCode())
                .as("still wrong")
                .isEqualTo(422);
        assertThat(first.post(page, page, repair("Nilai salah", data(sp2d(group, 1), 20_000_000)))
                        .statusCode())
                .as("by one person")
                .isEqualTo(422);
        assertThat(first.post(page, repairs, repair("Nilai salah", data("23088100017", 20_000_000)))
                        .body())
                .contains("salah bentuknya");
        assertThat(first.post(page, repairs, repair("", data(sp2d(group, 1), 20_000_000)))
                        .statusCode())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(entries(group, "message-repair-asked")).isEmpty();

        Map<String, String> right = repair("Nilai salah", data(sp2d(group, 1), 20_000_000));
        assertThat(first.post(page, repairs, right).statusCode()).isEqualTo(302);
        assertThat(first.post(page, repairs, right).statusCode()).as("twice").isEqualTo(422);
        String decide = repairs + '/' + proposal(wrong);
        assertThat(first.post(page, decide, verdict("APPROVED", "Cocok")).body())
                .contains("Usulan Anda sendiri harus diputuskan administrator lain");
        assertThat(step(group)).isEqualTo("record-disbursement");
        assertThat(entries(group, "aid-disbursed")).isEmpty();
        assertThat(second.get("/dead-letters").body()).contains("Usulan menunggu orang kedua");
        assertThat(second.get(page).body())
                .contains("19000000", "20000000", "berbeda", "Dian", "Setujui dan proses")
                .contains("Menunggu orang kedua")
                .doesNotContain("??")
                .containsOnlyOnce("<small>berbeda</small>");
        assertThat(second.post(page, decide, verdict("APPROVED", "")).statusCode())
                .as("without a reason")
                .isEqualTo(422);
        assertThat(second.post(page, decide, verdict("REFUSED", "Belum ada bukti"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(letters(group)).containsExactly(OPEN + " refusal.payment.amount");
        assertThat(second.post(page, decide, verdict("APPROVED", "Ternyata benar"))
                        .statusCode())
                .as("decided on before")
                .isEqualTo(422);

        assertThat(first.post(page, repairs, right).statusCode()).isEqualTo(302);
        decide = repairs + '/' + proposal(wrong);
        assertThat(second.post(page, decide, verdict("APPROVED", "Cocok dengan SP2D"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(step(group)).isEqualTo("confirm-funds");
        String asker = accounts.byLogin("dian.admin").orElseThrow().id();
        String decider = accounts.byLogin("rudi.admin").orElseThrow().id();
        assertThat(entries(group, "message-repair-asked")).hasSize(2).allSatisfy(entry -> assertThat(entry.actor())
                .isEqualTo(asker));
        assertThat(entries(group, "message-repair-decided"))
                .allSatisfy(entry -> {
                    assertThat(entry.actor()).isEqualTo(decider);
                    assertThat(entry.onBehalfOf()).isEqualTo(asker);
                })
                .extracting(entry -> entry.data().get("verdict") + " " + entry.reason())
                .containsExactly("REFUSED Belum ada bukti", "APPROVED Cocok dengan SP2D");
        Recorded settled = entries(group, "message-settled").get(0);
        assertThat(settled.data()).containsEntry("settlement", "REPAIRED").containsKey("repairedAs");
        assertThat(entries(group, "aid-disbursed")).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(decider);
            assertThat(entry.duty()).isEqualTo(Duty.ADMINISTRATOR);
            assertThat(entry.onBehalfOf()).isEqualTo("system:treasury");
            assertThat(entry.reason()).isEqualTo(settled.data().get("repairedAs"));
        });
        assertThat(first.post(page, repairs, right).statusCode()).as("again").isEqualTo(422);
    }

    @Test
    void aRepairTakesTwoAdministratorsOverTheApiToo() {
        Waiting group = waiting();
        UUID wrong = UUID.randomUUID();
        send(Payer.message(wrong, group.caseId(), group.number(), data(sp2d(group, 1), 19_000_000)));
        awaitLetter(wrong, OPEN);
        Program first = scenario.program("dian.admin");
        String letter = "/dead-letters/" + letter(wrong);
        String proposed = "{\"value\":\"%s\",\"words\":\"Nilai salah\"}"
                .formatted(data(sp2d(group, 1), 20_000_000).replace("\"", "\\\""));
        assertThat(first.post(letter + "/settlement", "{\"settlement\":\"REPAIRED\",\"words\":\"Nilai salah\"}")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> asked = first.post(letter + "/repairs", "once", proposed);
        assertThat(first.post(letter + "/repairs", "once", proposed).statusCode())
                .as("sent again: " + asked.body())
                .isEqualTo(200);
        String id = first.parsed(asked).at("/repairs/0/id").asString();
        String decide = letter + "/repairs/" + id;
        String approved = "{\"verdict\":\"APPROVED\",\"words\":\"Cocok\"}";
        assertThat(first.post(decide, approved).statusCode()).isEqualTo(422);
        assertThat(step(group)).isEqualTo("record-disbursement");
        assertThat(scenario.program("rudi.admin").post(decide, approved).body())
                .contains("\"state\":\"REPLAYED\"", "\"verdict\":\"APPROVED\"");
        assertThat(step(group)).isEqualTo("confirm-funds");
    }

    @Test
    void whoHasActedOnTheCaseNeitherProposesNorDecides() {
        Waiting group = waiting();
        ProducerRecord<String, byte[]> message =
                Payer.message(UUID.randomUUID(), group.caseId(), group.number(), data(sp2d(group, 1), 19_000_000));
        UUID wrong = UUID.fromString(
                new String(message.headers().lastHeader("ce_id").value(), java.nio.charset.StandardCharsets.UTF_8));
        send(message);
        awaitLetter(wrong, OPEN);
        String page = "/dead-letters/" + letter(wrong);
        String repairs = page + "/repairs";
        Map<String, String> right = repair("Nilai salah", data(sp2d(group, 1), 20_000_000));
        Account both = administrator("ganda.admin", "35", Duty.ADMINISTRATOR, Duty.TREASURER);
        Person actor = scenario.person(both);
        assertThat(actor.post(page, repairs, right).statusCode()).isEqualTo(302);
        transaction.executeWithoutResult(status -> facts.record(
                new MessageSettled(group.caseId(), wrong, "treasury", Settlement.REPLAYED, null),
                Act.by(both.as(Duty.TREASURER), clock.instant())));
        Person second = scenario.person("rudi.admin");
        String decide = repairs + '/' + proposal(wrong);
        assertThat(second.post(page, decide, verdict("APPROVED", "Cocok")).body())
                .contains("Pengusul pernah bertindak pada kasus ini");
        assertThat(second.post(page, decide, verdict("REFUSED", "Pengusul bertindak"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(actor.post(page, repairs, right).body()).contains("Anda pernah bertindak pada kasus ini");
        assertThat(second.post(page, repairs, right).statusCode()).isEqualTo(302);
        assertThat(actor.post(page, repairs + '/' + proposal(wrong), verdict("APPROVED", "Cocok"))
                        .body())
                .contains("Anda pernah bertindak pada kasus ini");
        assertThat(actor.post(page, page, act("DISCARDED", "Tidak perlu")).body())
                .contains("Anda pernah bertindak pada kasus ini");
        Account elsewhere = administrator("jauh.admin", "12", Duty.ADMINISTRATOR);
        assertThat(scenario.person(elsewhere).get(page).statusCode()).isEqualTo(404);
        assertThat(step(group)).isEqualTo("record-disbursement");
        assertThat(letters(group)).containsExactly(OPEN + " refusal.payment.amount");
    }

    @Test
    void whatTheRegistryAndThePortalReportKeepsAGroupFromBeingChosen() {
        Waiting group = waiting("verify-administration");
        tell("civil-registry", "identity-compared", group, identity(3, "MISMATCH"));
        tell(
                "portal",
                "registration-updated",
                group,
                "{\"member\":5,\"change\":\"EMPLOYED\",\"since\":\"2023-07-24\"}");
        tell("civil-registry", "identity-compared", group, identity(99, "MATCH"));
        awaitEntries(group, "identity-checked", 1);
        awaitEntries(group, "member-updated", 1);
        Awaitility.await().atMost(SOON).until(() -> letters(group).equals(List.of(OPEN + " refusal.outside.member")));

        Person verifier = scenario.person("laila.verifikator");
        String page = "/cases/" + group.number() + "/steps/verify-administration";
        Map<String, String> passed = Map.of(
                "_key", UUID.randomUUID().toString(),
                "identitiesChecked", "true",
                "villageLetterSeen", "true",
                "budgetChecked", "true",
                "verdict", "PASSED");
        assertThat(verifier.get(page).body()).contains("Laporan dari luar", "Data tidak cocok menurut Dukcapil");
        HttpResponse<String> refused = verifier.post(page, page, passed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Dukcapil menyatakan data anggota nomor 3 tidak cocok", "anggota nomor 5 bekerja");
        assertThat(entries(group, "identity-checked").get(0)).satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("system:civil-registry");
            assertThat(entry.data()).containsOnlyKeys("member", "result", "checkedOn");
        });

        tell(
                "portal",
                "registration-updated",
                group,
                "{\"member\":5,\"change\":\"UNEMPLOYED\",\"since\":\"2023-07-24\"}");
        awaitEntries(group, "member-updated", 2);
        discard(group);
        tell("civil-registry", "identity-compared", group, identity(3, "MATCH"));
        awaitEntries(group, "identity-checked", 2);
        assertThat(verifier.post(page, page, passed).statusCode()).isEqualTo(302);
        assertThat(step(group)).isEqualTo("verify-field");
    }

    @Test
    void aGroupFromWhichThePortalTakesTooManyIsReviewed() {
        Waiting group = waiting("verify-field");
        for (int member : List.of(4, 5, 6)) {
            tell(
                    "portal",
                    "registration-updated",
                    group,
                    "{\"member\":%d,\"change\":\"LEFT\",\"since\":\"2023-07-24\"}".formatted(member));
        }
        awaitEntries(group, "group-too-small", 1);
        assertThat(entries(group, "group-too-small").get(0).data())
                .containsEntry("members", 7L)
                .containsEntry("least", 8L);
        String page = "/cases/" + group.number();
        Person authority = scenario.person("sri.kpa");
        assertThat(authority.get(page + "/steps/review-group").body())
                .contains("Portal pendaftaran")
                .doesNotContain("Nomor berita acara");
        assertThat(scenario.person("tuti.pendaftar").get(page + "/group-change").body())
                .as("one after the other")
                .contains("masih menunggu keputusan");
        assertThat(authority
                        .submit(
                                group.number(),
                                "review-group",
                                Map.of("verdict", "DISSOLVED", "grounds", "Tinggal tujuh orang."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(entries(group, "group-rejected"))
                .extracting(entry -> entry.data().get("reason"))
                .containsExactly("DISSOLUTION");
    }

    @Test
    void thePortalChangesNobodyOnceTheDecreeIsRatified() {
        Waiting group = waiting();
        tell("portal", "registration-updated", group, "{\"member\":5,\"change\":\"LEFT\",\"since\":\"2023-07-24\"}");
        Awaitility.await().atMost(SOON).until(() -> letters(group).equals(List.of(OPEN + " refusal.inbound.decreed")));
        assertThat(entries(group, "member-updated")).isEmpty();
    }

    private static String identity(int member, String result) {
        return "{\"member\":%d,\"result\":\"%s\",\"checkedOn\":\"2023-07-24\"}".formatted(member, result);
    }

    private void tell(String system, String kind, Waiting group, String data) {
        send(Payer.outside(system, kind, UUID.randomUUID(), group.caseId(), group.number(), data));
    }

    private void awaitEntries(Waiting group, String type, int count) {
        Awaitility.await().atMost(SOON).until(() -> entries(group, type).size() == count);
    }

    private void discard(Waiting group) {
        Person administrator = scenario.person("dian.admin");
        String letter = jdbc.sql("select id from dead_letter where case_id = :case and state = 'OPEN'")
                .param("case", group.caseId().value())
                .query(String.class)
                .single();
        String page = "/dead-letters/" + letter;
        assertThat(administrator
                        .post(page, page, act("DISCARDED", "Salah nomor"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aTransactionThatFailsLeavesNothingAndIsTriedAgain() {
        Waiting group = waiting();
        jdbc.sql("create sequence treasury_attempts").update();
        jdbc.sql("""
                        create function refuse_twice() returns trigger language plpgsql as $$
                        begin
                            if nextval('treasury_attempts') <= 3 then
                                raise exception 'passing' using errcode = 'serialization_failure';
                            end if;
                            return new;
                        end $$""").update();
        jdbc.sql("create trigger refuse_twice before update on payment for each row execute function refuse_twice()")
                .update();
        try {
            send(report(UUID.randomUUID(), group));
            awaitStep(group, "confirm-funds");
            assertThat(jdbc.sql("select last_value from treasury_attempts")
                            .query(Long.class)
                            .single())
                    .isGreaterThanOrEqualTo(4);
        } finally {
            jdbc.sql("drop trigger refuse_twice on payment").update();
            jdbc.sql("drop function refuse_twice").update();
            jdbc.sql("drop sequence treasury_attempts").update();
        }
        assertThat(entries(group, "aid-disbursed")).hasSize(1);
        assertThat(letters(group)).isEmpty();
    }

    /** What somebody could send who does not mean well, each with a key of its own. */
    private List<ProducerRecord<String, byte[]>> hostile() {
        List<ProducerRecord<String, byte[]>> messages = new ArrayList<>();
        messages.add(new ProducerRecord<>(Payer.TOPIC, UUID.randomUUID().toString(), null));
        messages.add(new ProducerRecord<>(Payer.TOPIC, null, new byte[0]));
        messages.add(new ProducerRecord<>(Payer.TOPIC, "\u0000'; drop table journal; --", new byte[1_000_000]));
        messages.add(new ProducerRecord<>(Payer.TOPIC, "k".repeat(5_000), Payer.bytes("<xml/>")));
        ProducerRecord<String, byte[]> headers = Payer.message(
                UUID.randomUUID(),
                new CaseId(UUID.randomUUID()),
                "TKM-2023-3509-00001",
                data("230881000170001", 20_000_000));
        headers.headers()
                .add("ce_id", null)
                .add("", new byte[] {(byte) 0xC3, 0x28})
                .add("\u0000", new byte[100_000])
                .add("__TypeId__", Payer.bytes("java.lang.ProcessBuilder"))
                .add("spring_json_header_types", Payer.bytes("{\"ce_type\":\"java.lang.Runtime\"}"))
                .add("springDeserializerExceptionValue", new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5})
                .add("kafka_dlt-original-offset", new byte[3]);
        messages.add(headers);
        return messages;
    }

    private Waiting waiting() {
        return waiting("record-disbursement");
    }

    private Waiting waiting(String step) {
        CaseId caseId = scenario.caseAt(step);
        return new Waiting(caseId, scenario.number(caseId));
    }

    private Account administrator(String login, String region, Duty... duties) {
        return accounts.open(login, "Contoh " + login, Cast.SECRET, Set.of(duties), Set.of(region), null);
    }

    private ProducerRecord<String, byte[]> report(UUID id, Waiting group) {
        return Payer.message(id, group.caseId(), group.number(), data(sp2d(group, 1), 20_000_000));
    }

    /** One that no other group has. */
    private static String sp2d(Waiting group, int which) {
        return group.number().replaceAll("\\D", "") + "0" + which;
    }

    private String data(String sp2d, long amount) {
        return Payer.data(
                sp2d, LocalDate.ofInstant(clock.instant(), clock.getZone()).toString(), amount);
    }

    private void send(ProducerRecord<String, byte[]> message) {
        try {
            treasury.send(message).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private ProducerRecord<String, byte[]> registry(UUID id, Waiting group, String data) {
        return Payer.outside("civil-registry", "identity-compared", id, group.caseId(), group.number(), data);
    }

    /** The payment officer opens the step that the treasury reports on. */
    private void order(Waiting group) {
        String page = "/cases/" + group.number() + "/steps/order-payment";
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Map<String, String> ordered = Map.of(
                "_key", UUID.randomUUID().toString(),
                "verdict", "ORDERED",
                "spmNumber", "SPM-" + group.number(),
                "spmDate.day", String.valueOf(today.getDayOfMonth()),
                "spmDate.month", String.valueOf(today.getMonthValue()),
                "spmDate.year", String.valueOf(today.getYear()));
        HttpResponse<String> answer = scenario.person("agus.ppspm").post(page, page, ordered);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private static Map<String, String> repair(String words, String value) {
        return Map.of("settlement", "REPAIRED", "words", words, "value", value, "confirmed", "true");
    }

    private static Map<String, String> verdict(String verdict, String words) {
        return Map.of("verdict", verdict, "words", words);
    }

    private String proposal(UUID eventId) {
        return jdbc.sql("""
                        select r.id from message_repair r join dead_letter l on l.id = r.letter_id
                        where l.event_id = :id and r.verdict is null""").param("id", eventId.toString()).query(String.class).single();
    }

    private void awaitLetters(Waiting group, String... states) {
        Awaitility.await().atMost(SOON).until(() -> letters(group).equals(List.of(states)));
    }

    private static Map<String, String> act(String settlement, String words) {
        return Map.of("settlement", settlement, "words", words, "confirmed", "true");
    }

    private void awaitStep(Waiting group, String step) {
        Awaitility.await().atMost(SOON).until(() -> step(group).equals(step));
    }

    private String step(Waiting group) {
        return workItems.of(group.caseId()).get(0).step();
    }

    private void awaitLetter(UUID eventId, String state) {
        Awaitility.await().atMost(SOON).until(() -> jdbc.sql(
                        "select exists (select 1 from dead_letter where event_id = :id and state = :state)")
                .param("id", eventId.toString())
                .param("state", state)
                .query(Boolean.class)
                .single());
    }

    private String letter(UUID eventId) {
        return jdbc.sql("select id from dead_letter where event_id = :id")
                .param("id", eventId.toString())
                .query(String.class)
                .single();
    }

    private int letters() {
        return jdbc.sql("select count(*) from dead_letter where consumer = 'treasury'")
                .query(Integer.class)
                .single();
    }

    private List<String> letters(Waiting group) {
        return jdbc.sql("""
                        select state || ' ' || (reasons -> 0 ->> 'key') from dead_letter where case_id = :case
                        order by message_offset""")
                .param("case", group.caseId().value())
                .query(String.class)
                .list();
    }

    private List<Recorded> entries(Waiting group, String type) {
        return journal.of(group.caseId().subject(), 0, 1_000).stream()
                .filter(entry -> entry.type().equals(type))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> told(String topic, Waiting group, String header, String value) {
        List<ConsumerRecord<String, byte[]>> told = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(Servers.client(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            Awaitility.await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    var found = message.headers().lastHeader(header);
                    if (group.caseId().toString().equals(message.key())
                            && found != null
                            && value.equals(new String(found.value(), java.nio.charset.StandardCharsets.UTF_8))) {
                        told.add(message);
                    }
                });
                return !told.isEmpty();
            });
        }
        return told;
    }
}
