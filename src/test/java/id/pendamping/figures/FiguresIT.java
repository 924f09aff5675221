package id.pendamping.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.Servers;
import id.pendamping.access.Account;
import id.pendamping.consuming.FaultyMessages;
import id.pendamping.demo.Cast;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Players;
import id.pendamping.journal.relay.Topics;
import id.pendamping.listing.PageRequest;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** The figures beside the program's own tables, to the rupiah, before, during and after a rebuild. */
@PendampingTest
class FiguresIT {

    private static final int YEAR = 2023;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final FigureFilter EVERYTHING = new FigureFilter(YEAR, null, null, null, Only.ALL, null);

    private static final PageRequest FIRST = PageRequest.of(1, 20);
    private static final Account EVERYWHERE = new Account("-", "-", "-", Set.of(Duty.AUDITOR), Set.of());

    @Autowired
    Scenario scenario;

    @Autowired
    Cast cast;

    @Autowired
    Players players;

    @Autowired
    WorkItems workItems;

    @Autowired
    ProgramClock clock;

    @Autowired
    Figures figures;

    @Autowired
    Generations generations;

    @Autowired
    FiguresReading reading;

    @Autowired
    FiguresBook book;

    @Autowired
    Rebuild rebuild;

    @Autowired
    FiguresWatch watch;

    @Autowired
    BrokenLinks links;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    private Truth truth;

    @BeforeEach
    void beginTheYear() {
        truth = new Truth(jdbc);
    }

