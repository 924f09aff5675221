package id.pendamping.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.PendampingTest;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A phase whose ceiling has room for one group, with two groups that want it; and one with few places for many. */
@PendampingTest
class PhaseCeilingIT {

    private static final UUID PHASE = UUID.fromString("018a0000-0000-7000-8000-000000202399");
    private static final LocalDate DECREED = LocalDate.of(2023, 9, 20);
    private static final Act ACT =
            Act.by(new Actor("ppk", Duty.COMMITMENT_OFFICER), Instant.parse("2023-09-20T03:00:00Z"));
    private static final Rupiah AID = Rupiah.of(20_000_000);

    @Autowired
    Scenario scenario;

    @Autowired
    DecreeBook decrees;

    @Autowired
    Groups groups;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private GroupSummary first;
    private GroupSummary second;

    @BeforeEach
    void openAPhaseWithRoomForOne() {
        jdbc.sql("""
                        insert into phase values (:id, 2023, 99, '2023-07-17', '2023-09-15', 5, 1, 30000000, 'juknis')""").param("id", PHASE).update();
        first = register();
        second = register();
    }

    @AfterEach
    void closeItAgain() {
        jdbc.sql("delete from decree_recipient where phase_id = :id")
                .param("id", PHASE)
                .update();
        jdbc.sql("delete from decree where number like 'SK-PAGU-%'").update();
        jdbc.sql("delete from phase where id = :id").param("id", PHASE).update();
    }

    @Test
    void aDecreeIsFoundHoweverItsNumberIsWritten() {
        name(first, "SK-PAGU-1/PK.03/2023");
        for (String number : List.of("SK-PAGU-1/PK.03/2023", "sk-pagu-1/pk.03/2023", "SK-PAGU-1 / PK.03 / 2023")) {
            DecreeBook.Paper paper = decrees.paper(PHASE, number);
            assertThat(paper.number()).isEqualTo("SK-PAGU-1/PK.03/2023");
            assertThat(paper.date()).isEqualTo(DECREED);
        }
        assertThat(decrees.paper(PHASE, "SK-PAGU-9").number()).isEqualTo("SK-PAGU-9");
        assertThat(decrees.paper(PHASE, "SK-PAGU-9").date()).isNull();
    }

