package id.pendamping.notices;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.Servers;
import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.demo.Cast;
import id.pendamping.journal.relay.Topics;
import id.pendamping.listing.PageRequest;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** Messages on their way out: from the event to a mailbox and a gateway, once, at the hour and in the language wanted. */
@PendampingTest
class DeliveryIT {

    private static final MailServer MAILBOX = Channels.MAILBOX;
    private static final Gateway GATEWAY = Channels.GATEWAY;

    /** Ten in the morning in Jakarta. */
    private static final Instant MORNING = Instant.parse("2023-07-24T03:00:00Z");

    private static final Instant EVENING = Instant.parse("2023-07-24T15:30:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String MAIL = "tuti@contoh.id";

    @Autowired
    Scenario scenario;

    @Autowired
    Cast cast;

    @Autowired
    ProgramClock clock;

    @Autowired
    Notices notices;

    @Autowired
    TakeEvents takeEvents;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Dispatch dispatch;

    @Autowired
    DeliverySender sender;

    @Autowired
    DeliveryWatch watch;

    @Autowired
    Preferences preferences;

    @Autowired
    Accounts accounts;

    @Autowired
    MessageWriter writer;

    @Autowired
    Carriers carriers;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    JdbcClient jdbc;

    private Account registrar;

    @BeforeEach
    void meet() {
        Heard.everything(jdbc);
        plannedForNobody();
        clock.standAt(MORNING);
        registrar = cast.holding(Duty.REGISTRAR);
        wishes(Set.of(Channel.MAIL), "id", null);
        sender.start();
    }

    @AfterEach
    void forget() {
        sender.stop();
        plannedForNobody();
        MAILBOX.forget();
        GATEWAY.forget();
    }

    private void plannedForNobody() {
        jdbc.sql("delete from notice_preference").update();
        jdbc.sql("truncate notice_delivery_item, notice_delivery").update();
    }

    @Test
    void anEventHeardThreeTimesLeadsToOneNoticeAndOneMail() {
        Group group = register();
        Person verifier = scenario.person(cast.holding(Duty.VERIFIER));
        assertThat(verifier.submit(
                                group.number(),
                                "verify-administration",
                                Map.of("verdict", "RETURNED", "reopenPapers", "true", "note", "Surat desa belum ada."))
                        .statusCode())
                .isEqualTo(302);
        await(() -> mails(group).size() == 1);

        ConsumerRecord<String, byte[]> told = published(group, "administration-verified");
        for (int again = 0; again < 2; again++) {
            kafka.send(new ProducerRecord<>(told.topic(), null, told.key(), told.value(), told.headers()))
                    .join();
        }
        kafka.send(marker(group)).join();
        clock.standAt(clock.instant().plusSeconds(1));
        await(() -> mails(group).size() > 1 && states().stream().allMatch("SENT"::equals));

        assertThat(mails(group))
                .extracting(mail -> mail.header("Subject"))
                .containsOnly("Kabar tentang kelompok " + group.number());
        assertThat(mails(group)).as("the returned registration and the marker").hasSize(2);
        assertThat(mails(group).get(0).to()).isEqualTo(MAIL);
        assertThat(mails(group).get(0).source())
                .contains("dikembalikan untuk diperbaiki", "https://pendamping.contoh.id/cases/" + group.number());
        assertThat(jdbc.sql("select kind from notice where case_id = :case order by id")
                        .param("case", group.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("registration-returned", "group-rejected");
    }

    @Test
    void aGatewayThatFailsTwiceIsAskedAThirdTimeUnderTheSameId() {
        wishes(Set.of(Channel.WEBHOOK), "en", null);
        GATEWAY.willAnswer(503, Map.of("Retry-After", "600"));
        GATEWAY.willAnswer(500);

        tell(register(), "group-rejected");
        await(() -> GATEWAY.calls().size() == 1 && isFree());
        clock.standAt(MORNING.plusSeconds(599));
        assertThat(deliveries.claim(Channel.WEBHOOK).due())
                .as("the gateway asked for ten minutes")
                .isEmpty();
        clock.standAt(MORNING.plusSeconds(600));
        await(() -> GATEWAY.calls().size() == 2 && isFree());
        clock.standAt(clock.instant().plus(Duration.ofHours(1)));
        await(() -> states().equals(List.of("SENT")));

        assertThat(GATEWAY.calls()).hasSize(3).extracting(Gateway.Call::key).containsOnly(onlyDelivery());
        assertThat(GATEWAY.calls().get(2).body()).contains("receives no aid", "+628120000000");
        assertThat(jdbc.sql("select attempts from notice_delivery")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void noLetterIsEverInTwoHands() throws Exception {
        sender.stop();
        Group group = register();
        int letters = 40;
        for (int i = 0; i < letters; i++) {
            tell(group, "group-rejected");
            clock.standAt(clock.instant().plusMillis(1));
        }
        Map<UUID, AtomicInteger> carried = new ConcurrentHashMap<>();
        Carrier slow = carrier(letter -> {
            carried.computeIfAbsent(letter.delivery(), first -> new AtomicInteger())
                    .incrementAndGet();
            Thread.yield();
            return new SendResult.Accepted();
        });

        ExecutorService nodes = Executors.newFixedThreadPool(8);
        List<CompletableFuture<Void>> work = new ArrayList<>();
        for (int node = 0; node < 8; node++) {
            work.add(CompletableFuture.runAsync(
                    () -> {
                        while (dispatch.work(slow, () -> true) > 0) {
                            Thread.yield();
                        }
                    },
                    nodes));
        }
        work.forEach(CompletableFuture::join);
        nodes.shutdown();

        assertThat(carried).hasSize(letters);
        assertThat(carried.values()).allMatch(times -> times.get() == 1);
        assertThat(states()).hasSize(letters).containsOnly("SENT");
    }

    @Test
    void aSenderThatDiesAfterSendingIsFollowedByOneThatUsesTheSameId() {
        sender.stop();
        tell(register(), "group-rejected");
        List<UUID> arrived = new ArrayList<>();
        Carrier mailbox = carrier(letter -> {
            arrived.add(letter.delivery());
            return new SendResult.Accepted();
        });
        Deliveries.Claim dead = deliveries.claim(Channel.MAIL);
        Deliveries.Due due = dead.due().get(0);
        assertThat(deliveries.begin(dead, due.id())).contains(1);
        mailbox.carry(writer.write(due.id(), MAIL, Locale.ENGLISH, due.plannedAt(), deliveries.notices(due.id())));

        assertThat(dispatch.work(mailbox, () -> true))
                .as("while the lease lasts")
                .isZero();
        clock.standAt(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(deliveries.begin(dead, due.id())).as("after it has run out").isEmpty();
        assertThat(dispatch.work(mailbox, () -> true)).isEqualTo(1);

        assertThat(arrived).containsExactly(due.id(), due.id());
        deliveries.failed(dead, due.id(), FailureReason.TIMEOUT, null, clock.instant());
        assertThat(states()).as("whoever lost the lease changes nothing").containsExactly("SENT");
    }

    @Test
    void aLetterThatArrivedAfterItsLeaseIsNotSentAgain() {
        sender.stop();
        tell(register(), "group-rejected");
        Deliveries.Claim slow = deliveries.claim(Channel.MAIL);
        UUID id = slow.due().get(0).id();
        deliveries.begin(slow, id);
        clock.standAt(clock.instant().plus(Duration.ofMinutes(5)));
        Deliveries.Claim next = deliveries.claim(Channel.MAIL);
        assertThat(next.due()).hasSize(1);

        deliveries.sent(id);

        assertThat(deliveries.begin(next, id)).isEmpty();
    }

    @Test
    void whatIsToldInQuietHoursIsSentTogetherAtTheirEnd() {
        clock.standAt(EVENING);
        Group one = register();
        Group other = register();
        tell(one, "group-rejected");
        clock.standAt(EVENING.plusSeconds(60));
        tell(other, "group-rejected");

        assertThat(notBefore()).containsExactly(Instant.parse("2023-07-24T23:00:00Z"));
        assertThat(deliveries.claim(Channel.MAIL).due()).isEmpty();
        clock.standAt(Instant.parse("2023-07-24T23:00:00Z"));
        await(() -> !MAILBOX.mails().isEmpty() && states().equals(List.of("SENT")));

        assertThat(MAILBOX.mails()).hasSize(1);
        assertThat(MAILBOX.mails().get(0).source()).contains(one.number(), other.number());
        assertThat(MAILBOX.mails().get(0).header("Subject")).isEqualTo("2 kabar tentang kelompok Anda");
    }

    @Test
    void whatIsLateWaitsUntilTheQuietHoursHaveEnded() {
        sender.stop();
        tell(register(), "group-rejected");
        clock.standAt(EVENING);
        dispatch.work(carriers.all().get(0), () -> true);

        assertThat(MAILBOX.mails()).isEmpty();
        assertThat(notBefore()).containsExactly(Instant.parse("2023-07-24T23:00:00Z"));
        clock.standAt(Instant.parse("2023-07-24T23:00:00Z"));
        dispatch.work(carriers.all().get(0), () -> true);
        assertThat(MAILBOX.mails()).hasSize(1);
    }

    @Test
    void aDigestThatIsBeingSentTakesNothingMore() {
        sender.stop();
        wishes(Set.of(Channel.MAIL), "id", 18);
        Group group = register();
        tell(group, "group-rejected");
        tell(group, "decree-ratified");
        Instant hour = Instant.parse("2023-07-24T11:00:00Z");
        assertThat(notBefore()).as("both in one").containsExactly(hour);

        clock.standAt(hour);
        UUID first = deliveries.claim(Channel.MAIL).due().get(0).id();
        tell(group, "group-rejected");

        assertThat(deliveries.notices(first)).hasSize(2);
        assertThat(notBefore()).containsExactly(hour, hour.plus(Duration.ofDays(1)));
    }

    @Test
    void whatIsDeclinedIsNotSentAndWhatHasToBeKnownIs() {
        sender.stop();
        Group group = register();
        tell(group, "decree-ratified");
        preferences.keep(
                registrar,
                new Preference(
                        Locale.forLanguageTag("id"),
                        Set.of(),
                        MAIL,
                        null,
                        new QuietHours(21, 6),
                        ZoneId.of("Asia/Jakarta"),
                        null,
                        Set.of("decree-ratified", "group-rejected")));
        dispatch.work(carriers.all().get(0), () -> true);
        assertThat(states()).as("declined after it had been planned").isEmpty();

        tell(group, "decree-ratified");
        assertThat(states()).isEmpty();
        tell(group, "group-rejected");
        dispatch.work(carriers.all().get(0), () -> true);
        assertThat(MAILBOX.mails()).hasSize(1);
        assertThat(MAILBOX.mails().get(0).source()).contains("tidak menerima bantuan");
    }

    @Test
    void factsOfLongAgoAreToldOnThePageOnly() {
        sender.stop();
        Group group = register();
        takeEvents.take(List.of(event(group, "group-rejected", clock.instant().minus(Duration.ofDays(15)))));
        assertThat(states()).isEmpty();
        assertThat(notices.page(registrar.id(), PageRequest.of(1, 5)).page().items())
                .isNotEmpty();
    }

    @Test
    void aNoticeWhoseMessageCannotBePlannedIsNotKeptEither() {
        sender.stop();
        Group group = register();
        CaseEvent event = event(group, "group-rejected", clock.instant());
        jdbc.sql("alter table notice_delivery add constraint no_more check (attempts > 0) not valid")
                .update();
        try {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> takeEvents.take(List.of(event)))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("alter table notice_delivery drop constraint no_more").update();
        }
        takeEvents.take(List.of(event));
        assertThat(states()).containsExactly("PLANNED");
    }

    @Test
    void whatIsGivenUpIsSeenByTheAdministratorWhoLetsItBeginAnew() {
        wishes(Set.of(Channel.WEBHOOK), "id", null);
        GATEWAY.willAnswer(410);
        tell(register(), "group-rejected");
        await(() -> states().equals(List.of("GIVEN_UP")));
        assertThat(watch.health().getStatus()).isEqualTo(DeliveryWatch.UNDELIVERED);
        assertThat(watch.backlog().givenUp()).isEqualTo(1);

        Person administrator = scenario.person(cast.holding(Duty.ADMINISTRATOR));
        HttpResponse<String> page = administrator.get("/notices/deliveries");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(registrar.name(), "menolak dengan kode 410")
                .doesNotContain("8120000000");
        String retry = "/notices/deliveries/" + onlyDelivery() + "/retry";
        assertThat(scenario.person(cast.holding(Duty.AUDITOR))
                        .post("/account/notices", retry, Map.of())
                        .statusCode())
                .isEqualTo(403);
        assertThat(elsewhere().post("/account/notices", retry, Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(states()).containsExactly("GIVEN_UP");

        assertThat(administrator.post("/notices/deliveries", retry, Map.of()).statusCode())
                .isEqualTo(302);
        await(() -> states().equals(List.of("SENT")));
        assertThat(GATEWAY.calls()).hasSize(2).extracting(Gateway.Call::key).containsOnly(onlyDelivery());
        assertThat(jdbc.sql("select ordered_by from notice_delivery")
                        .query(String.class)
                        .single())
                .isEqualTo(cast.holding(Duty.ADMINISTRATOR).id());
        assertThat(administrator.post("/account/notices", retry, Map.of()).statusCode())
                .as("once more changes nothing")
                .isEqualTo(302);
        assertThat(states()).containsExactly("SENT");
        assertThat(watch.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aPersonChoosesHowToBeToldAndNobodyReadsTheAddress() {
        Person person = scenario.person(registrar);
        Map<String, String> form = new HashMap<>(Map.of(
                "language",
                "en",
                "mail",
                "true",
                "email",
                "tuti@",
                "quietFrom",
                "22",
                "quietUntil",
                "5",
                "zone",
                "Asia/Makassar",
                "digest",
                "23",
                "wanted",
                ""));

        HttpResponse<String> refused = person.post("/account/notices", "/account/notices", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("value=\"tuti@\"", "href=\"#email\"", "href=\"#digest\"", "Pilih jam di luar jam tenang");

        form.put("email", "tuti.lestari@contoh.id");
        form.put("digest", "9");
        assertThat(person.post("/account/notices", "/account/notices", form).statusCode())
                .isEqualTo(302);
        assertThat(person.get("/account/notices").body())
                .contains("t••••@contoh.id", "Selalu dikirim")
                .doesNotContain("tuti.lestari");
        assertThat(preferences.of(registrar))
                .isEqualTo(new Preference(
                        Locale.ENGLISH,
                        EnumSet.of(Channel.MAIL),
                        "tuti.lestari@contoh.id",
                        "+6281200000001",
                        new QuietHours(22, 5),
                        ZoneId.of("Asia/Makassar"),
                        9,
                        Set.of(
                                "mentor-follows-registrar",
                                "decree-ratified",
                                "group-change-registrar",
                                "deadline-near",
                                "task-reminded",
                                "task-extended")));
        assertThat(jdbc.sql("select position('lestari'::bytea in mail_sealed) from notice_preference")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(person.get("/notices/deliveries").statusCode()).isEqualTo(403);
    }

    @Test
    void aMentorIsReachedUnderTheNumberOfTheRegisterUntilAnotherIsNamed() {
        Account mentor = accounts.byLogin("081200000001").orElseThrow();
        assertThat(preferences.of(mentor).phone()).isEqualTo("+6281200000001");
        Preference preset = preferences.of(mentor);
        preferences.keep(mentor, preset);
        assertThat(jdbc.sql("select phone_sealed is null from notice_preference where account_id = :id")
                        .param("id", mentor.id())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        preferences.keep(mentor, preset.withPhone("+6281200000009"));
        assertThat(preferences.of(mentor).phone()).isEqualTo("+6281200000009");
    }

    private record Group(CaseId id, String number) {}

    private Group register() {
        CaseId caseId = scenario.group();
        return new Group(caseId, scenario.number(caseId));
    }

    private void wishes(Set<Channel> channels, String language, Integer digestHour) {
        preferences.keep(
                registrar,
                new Preference(
                        Locale.forLanguageTag(language),
                        channels,
                        MAIL,
                        "+6281200000001",
                        new QuietHours(21, 6),
                        ZoneId.of("Asia/Jakarta"),
                        digestHour,
                        Set.of()));
    }

    private void tell(Group group, String type) {
        takeEvents.take(List.of(event(group, type, clock.instant())));
    }

    private static CaseEvent event(Group group, String type, Instant when) {
        Map<String, Object> data = type.equals("decree-ratified") ? Map.of("ratification", "RATIFIED") : Map.of();
        return new CaseEvent(UUID.randomUUID(), group.id(), type, when, data);
    }

    private ProducerRecord<String, byte[]> marker(Group group) {
        var marker = new ProducerRecord<String, byte[]>(
                Topics.CASES, group.id().toString(), "{\"reason\":\"FIELD\"}".getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/pendamping/cases/" + group.id(),
                        "ce_type",
                        "id.pendamping.case.group-rejected.v1",
                        "ce_time",
                        clock.instant().toString())
                .forEach((name, value) -> marker.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return marker;
    }

    private static ConsumerRecord<String, byte[]> published(Group group, String type) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer =
                new KafkaConsumer<>(Servers.client(), new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(Topics.CASES).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            Awaitility.await().atMost(PATIENCE).until(() -> {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    String told =
                            new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                    if (group.id().toString().equals(message.key()) && told.contains(type)) {
                        found.add(message);
                    }
                }
                return !found.isEmpty();
            });
        }
        return found.get(0);
    }

    private Person elsewhere() {
        accounts.open("jauh.admin", "Jauh Contoh Admin", Cast.SECRET, Set.of(Duty.ADMINISTRATOR), Set.of("12"), null);
        return scenario.person("jauh.admin");
    }

    private static Carrier carrier(java.util.function.Function<NoticeMessage, SendResult> carry) {
        return new Carrier() {
            @Override
            public Channel channel() {
                return Channel.MAIL;
            }

            @Override
            public SendResult carry(NoticeMessage letter) {
                return carry.apply(letter);
            }
        };
    }

    private static List<MailServer.Mail> mails(Group group) {
        return MAILBOX.mails().stream()
                .filter(mail -> mail.source().contains(group.number()))
                .toList();
    }

    private List<String> states() {
        return jdbc.sql("select state from notice_delivery order by planned_at")
                .query(String.class)
                .list();
    }

    /** Nobody holds the only delivery any more. */
    private boolean isFree() {
        return jdbc.sql("select bool_and(trouble is not null and claimed_until <= :now) from notice_delivery")
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private List<Instant> notBefore() {
        return jdbc.sql("select not_before from notice_delivery order by not_before")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private String onlyDelivery() {
        return jdbc.sql("select id::text from notice_delivery")
                .query(String.class)
                .single();
    }

    private static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(condition);
    }
}
