package id.pendamping.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.disclosure.PersonalDataViewed;
import id.pendamping.group.GroupRegistered;
import id.pendamping.lifecycle.DeadlineMissed;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.ProgramClock;
import id.pendamping.shared.Subject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** The journal against a real database: what it keeps, what it refuses, and that tampering shows. */
class JournalIT {

    private static final Instant WHEN = Instant.parse("2023-11-15T03:00:00.123456789Z");
    private static final Act DEED =
            Act.by(new Actor("account-1", Duty.REGISTRAR), WHEN).because("NIK 3509011234567890 keliru");

    private static JournalDatabase database;

    private final List<Entry> heard = new ArrayList<>();
    private final Journal journal = database.journal(heard::add);
    private final JournalReader reader = database.reader();
    private final CaseId caseId = new CaseId(UUID.randomUUID());
    private final Subject subject = caseId.subject();

    @BeforeAll
    static void createDatabase() {
        database = new JournalDatabase();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @Test
    void keepsWhatHappenedAndTellsItAtOnce() {
        Entry entry = record(registered());

        Recorded kept = reader.entry(entry.eventId()).orElseThrow();
        assertThat(heard).containsExactly(entry);
        assertThat(kept.subject()).isEqualTo(subject);
        assertThat(kept.sequence()).isEqualTo(1);
        assertThat(kept.type()).isEqualTo("group-registered");
        assertThat(kept.data())
                .isEqualTo(Map.of(
                        "number", "TKM-2023-3509-00001",
                        "programmeYear", 2023L,
                        "programmeVersion", 1L,
                        "phase", 3L,
                        "regency", "3509",
                        "members", 10L,
                        "requested", 20_000_000L));
        assertThat(kept.reason()).isEqualTo("NIK •••••••••••••••• keliru");
        assertThat(kept.occurredAt()).isEqualTo(Instant.parse("2023-11-15T03:00:00.123456Z"));
        assertThat(kept.previousHash()).isEqualTo(EntryHash.FIRST);
        assertThat(kept.hash()).isEqualTo(EntryHash.of(kept));
        assertThat(kept.eventId().version()).isEqualTo(7);
        assertThat(reader.dutiesOf(subject, "account-1")).containsExactly(Duty.REGISTRAR);
    }

    @Test
    void laterFactsOfOneTransactionFollowFromTheFirst() {
        List<Entry> entries = database.inTransaction(() -> List.of(
                journal.record(registered(), DEED),
                journal.record(missed(1), DEED.automatically("deadline")),
                journal.record(missed(2), DEED.automatically("deadline"))));

        assertThat(reader.of(subject, 0, 10))
                .extracting(Recorded::sequence, Recorded::causation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, null),
                        org.assertj.core.groups.Tuple.tuple(2L, entries.get(0).eventId()),
                        org.assertj.core.groups.Tuple.tuple(3L, entries.get(0).eventId()));
        assertThat(reader.summary(subject).get("deadline-missed").count()).isEqualTo(2);
        assertThat(fault()).isNull();
    }

    @Test
    void nothingIsRecordedWhileTheClockOfTheNodeIsApart() {
        Instant now = Clock.systemUTC().instant();
        for (Duration ahead : List.of(Duration.ofDays(2), Duration.ofDays(-2))) {
            ProgramClock jumped = new ProgramClock(Clock.offset(Clock.systemUTC(), ahead));
            Journal there = database.journal(event -> {}, jumped);
            for (Instant when : List.of(now, jumped.instant())) {
                Act deed = new Act(DEED.actor(), DEED.onBehalfOf(), null, when);
                assertThatThrownBy(() -> database.inTransaction(() -> there.record(registered(), deed)))
                        .as("%s, by a clock that was set by %s", when, ahead)
                        .isInstanceOf(ClockApart.class);
            }
        }
        Journal here = database.journal(event -> {}, new ProgramClock(Clock.systemUTC()));
        Act fromTheFuture = new Act(DEED.actor(), DEED.onBehalfOf(), null, now.plus(Duration.ofDays(2)));
        assertThatThrownBy(() -> database.inTransaction(() -> here.record(registered(), fromTheFuture)))
                .as("begun by a clock that was set back since")
                .isInstanceOf(ClockApart.class);
        assertThat(reader.of(subject, 0, 10)).isEmpty();
        Act deed = new Act(DEED.actor(), DEED.onBehalfOf(), null, now);
        assertThat(database.inTransaction(() -> here.record(registered(), deed)).sequence())
                .isEqualTo(1);
    }