    @Test
    void everyFigureIsTheDatabasesToTheRupiahAndStaysSoThroughARebuild() {
        List<CaseId> cases = register(6);
        play(cases.get(0), Manner.LEFTOVER, "end");
        play(cases.get(1), Manner.UNPROVEN, "record-recovery");
        play(cases.get(2), Manner.FICTITIOUS, "end");
        play(cases.get(3), Manner.REVISED, "compile-report");
        play(cases.get(4), Manner.DECLINED, "confirm-funds");
        clock.standAt(Instant.parse("2023-12-20T02:00:00Z"));
        assertEqual();
        assertThat(figures.overview(EVERYWHERE, EVERYTHING, PlaceOrder.WEIGHT, FIRST)
                        .totals()
                        .late())
                .isPositive();

        rebuild.stop();
        int before = generations.shown();
        Generation wanted = generations.begin(cast.holding(Duty.MONITOR));
        assertThat(generations.begin(cast.holding(Duty.MONITOR)).id())
                .as("one at a time")
                .isEqualTo(wanted.id());
        assertThat(reading.build(wanted.id(), firstEvents(40), 1_000)).isTrue();
        assertThat(generations.building().orElseThrow().read()).isEqualTo(40);
        assertThat(reading.show(
                        wanted.id(),
                        IntStream.range(0, Topics.PARTITIONS)
                                .boxed()
                                .collect(Collectors.toMap(partition -> partition, partition -> Long.MAX_VALUE))))
                .as("shown half done")
                .isFalse();
        play(cases.get(3), Manner.REVISED, "accept-report");
        assertThat(generations.shown()).isEqualTo(before);
        assertEqual();

        jdbc.sql("update figures_case set accepted = 0, returned = 0 where generation = :shown")
                .param("shown", before)
                .update();
        rebuild.start();
        play(cases.get(5), Manner.PLAIN, "compile-report");
        await().atMost(PATIENCE).until(() -> generations.building().isEmpty());
        play(cases.get(1), Manner.UNPROVEN, "end");
        assertThat(generations.shown()).isEqualTo(wanted.id());
        assertEqual();
        assertThat(jdbc.sql("select begun_by from figures_generation where id = :id")
                        .param("id", wanted.id())
                        .query(String.class)
                        .single())
                .isEqualTo(cast.holding(Duty.MONITOR).id());
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from figures_case where generation = :old")
                                .param("old", before)
                                .query(Long.class)
                                .single()
                        == 0);
    }

    @Test
    void aMissingEventStopsItsCaseAndNoOtherUntilItComes() {
        CaseId broken = new CaseId(UUID.randomUUID());
        String registered = """
                {"number":"TKM-2021-3509-%05d","programmeYear":2021,"phase":3,"regency":"3509"}""".formatted(ThreadLocalRandom.current().nextInt(90_000, 99_999));
        try (var producer = producer()) {
            producer.send(event(broken, 1, "group-registered", registered));
            producer.send(event(broken, 2, "group-rejected", "{no json"));
            producer.flush();
            await().atMost(PATIENCE).until(() -> figures.stopped().stream().anyMatch(stopped -> stopped.seen() == 2));
            producer.send(event(broken, 3, "deadline-missed", "{\"step\":\"verify-field\"}"));
            producer.flush();
            await().atMost(PATIENCE).until(() -> figures.stopped().stream()
                    .anyMatch(stopped -> stopped.caseId().equals(broken.value())));
            assertThat(figures.stopped())
                    .filteredOn(stopped -> stopped.caseId().equals(broken.value()))
                    .allMatch(stopped -> stopped.missing() == 2);
            assertThat(watch.health().getStatus()).isEqualTo(FiguresWatch.INCOMPLETE);
            assertThat(person(Duty.MONITOR).get("/figures").body()).contains("kasus berhenti dalam angka ini");
            assertThat(person(Duty.MONITOR).get("/figures/rebuild").body()).contains("Kasus yang berhenti");
            assertThat(deadLetters()).contains("{no json");

            play(register(1).get(0), Manner.PLAIN, "verify-field");
            await().atMost(PATIENCE).until(truth::isCaughtUp);

            producer.send(event(broken, 2, "group-screened", "{}"));
            producer.send(event(broken, 1, "group-registered", registered));
            producer.flush();
            await().atMost(PATIENCE).until(() -> sequence(broken) == 2);
            assertThat(watch.health().getStatus())
                    .as("what came after the gap is still to come")
                    .isEqualTo(FiguresWatch.INCOMPLETE);
            producer.send(event(broken, 3, "deadline-missed", "{\"step\":\"verify-field\"}"));
            producer.flush();
            await().atMost(PATIENCE).until(() -> sequence(broken) == 3);
            assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void aHashThatDoesNotContinueTheOneBeforeIsNamedAndStopsNothing() {
        CaseId doubted = new CaseId(UUID.randomUUID());
        String number =
                "TKM-2021-3509-%05d".formatted(ThreadLocalRandom.current().nextInt(90_000, 99_999));
        String registered =
                "{\"number\":\"%s\",\"programmeYear\":2021,\"phase\":3,\"regency\":\"3509\"}".formatted(number);
        try (var producer = producer()) {
            producer.send(hashed(event(doubted, 1, "group-registered", registered), "0".repeat(64), "a".repeat(64)));
            producer.send(hashed(event(doubted, 2, "group-screened", "{}"), "a".repeat(64), "b".repeat(64)));
            producer.send(hashed(event(doubted, 3, "group-screened", "{}"), "c".repeat(64), "d".repeat(64)));
            producer.send(hashed(event(doubted, 3, "group-screened", "{}"), "c".repeat(64), "e".repeat(64)));
            producer.send(hashed(event(doubted, 4, "group-screened", "{}"), "d".repeat(64), "f".repeat(64)));
            producer.flush();
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(sequence(doubted)).isEqualTo(4));
        assertThat(links.shown())
                .filteredOn(link -> link.caseId().equals(doubted.value()))
                .extracting(BrokenLinks.BrokenLink::sequence)
                .containsExactly(3L);
        assertThat(watch.health().getDetails()).extractingByKey("brokenLinks").isNotEqualTo(0L);
        assertThat(person(Duty.MONITOR).get("/figures/rebuild").body())
                .contains("Catatan yang tidak menyambung", number);
        jdbc.sql("delete from figures_broken_link").update();
    }

    private static ProducerRecord<String, byte[]> hashed(
            ProducerRecord<String, byte[]> event, String previous, String hash) {
        event.headers().add("ce_previoushash", previous.getBytes(StandardCharsets.UTF_8));
        event.headers().add("ce_entryhash", hash.getBytes(StandardCharsets.UTF_8));
        return event;
    }

    @Test
    void anOperatorAsksForARebuildAndSeesItsEnd() {
        play(register(1).get(0), Manner.PLAIN, "verify-field");
        await().atMost(PATIENCE).until(truth::isCaughtUp);
        StringWriter said = new StringWriter();
        int code = new CommandLine(new FiguresCommand())
                .setOut(new PrintWriter(said))
                .execute(
                        "rebuild",
                        "--database-url=" + environment.getProperty("spring.datasource.url"),
                        "--database-user=" + environment.getProperty("spring.datasource.username"),
                        "--database-password=" + environment.getProperty("spring.datasource.password"),
                        "--bootstrap-servers=" + Servers.broker().bootstrapServers(),
                        "--broker-settings=" + Servers.clientFile());
        assertThat(code).as(said.toString()).isZero();
        assertThat(said.toString()).contains(" events read").endsWith("The figures are rebuilt.\n");
        assertThat(generations.latest().get(0).begunBy()).isEqualTo("command");
        assertThat(truth.figured()).containsExactlyElementsOf(truth.told());
    }

    @Test
    void isForOfficersOfTheRegionAndForNoMentor() {
        play(register(1).get(0), Manner.PLAIN, "confirm-funds");
        await().atMost(PATIENCE).until(truth::isCaughtUp);
        Person auditor = person(Duty.AUDITOR);
        assertThat(auditor.get("/figures?year=2023").body()).contains("Jawa Timur");
        assertThat(auditor.get("/figures?year=2023&region=35").body()).containsPattern("region=35\\d\\d");
        assertThat(auditor.get("/figures/cases?year=2023&only=OPEN").body()).contains("TKM-2023-35");
        assertThat(auditor.get("/figures/places.csv?year=2023").body()).contains("35;Jawa Timur;");
        assertThat(auditor.get("/figures/cases.csv?year=2023").body()).contains("TKM-2023-35");
        assertThat(auditor.get("/figures/rebuild").statusCode()).isEqualTo(403);
        assertThat(auditor.post("/figures", "/figures/rebuild", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(auditor.get("/figures?sort=SYMPATHY").statusCode()).isEqualTo(400);

        assertThat(person(Duty.REGISTRAR).get("/figures").statusCode()).isEqualTo(200);
        Person mentor = person(Duty.MENTOR);
        for (String path : List.of(
                "/figures", "/figures/cases", "/figures/cases.csv", "/figures/places.csv", "/figures/rebuild")) {
            assertThat(mentor.get(path).statusCode()).as(path).isEqualTo(404);
        }

        Account elsewhere = new Account("-", "-", "-", Set.of(Duty.VERIFIER), Set.of("11"));
        assertThat(figures.overview(elsewhere, EVERYTHING, PlaceOrder.WEIGHT, FIRST)
                        .totals()
                        .cases())
                .isZero();
        assertThat(figures.cases(elsewhere, EVERYTHING, CaseOrder.OPEN, FIRST)
                        .page()
                        .total())
                .isZero();
        String regency = figures.cases(EVERYWHERE, EVERYTHING, CaseOrder.NUMBER, PageRequest.of(1, 1))
                .page()
                .items()
                .get(0)
                .regency();
        Account there = new Account("-", "-", "-", Set.of(Duty.VERIFIER), Set.of(regency));
        assertThat(figures.cases(there, EVERYTHING, CaseOrder.NUMBER, FIRST)
                        .page()
                        .items())
                .isNotEmpty()
                .allMatch(row -> row.regency().equals(regency));
    }

    @Test
    void whatStandsStillIsNoDayLater() {
        CaseId caseId = register(1).get(0);
        play(caseId, Manner.PLAIN, "compile-report");
        clock.standAt(Instant.parse("2023-12-20T02:00:00Z"));
        assertEqual();
        long before = daysLate(caseId);
        assertThat(before).isPositive();

        String page = "/cases/" + scenario.number(caseId);
        assertThat(scenario.person("nia.pemeriksa")
                        .post(page + "/notes", page + "/suspension", Map.of("reason", "Kelompok tidak dikenal."))
                        .statusCode())
                .isEqualTo(302);
        clock.standAt(clock.instant().plus(Duration.ofDays(60)));
        assertEqual();
        assertThat(daysLate(caseId)).isEqualTo(before);
        assertThat(scenario.person("nia.pemeriksa").get("/figures").body())
                .contains("Selama waktu kasus berhenti, harinya tidak terhitung.");
    }

    private long daysLate(CaseId caseId) {
        String number = scenario.number(caseId);
        return figures
                .cases(
                        EVERYWHERE,
                        new FigureFilter(YEAR, null, number.substring(9, 13), null, Only.LATE, null),
                        CaseOrder.NUMBER,
                        PageRequest.of(1, 500))
                .page()
                .items()
                .stream()
                .filter(row -> row.number().equals(number))
                .mapToLong(Figures.CaseRow::daysLate)
                .sum();
    }

    private void assertEqual() {
        await().atMost(PATIENCE).until(truth::isCaughtUp);
        assertThat(truth.figured()).isNotEmpty().containsExactlyElementsOf(truth.told());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Figures.Overview view = figures.overview(EVERYWHERE, EVERYTHING, PlaceOrder.WEIGHT, FIRST);
        String late =
                "due < least(:today, stopped_on) and not received and disbursed > accepted + returned + written_off";
        assertThat(view.totals().recipients()).isEqualTo((int) truth.count("selected", YEAR, today));
        assertThat(view.totals().money().disbursed().amount()).isEqualTo(truth.sum("disbursed", YEAR));
        assertThat(view.totals().money().accepted().amount()).isEqualTo(truth.sum("accepted", YEAR));
        assertThat(view.totals().money().returned().amount()).isEqualTo(truth.sum("returned", YEAR));
        assertThat(view.totals().unsupported().amount()).isEqualTo(truth.sum("unsupported", YEAR));
        assertThat(view.totals().late()).isEqualTo((int) truth.count(late, YEAR, today));
        assertThat(view.ages().stream().mapToInt(Figures.AgeFigures::cases).sum())
                .isEqualTo(view.totals().late());
        assertThat(view.states()).allSatisfy(state -> assertThat((long) state.cases())
                .as(state.state().key())
                .isEqualTo(truth.count("state = '" + state.state().key() + "'", YEAR, today)));
        assertThat(view.places().items().stream()
                        .mapToLong(place -> place.money().outstanding().amount())
                        .sum())
                .isEqualTo(view.totals().money().outstanding().amount());
        assertThat(view.stopped()).isZero();
    }

    private List<CaseId> register(int count) {
        return InventedGroups.next(count).stream().map(scenario::group).toList();
    }

    /** Plays until the case waits for the step once more than at first, or to its end. */
    private void play(CaseId caseId, Manner manner, String until) {
        for (List<WorkItem> open = workItems.of(caseId); !open.isEmpty(); open = workItems.of(caseId)) {
            WorkItem item = open.get(0);
            boolean first = players.isFirst(item);
            if (item.step().equals(until) && (manner != Manner.REVISED || !first)) {
                return;
            }
            clock.standAt(clock.instant()
                    .plus(item.step().equals("compile-report") && first ? Duration.ofDays(21) : Duration.ofHours(5)));
            players.play(item, manner);
        }
    }

    private long sequence(CaseId caseId) {
        return book.cases(generations.shown(), List.of(caseId)).get(caseId).sequence();
    }

    private Person person(Duty duty) {
        return scenario.person(cast.holding(duty));
    }

    private static ProducerRecord<String, byte[]> event(CaseId caseId, long sequence, String type, String data) {
        var event = new ProducerRecord<>(Topics.CASES, caseId.toString(), data.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/pendamping/cases/" + caseId,
                        "ce_sequence",
                        "%010d".formatted(sequence),
                        "ce_type",
                        "id.pendamping.case." + type + ".v1",
                        "ce_time",
                        "2023-07-24T02:00:00Z")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return event;
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(Servers.client(), new StringSerializer(), new ByteArraySerializer());
    }

    private static List<ConsumerRecord<String, byte[]>> firstEvents(int count) {
        List<ConsumerRecord<String, byte[]>> events = new ArrayList<>();
        read(Topics.CASES, events, count);
        return events;
    }

    private static List<String> deadLetters() {
        List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
        read(FaultyMessages.topic(Topics.CASES, Figures.CONSUMER), letters, 1);
        return letters.stream()
                .map(letter -> new String(letter.value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** From the beginning of the partitions one after the other, until there are enough. */
    private static void read(String topic, List<ConsumerRecord<String, byte[]>> into, int enough) {
        try (var consumer = new KafkaConsumer<>(
                Servers.client(Map.of("max.poll.records", 10)),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(into::add);
                return into.size() >= enough;
            });
            while (into.size() > enough && enough > 1) {
                into.remove(into.size() - 1);
            }
        }
    }
}