    @Test
    void theDatabaseRefusesARecipientPastTheCeiling() {
        name(first, "SK-PAGU-1");
        assertThat(decrees.room(PHASE).money()).isEqualTo(Rupiah.of(10_000_000));

        assertThatThrownBy(() -> name(second, "SK-PAGU-1"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("phase_ceiling_kept");
    }

    @Test
    void aCeilingIsNotLoweredBelowWhatIsPromised() {
        name(first, "SK-PAGU-1");

        assertThatThrownBy(() -> ceiling(19_999_999)).isInstanceOf(DataIntegrityViolationException.class);
        ceiling(20_000_000);
        assertThat(decrees.room(PHASE).money()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void aWithdrawnRecipientFreesItsAmountAndMayBeNamedAnew() {
        name(first, "SK-PAGU-1");
        decrees.withdraw(first.caseId(), ACT);
        assertThat(decrees.of(first.caseId())).isEmpty();
        assertThat(decrees.room(PHASE).money()).isEqualTo(Rupiah.of(30_000_000));

        name(first, "SK-PAGU-2");
        assertThat(decrees.of(first.caseId()).orElseThrow().number()).isEqualTo("SK-PAGU-2");
        assertThat(decrees.room(PHASE).money()).isEqualTo(Rupiah.of(10_000_000));
    }

    @Test
    void ofTwoAtTheSameMomentOneFindsNoRoom() throws Exception {
        ExecutorService officers = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> both = List.of(() -> nameIfThereIsRoom(first), () -> nameIfThereIsRoom(second));
            int named = 0;
            for (Future<Boolean> outcome : officers.invokeAll(both)) {
                named += outcome.get() ? 1 : 0;
            }
            assertThat(named).isEqualTo(1);
        } finally {
            officers.shutdownNow();
        }
    }

    @Test
    void theDatabaseRefusesARecipientPastTheQuota() {
        phase(1, 60_000_000);
        name(first, "SK-PAGU-1");
        assertThat(decrees.room(PHASE).places()).isZero();

        assertThatThrownBy(() -> name(second, "SK-PAGU-1"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("phase_quota_kept");
        assertThatThrownBy(() -> phase(0, 60_000_000)).isInstanceOf(DataIntegrityViolationException.class);
        decrees.withdraw(first.caseId(), ACT);
        name(second, "SK-PAGU-2");
        assertThat(decrees.room(PHASE).places()).isZero();
    }

    /** Whatever officers do at the same time, in whatever order: both limits hold after every step, and the count is right. */
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 23})
    void neverMoreAreNamedThanThereArePlacesAndMoney(long seed) throws Exception {
        Random chance = new Random(seed);
        int quota = 1 + chance.nextInt(4);
        int affordable = 1 + chance.nextInt(4);
        phase(quota, affordable * AID.amount());
        List<GroupSummary> wanting = Stream.generate(this::register).limit(6).toList();
        ExecutorService officers = Executors.newFixedThreadPool(3);
        try {
            for (int round = 0; round < 12; round++) {
                List<Callable<Boolean>> moves = IntStream.range(0, 3)
                        .mapToObj(officer -> wanting.get(2 * officer + chance.nextInt(2)))
                        .map(group -> (Callable<Boolean>) () -> move(group))
                        .toList();
                for (Future<Boolean> move : officers.invokeAll(moves)) {
                    move.get();
                }
                int named =
                        jdbc.sql("""
                                select count(*) from decree_recipient where phase_id = :id and state <> 'WITHDRAWN'""").param("id", PHASE).query(Integer.class).single();
                assertThat(named).as("round %d", round).isLessThanOrEqualTo(Math.min(quota, affordable));
                assertThat(decrees.room(PHASE))
                        .isEqualTo(new DecreeBook.Room(Rupiah.of(AID.amount() * (affordable - named)), quota - named));
            }
        } finally {
            officers.shutdownNow();
        }
    }

    /** Takes a named group out of its decree, names another one where the phase lets it. */
    private boolean move(GroupSummary group) {
        if (decrees.of(group.caseId()).isPresent()) {
            transaction.executeWithoutResult(status -> decrees.withdraw(group.caseId(), ACT));
            return true;
        }
        try {
            name(group, "SK-PAGU-4");
            return true;
        } catch (DataIntegrityViolationException e) {
            return false;
        }
    }

    private void phase(int quota, long ceiling) {
        jdbc.sql("update phase set group_quota = :quota, ceiling = :ceiling where id = :id")
                .param("quota", quota)
                .param("ceiling", ceiling)
                .param("id", PHASE)
                .update();
    }

    private boolean nameIfThereIsRoom(GroupSummary group) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                if (AID.isMoreThan(decrees.room(PHASE).money())) {
                    return false;
                }
                decrees.name(group, "SK-PAGU-3", DECREED, AID, ACT);
                return true;
            }));
        } catch (DataIntegrityViolationException e) {
            return false;
        }
    }

    private void name(GroupSummary group, String number) {
        transaction.executeWithoutResult(status -> decrees.name(group, number, DECREED, AID, ACT));
    }

    private void ceiling(long amount) {
        jdbc.sql("update phase set ceiling = :ceiling where id = :id")
                .param("ceiling", amount)
                .param("id", PHASE)
                .update();
    }

    private GroupSummary register() {
        CaseId caseId = scenario.group();
        GroupSummary group = groups.get(caseId);
        return new GroupSummary(
                caseId,
                group.number(),
                group.name(),
                group.edition(),
                PHASE,
                99,
                group.regency(),
                group.village(),
                group.businessType(),
                group.title(),
                AID,
                group.memberCount(),
                group.returns());
    }
}