    @Test
    void whatIsRolledBackLeavesNothingAndNoGap() {
        record(registered());
        assertThatThrownBy(() -> database.inTransaction(() -> {
                    journal.record(missed(1), DEED);
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(record(missed(2)).sequence()).isEqualTo(2);
        assertThat(fault()).isNull();
    }

    @Test
    void needsATransaction() {
        assertThatThrownBy(() -> journal.record(registered(), DEED)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> journal.lock(subject)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isToBePublishedAndOfAViewOfPersonalDataTheHash() {
        long before = pending();
        record(registered());
        record(new PersonalDataViewed(caseId, List.of("NIK")));

        assertThat(pending()).isEqualTo(before + 2);
    }

    @Test
    void refusesWhatCouldBeANikBeforeTheDatabaseSeesIt() {
        assertThatThrownBy(() -> record(new GroupRegistered(
                        caseId, "3509011234567890", 2023, 1, 3, "3509", 10, 1, null, null, null, null, null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("3509011234567890");
        assertThat(reader.of(subject, 0, 10)).isEmpty();
    }

    @Test
    void sequencesHaveNoGapWhoeverWritesAtOnce() throws InterruptedException, ExecutionException {
        ExecutorService writers = Executors.newFixedThreadPool(8);
        List<Future<Entry>> written = new ArrayList<>();
        Journal silent = database.journal(entry -> {});
        for (int day = 1; day <= 200; day++) {
            DeadlineMissed fact = missed(day);
            written.add(writers.submit(() -> database.inTransaction(() -> silent.record(fact, DEED))));
        }
        for (Future<Entry> entry : written) {
            entry.get();
        }
        writers.shutdown();

        assertThat(reader.of(subject, 0, 1_000))
                .extracting(Recorded::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(fault()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set reason = 'x'",
                "delete from journal",
                "truncate journal",
                "insert into journal select gen_random_uuid(), subject_kind, subject_id, sequence + 1000, type, 1,"
                        + " '{\"nik\": \"3509011234567890\"}', actor, duty, null, null, occurred_at, null, null,"
                        + " previous_hash, hash from journal limit 1",
                "insert into journal select gen_random_uuid(), subject_kind, subject_id, sequence, type, 1, data, actor,"
                        + " duty, null, null, occurred_at, null, null, previous_hash, hash from journal limit 1"
            })
    void theDatabaseItselfRefuses(String statement) {
        record(registered());

        assertThatThrownBy(() -> database.jdbc().sql(statement).update()).isInstanceOf(DataAccessException.class);
        assertThat(fault()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal set data = jsonb_set(data, '{dueOn}', '\"2023-12-31\"')"
                        + " where subject_id = ? and sequence = 2",
                "update journal set actor = 'account-2' where subject_id = ? and sequence = 2",
                "update journal set reason = null where subject_id = ? and sequence = 2",
                "update journal set occurred_at = occurred_at - interval '1 microsecond'"
                        + " where subject_id = ? and sequence = 2",
                "delete from journal where subject_id = ? and sequence = 2",
                "delete from journal where subject_id = ? and sequence = 3",
                "delete from journal_head where subject_id = ?",
                "update journal_head set sequence = 2 where subject_id = ?"
            })
    void tamperingByWhoeverOwnsTheDatabaseShows(String statement) {
        record(registered());
        record(missed(1));
        record(missed(2));

        database.inTransaction(() -> {
            database.jdbc().sql("set local session_replication_role = replica").update();
            return database.jdbc().sql(statement).param(subject.id()).update();
        });

        assertThat(fault()).contains(subject.id());
    }

    private Entry record(Fact fact) {
        return database.inTransaction(() -> journal.record(fact, DEED));
    }

    private GroupRegistered registered() {
        return new GroupRegistered(
                caseId, "TKM-2023-3509-00001", 2023, 1, 3, "3509", 10, 20_000_000, null, null, null, null, null);
    }

    private DeadlineMissed missed(int day) {
        return new DeadlineMissed(
                caseId.subject(), "verify-field", LocalDate.of(2023, 1, 1).plusDays(day));
    }

    /** The first thing that is wrong with the subject's chain as it is kept. */
    private @Nullable String fault() {
        ChainCheck check = new ChainCheck();
        try (LedgerDatabase ledger = new LedgerDatabase(database.url(), database.user(), database.password())) {
            ledger.freeze();
            ledger.entries(database.address(), eventId -> assertThat(eventId).isNull(), read -> {})
                    .chains((entries, chain, rows) -> {
                        if (chain.equals(subject)) {
                            check.chain(entries, chain, rows);
                        }
                    });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        database.jdbc()
                .sql("select sequence, encode(hash, 'hex') as hash from journal_head where subject_id = ?"
                        + " and subject_kind = 'CASE'")
                .param(subject.id())
                .query((row, number) -> {
                    check.head(subject, row.getLong("sequence"), row.getString("hash"));
                    return number;
                })
                .list();
        return check.finish().first();
    }

    private static long pending() {
        return database.jdbc()
                .sql("select count(*) from journal_pending")
                .query(Long.class)
                .single();
    }
}
