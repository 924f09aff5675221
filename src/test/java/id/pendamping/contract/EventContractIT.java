package id.pendamping.contract;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.Servers;
import id.pendamping.demo.Manner;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.group.Registration;
import id.pendamping.journal.FactCatalogue;
import id.pendamping.journal.Topic;
import id.pendamping.journal.TopicOwner;
import id.pendamping.journal.relay.Topics;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is on the topics after whole lifecycles is what the contract says, and the contract can be read. */
@PendampingTest
class EventContractIT {

    private static final Set<String> SELDOM = Set.of(
            "mentor-named",
            "visit-confirmed",
            "mentor-changed",
            "mentor-status-changed",
            "obstacle-cleared",
            "assignment-lapsed",
            "audit-sample-committed",
            "model-version-moved",
            "repair-asked",
            "repair-decided",
            "audit-sample-drawn",
            "deadline-missed",
            "deadline-near",
            "task-reminded",
            "task-extended",
            "message-settled",
            "message-repair-asked",
            "message-repair-decided",
            "disbursement-confirmed",
            "budget-change-asked",
            "budget-change-decided",
            "business-monitored",
            "finding-answered",
            "finding-raised",
            "finding-settled",
            "findings-cleared",
            "identity-checked",
            "member-updated",
            "receipt-likeness-found",
            "recovery-demanded",
            "refund-demanded",
            "case-suspended",
            "law-outcome-recorded",
            "report-due-moved",
            "group-change-announced",
            "group-change-decided",
            "group-reviewed",
            "group-too-small",
            "suspension-decided",
            "suspension-lifted",
            "report-unanswered",
            "aid-declared-unaccounted",
            "recovery-recorded",
            "referral-taken",
            "repayment-entered",
            "report-clock-paused",
            "report-clock-resumed",
            "report-drawn",
            "report-due-extended",
            "report-referred",
            "report-reminded",
            "report-second-reviewed",
            "sample-committed",
            "sample-revealed",
            "sums-published",
            "year-drafted",
            "year-submitted",
            "year-decided",
            "list-submitted",
            "list-decided",
            "paper-added",
            "paper-set-aside",
            "late-return-reported",
            "late-return-decided",
            "nominative-list-drawn",
            "nominative-place-moved",
            "nominative-list-frozen",
            "nominative-list-discarded",
            "late-return-checked",
            "return-notice-weighed",
            "recall-proposed",
            "recall-decided",
            "paper-correction-proposed",
            "paper-correction-decided",
            "own-payment-recorded",
            "own-payment-answered",
            "acceptance-weighed",
            "recipient-decree-drawn-up",
            "recipient-decree-answered",
            "recipient-decree-amended",
            "recipient-decree-applied",
            "recipient-decree-settled",
            "induction-planned",
            "induction-recorded",
            "induction-corrected",
            "phase-set",
            "handover-written",
            "mentor-unassigned",
            "successor-named",
            "task-handed-over",
            "warning-issued",
            "write-off-decided",
            "write-off-proposed",
            "transfer-returned",
            "transfer-differs",
            "transfer-credited",
            "transfer-settled",
            "transfer-claimed",
            "failed-transfer-decided",
            "group-withdrew",
            "force-majeure-declared",
            "force-majeure-decided",
            "force-majeure-cut-short",
            "clocks-restarted",
            "force-majeure-dropped",
            "group-change-dropped",
            "budget-change-dropped",
            "write-off-dropped",
            "loss-reported",
            "loss-answered",
            "loss-decided",
            "loss-dropped",
            "report-dropped",
            "credit-proposed",
            "credit-decided");

    @LocalServerPort
    int port;

    @Autowired
    Scenario scenario;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EventTypes events;

    @Autowired
    Schemas schemas;

    @Autowired
    List<TopicOwner> owners;

    @Autowired
    StepCatalogue steps;

    @Autowired
    FactCatalogue facts;

