package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.bulk.DueJobs;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.demo.sample.SampleFile;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.group.AidCases;
import id.pendamping.group.Registration;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.journal.relay.Topics;
import id.pendamping.ledger.Ledger;
import id.pendamping.lifecycle.models.ProcessWalks;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Groups from an uploaded file to the end of their case, every step by the person whose duty it is, over HTTP. */
@PendampingTest
class JourneyIT {

    private static final Duration SPENDING = Duration.ofDays(21);

    @Autowired
    Scenario scenario;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    ProgramClock clock;

    @Autowired
    WorkItems workItems;

    @Autowired
    AidCases cases;

    @Autowired
    StepCatalogue steps;

    @Autowired
    JournalReader journal;

    @Autowired
    ProcessWalks walks;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DueJobs dueJobs;

    @Test
    void everyTurnOfTheLifecycleIsWalkedAndToldThreeTimesAlike() throws IOException {
        Map<Manner, CaseId> groups = upload(Manner.values());
        Set<String> done = new HashSet<>();

        groups.forEach((manner, caseId) -> done.addAll(playToTheEnd(caseId, manner)));

        assertThat(outcome(groups, Manner.PLAIN)).isEqualTo("closed");
        assertThat(outcome(groups, Manner.LEFTOVER)).isEqualTo("closed");
        assertThat(outcome(groups, Manner.REVISED)).isEqualTo("closed");
        assertThat(outcome(groups, Manner.FICTITIOUS)).isEqualTo("rejected");
        assertThat(outcome(groups, Manner.UNPROVEN)).isEqualTo("recovered");
        assertThat(done)
                .as(
                        "every step except those of other ways: ModelWalkIT walks them, record-recovery is of an older model")
                .containsAll(steps.all().stream()
                        .filter(step -> step.meaning().stage().isPresent())
                        .map(Step::key)
                        .filter(key -> !List.of(
                                        "confirm-visit",
                                        "clear-obstacle",
                                        "name-mentor",
                                        "declare-unaccounted",
                                        "take-referral",
                                        "second-review",
                                        "decide-budget-change",
                                        "record-recovery",
                                        "propose-write-off",
                                        "decide-write-off",
                                        "clear-findings",
                                        "settle-transfer",
                                        "decide-failed-transfer",
                                        "propose-credit",
                                        "decide-credit",
                                        "monitor-business")
                                .contains(key))
                        .toList());

        for (CaseId caseId : groups.values()) {
            List<Recorded> told = journal.of(subject(caseId), 0, 1_000);
            assertThat(told).extracting(Recorded::sequence).containsExactlyElementsOf(countTo(told.size()));
            assertThat(published(caseId, told.size()))
                    .containsExactlyElementsOf(told.stream()
                            .map(entry -> entry.eventId() + " " + entry.sequence())
                            .toList());
            assertThat(ledger.of(caseId).outstanding().isZero()).isTrue();
        }
        Set<String> walked = new HashSet<>();
        walks.of(groups.get(Manner.PLAIN).subject()).forEach(visit -> walked.add(visit.node()));
        assertThat(walked)
                .contains("verify-administration", "decide-recipient", "record-disbursement", "close-case", "closed");
    }

    @Test
    void whoeverMayNotOrComesTooLateReadsWhyAndNothingChanges() throws IOException {
        CaseId caseId = upload(Manner.PLAIN).get(Manner.PLAIN);
        WorkItem item = workItems.of(caseId).get(0);
        Map<String, String> answers = playbook.answers(caseId, item.step(), Manner.PLAIN, true);
        long before = entries();
        Person verifier = scenario.person(cast.holding(Duty.VERIFIER));

        assertThat(scenario.person(cast.holding(Duty.TREASURER))
                        .submit(item.number(), item.step(), answers)
                        .statusCode())
                .isEqualTo(403);
        assertThat(verifier.submit("TKM-2023-3509-99999", item.step(), answers).statusCode())
                .isEqualTo(404);
        HttpResponse<String> incomplete = verifier.submit(item.number(), item.step(), Map.of("verdict", "RETURNED"));
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("Tulis alasannya");
        assertThat(entries()).isEqualTo(before);

        String key = UUID.randomUUID().toString();
        assertThat(verifier.submit(item.number(), item.step(), answers, key).statusCode())
                .isEqualTo(302);
        long after = entries();
        assertThat(verifier.submit(item.number(), item.step(), answers, key).statusCode())
                .as("the same form sent again")
                .isEqualTo(302);
        assertThat(verifier.submit(item.number(), item.step(), Map.of("verdict", "REJECTED"), key)
                        .statusCode())
                .as("the same key with another form")
                .isEqualTo(422);
        HttpResponse<String> late = verifier.submit(item.number(), item.step(), answers);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("tidak lagi menunggu", "Laila Contoh Nurfadilah");
        assertThat(entries()).isEqualTo(after);
    }