    @Test
    void everyEventOfEveryLifecycleKeepsTheContract() {
        List<Registration> groups = InventedGroups.next(Manner.values().length);
        Map<String, String> numbers = new HashMap<>();
        for (Manner manner : Manner.values()) {
            play(groups.get(manner.ordinal()), manner, numbers);
        }
        List<ConsumerRecord<String, byte[]>> ofCases =
                Told.on(Topics.CASES, entries("CASE", numbers.keySet()), message -> numbers.containsKey(message.key()));
        Set<String> mentors = Set.copyOf(jdbc.sql("select subject_id from journal where type = 'mentor-enrolled'")
                .query(String.class)
                .list());
        List<ConsumerRecord<String, byte[]>> ofMentors =
                Told.on(Topics.PROGRAMME, entries("MENTOR", mentors), message -> mentors.contains(message.key()));

        Set<String> seen = new HashSet<>();
        Map<String, EventType> types = events.all().stream()
                .collect(Collectors.toMap(type -> type.name().type(), Function.identity()));
        Map<String, Map<String, Object>> released = schemas.all();
        ofCases.forEach(message -> seen.add(check(message, types, released, numbers.get(message.key()))));
        ofMentors.forEach(message -> seen.add(check(message, types, released, message.key())));
        assertThat(seen)
                .containsAll(types.values().stream()
                        .map(type -> type.name().literal())
                        .filter(literal -> !SELDOM.contains(literal))
                        .toList());
        assertNoGaps(ofCases);
        assertNoGaps(ofMentors);
        assertNothingPersonal(ofCases, groups);
    }

    @Test
    void everyStepIsReportedByTheDutyThatTheContractNames() {
        Map<String, Duty> reported = events.all().stream()
                .collect(Collectors.toMap(type -> type.name().literal(), EventType::by));

        assertThat(steps.all().stream().filter(known -> known.meaning().stage().isPresent()))
                .allSatisfy(step -> assertThat(reported.get(facts.literalOf(step.fact())))
                        .as(step.key())
                        .isEqualTo(step.duty()));
    }