    @Test
    void aFileThatCannotBeReadChangesNothing() {
        Person registrar = scenario.person(cast.holding(Duty.REGISTRAR));
        long before = entries();

        assertThat(registrar
                        .upload("/registrations", "gambar.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2})
                        .statusCode())
                .isEqualTo(422);
        assertThat(registrar.upload("/registrations", "kosong.csv", new byte[0]).statusCode())
                .isEqualTo(422);
        assertThat(registrar
                        .upload(
                                "/registrations",
                                "kolom.csv",
                                "nama;alamat\nA;B\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
        assertThat(entries()).isEqualTo(before);
    }

    private Map<Manner, CaseId> upload(Manner... manners) throws IOException {
        List<Registration> groups = InventedGroups.next(manners.length);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SampleFile.csv.write(groups, file);
        HttpResponse<String> sent = scenario.person(cast.holding(Duty.REGISTRAR))
                .upload("/registrations", "kelompok.csv", file.toByteArray());
        assertThat(sent.statusCode()).isEqualTo(302);
        dueJobs.run();
        Map<Manner, CaseId> cases = new HashMap<>();
        for (int i = 0; i < manners.length; i++) {
            cases.put(
                    manners[i],
                    new CaseId(jdbc.sql("select id from aid_group where name = :name and village = :village")
                            .param("name", groups.get(i).name())
                            .param("village", groups.get(i).village())
                            .query(UUID.class)
                            .single()));
        }
        return cases;
    }

    private Set<String> playToTheEnd(CaseId caseId, Manner manner) {
        Set<String> done = new HashSet<>();
        for (List<WorkItem> open = workItems.of(caseId); !open.isEmpty(); open = workItems.of(caseId)) {
            WorkItem item = open.get(0);
            boolean first = players.isFirst(item);
            clock.standAt(clock.instant()
                    .plus(item.step().equals("compile-report") && first ? SPENDING : Duration.ofHours(5)));
            Map<String, String> answers = playbook.answers(caseId, item.step(), manner, first);
            HttpResponse<String> answer =
                    scenario.person(players.whoDoes(item)).submit(item.number(), item.step(), answers);
            assertThat(answer.statusCode())
                    .as("%s at %s: %s", manner, item.step(), answer.body())
                    .isEqualTo(302);
            done.add(item.step());
        }
        return done;
    }

    private String outcome(Map<Manner, CaseId> groups, Manner manner) {
        return String.valueOf(cases.find(groups.get(manner)).orElseThrow().outcome());
    }

    /** Ids and sequences of the case as an independent consumer reads them, from the beginning. */
    private static List<String> published(CaseId caseId, int expected) {
        List<String> told = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(Servers.client(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(Topics.CASES).stream()
                    .map(partition ->
                            new org.apache.kafka.common.TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    if (caseId.toString().equals(message.key())) {
                        told.add(header(message, "ce_id") + " " + Long.parseLong(header(message, "ce_sequence")));
                    }
                }
                return told.size() >= expected;
            });
        }
        return told;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Subject subject(CaseId caseId) {
        return caseId.subject();
    }

    private long entries() {
        return jdbc.sql("select count(*) from journal").query(Long.class).single();
    }

    private static List<Long> countTo(int last) {
        return java.util.stream.LongStream.rangeClosed(1, last).boxed().toList();
    }
}