    @Test
    void describesEveryTopicOfTheBroker() throws Exception {
        try (Admin admin = Admin.create(Servers.client())) {
            Set<String> topics = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.startsWith("pendamping."))
                    .collect(Collectors.toSet());
            assertThat(topics).hasSizeGreaterThan(2);
            admin.describeTopics(topics).allTopicNames().get().forEach((topic, there) -> assertThat(
                            owners.stream().flatMap(owner -> owner.topics().stream()))
                    .as(topic)
                    .filteredOn(declared ->
                            topic.matches(declared.name().replace(".", "\\.").replaceAll("\\{\\w+}", "[^.]+")))
                    .singleElement()
                    .extracting(Topic::partitions)
                    .isEqualTo(there.partitions().size()));
        }
    }

    @Test
    void canBeReadByMachinesWithoutSigningInAndByPeopleInBothLanguages() throws Exception {
        HttpResponse<String> description = get("/api/asyncapi.yaml");
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.headers().firstValue("content-type").orElse("")).startsWith("application/yaml");
        assertThat(description.body()).startsWith("asyncapi: 3.0.0").contains("id.pendamping.case.aid-disbursed.v1");
        HttpResponse<String> schema = get("/api/events/aid-disbursed-1.json");
        assertThat(schema.headers().firstValue("content-type").orElse("")).startsWith("application/schema+json");
        assertThat(schema.body()).contains("urn:pendamping:event:aid-disbursed:1");
        assertThat(get("/api/events/aid-disbursed-99.json").statusCode()).isEqualTo(404);
        assertThat(get("/api/events/facts.properties.json").statusCode()).isEqualTo(404);
        assertThat(get("/events").statusCode()).isEqualTo(302);

        Person mentor = scenario.person("081200000001");
        assertThat(mentor.get("/events").body())
                .contains(
                        "Bantuan disalurkan (SP2D)",
                        "Bendahara",
                        "Nilai bantuan, dalam rupiah penuh",
                        "&quot;amount&quot;");
        Person auditor = scenario.person("nia.pemeriksa");
        assertThat(auditor.get("/events?lang=en").body())
                .contains(
                        "Aid disbursed (SP2D)",
                        "Treasurer",
                        "Amount of the aid, in whole rupiah",
                        "whole number, rupiah");
        assertThat(auditor.get("/cases").body()).contains("href=\"/events\"");
    }

    private void play(Registration group, Manner manner, Map<String, String> numbers) {
        clock.standAt(Scenario.BEGINNING);
        CaseId caseId = scenario.group(group);
        numbers.put(caseId.toString(), scenario.number(caseId));
        scenario.playToTheEnd(caseId, manner);
    }

    /** Gives the literal. */
    private static String check(
            ConsumerRecord<String, byte[]> message,
            Map<String, EventType> types,
            Map<String, Map<String, Object>> released,
            String number) {
        Map<String, Object> headers = Told.headers(message);
        EventType type = Objects.requireNonNull(types.get(headers.get("ce_type")), headers::toString);
        Map<String, Object> schema =
                Objects.requireNonNull(released.get(type.name().file()));
        assertThat(Json.faults(Json.schema(Json.line(schema)), Told.data(message)))
                .as("%s %s", headers, Told.data(message))
                .isEmpty();
        assertThat(Json.faults(Json.schema(Json.line(Envelope.schema())), Json.line(headers)))
                .as(headers.toString())
                .isEmpty();
        assertThat(headers)
                .containsEntry("ce_dataschema", schema.get("$id"))
                .containsEntry("ce_subject", number)
                .containsEntry("ce_partitionkey", message.key())
                .containsEntry("ce_duty", type.by().name());
        assertIsCloudEvent(message, headers);
        return type.name().literal();
    }

    /** The rules of CloudEvents 1.0.2 and of its Kafka binding. */
    private static void assertIsCloudEvent(ConsumerRecord<String, byte[]> message, Map<String, Object> headers) {
        assertThat(headers).containsEntry("ce_specversion", "1.0").containsKey("content-type");
        assertThat(headers.keySet())
                .allMatch(header -> header.equals("content-type") || header.matches("ce_[a-z0-9]{1,20}"));
        assertThat(headers.values())
                .allSatisfy(
                        value -> assertThat((String) value).isNotEmpty().doesNotContainPattern("[\\p{Cntrl}\\p{Cs}]"));
        assertThat(URI.create((String) headers.get("ce_dataschema")).isAbsolute())
                .isTrue();
        assertThat(URI.create((String) headers.get("ce_source")).toString()).isNotEmpty();
        assertThat(OffsetDateTime.parse((String) headers.get("ce_time")).toInstant())
                .isAfterOrEqualTo(Scenario.BEGINNING);
        if (headers.containsKey("ce_traceparent")) {
            assertThat((String) headers.get("ce_traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        }
        CloudEvent event = KafkaMessageFactory.createReader(message).toEvent();
        assertThat(event.getId()).isEqualTo(headers.get("ce_id"));
        assertThat(event.getType()).isEqualTo(headers.get("ce_type"));
    }

    private static void assertNoGaps(List<ConsumerRecord<String, byte[]>> messages) {
        Map<Object, Long> last = new HashMap<>();
        Set<Object> ids = new HashSet<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            Map<String, Object> headers = Told.headers(message);
            long sequence = Long.parseLong((String) headers.get("ce_sequence"));
            assertThat(sequence).as(headers.toString()).isEqualTo(last.getOrDefault(headers.get("ce_source"), 0L) + 1);
            last.put(headers.get("ce_source"), sequence);
            assertThat(ids.add(headers.get("ce_id"))).isTrue();
        }
    }

    private static void assertNothingPersonal(
            List<ConsumerRecord<String, byte[]>> messages, List<Registration> groups) {
        Set<String> personal = new HashSet<>();
        for (Registration group : groups) {
            personal.add(group.name());
            group.members().forEach(member -> {
                personal.add(member.name());
                personal.add(member.nik());
                personal.add(String.valueOf(member.phone()));
            });
        }
        assertThat(personal).hasSizeGreaterThan(groups.size() * 20);
        assertThat(messages).allSatisfy(message -> {
            String everything = Told.headers(message) + Told.data(message);
            assertThat(personal).noneMatch(everything::contains);
        });
    }

    private int entries(String kind, Set<String> subjects) {
        return jdbc.sql("select count(*) from journal where subject_kind = :kind and subject_id in (:subjects)")
                .param("kind", kind)
                .param("subjects", subjects)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .GET()
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
