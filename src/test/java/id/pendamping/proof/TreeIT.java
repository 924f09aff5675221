package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.pendamping.checkpoint.CheckpointLines;
import id.pendamping.checkpoint.SignedHead;
import id.pendamping.checkpoint.TreeLine;
import id.pendamping.journal.Entry;
import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalDatabase;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Rewriting;
import id.pendamping.journal.StandingTimes;
import id.pendamping.lifecycle.DeadlineMissed;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.transparency.MerkleTree;
import id.pendamping.transparency.TreeHash;
import id.pendamping.transparency.WitnessPolicy;
import id.pendamping.verifying.FaultWords;
import id.pendamping.witness.Outcome;
import id.pendamping.witness.WitnessAtWork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tree over all entries in its tables: how it grows, who witnesses it, and what of it can be forged unseen. */
class TreeIT {

    private static final Instant WHEN = Instant.parse("2023-11-15T16:00:00Z");
    private static final Act DEED = Act.by(new Actor("account-1", Duty.REGISTRAR), WHEN);

    private final JournalDatabase database = new JournalDatabase();
    private final JdbcClient jdbc = database.jdbc();
    private final JournalReader reader = database.reader();
    private final Journal journal = database.journal(entry -> {});
    private final List<WitnessAtWork> atWork = new ArrayList<>();

    @TempDir
    Path folder;

    private Instant now = WHEN;
    private EntryTree tree;
    private TreeHeads heads;
    private SigningKey key;

    @BeforeEach
    void migrate() {
        database.migrate("V250__proof.sql");
        database.migrate("V482__proof.sql");
        database.migrate("V483__journal.sql");
        key = new SigningKey("", "", folder);
        tree = new EntryTree(jdbc);
        heads = new TreeHeads(jdbc, clock());
    }

    @AfterEach
    void close() throws IOException {
        for (WitnessAtWork witness : atWork) {
            witness.close();
        }
        database.close();
    }

    @Test
    void aPlaceIsGivenAtTheFirstLookAfterTheCommitAndKept() throws InterruptedException {
        CountDownLatch isEntered = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CaseId slow = aCase();
        CompletableFuture<Boolean> late = CompletableFuture.supplyAsync(() -> database.inTransaction(() -> {
            enter(slow, 1);
            isEntered.countDown();
            await(mayCommit);
            return true;
        }));
        isEntered.await();
        CaseId quick = aCase();
        write(quick, 2);
        SignedHead first = sign();
        mayCommit.countDown();
        late.join();
        write(quick, 1);
        SignedHead second = sign();

        List<String> hashes = List.of(hash(quick, 1), hash(quick, 2), hash(slow, 1), hash(quick, 3));
        assertThat(tree.hashes(0, 4).stream().map(HexFormat.of()::formatHex)).isEqualTo(hashes);
        assertThat(first.size()).isEqualTo(2);
        assertThat(first.root()).isEqualTo(root(hashes.subList(0, 2)));
        assertThat(second.root()).isEqualTo(root(hashes));
        assertThat(second.note().isSignedBy(key.current().asLog(LogSigner.ORIGIN)))
                .isTrue();
        assertThat(signer(key).handle()).as("nothing new").isEmpty();
        assertThatThrownBy(() -> jdbc.sql("update tree_leaf set position = 9 where position = 0")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .hasMessageContaining("append-only");
    }

    @Test
    void noNoteIsSignedWhileTheClockOfTheNodeIsApart() {
        CaseId one = aCase();
        write(one, 1);
        for (Duration ahead : List.of(Duration.ofDays(2), Duration.ofDays(-2))) {
            var times = StandingTimes.of(Clock.offset(Clock.systemUTC(), ahead));
            SignTree jumped = new SignTree(jdbc, tree, heads, new LogSigner(key, LogSigner.ORIGIN), times);
            assertThatThrownBy(() -> database.inTransaction(jumped::handle))
                    .hasMessageContaining("apart from the database's");
        }
        assertThat(heads.latest()).isEmpty();
        assertThat(sign().size()).isEqualTo(1);
    }

    @Test
    void rootsOfFullSubtreesAreEnough() {
        List<CaseId> cases = List.of(aCase(), aCase(), aCase());
        for (int round = 0; round < 7; round++) {
            cases.forEach(one -> write(one, 29));
            sign();
        }
        List<String> hashes =
                tree.hashes(0, 609).stream().map(HexFormat.of()::formatHex).toList();
        assertThat(heads.latest().orElseThrow().root()).isEqualTo(root(hashes));
        assertThat(HexFormat.of().formatHex(tree.root(256, 609))).isEqualTo(root(hashes.subList(256, 609)));
        assertThat(HexFormat.of().formatHex(tree.root(512, 514))).isEqualTo(root(hashes.subList(512, 514)));
        assertThat(jdbc.sql("select count(*) from tree_node").query(Long.class).single())
                .isEqualTo(2);
        assertThat(check(WitnessPolicy.NONE).told()).isEmpty();
    }

    @Test
    void aNoteIsCompleteWhenEnoughWitnessesHaveSigned() throws IOException {
        CaseId one = aCase();
        write(one, 3);
        sign();
        Witnesses witnesses = policy(
                2,
                witness("a"),
                witness("b"),
                "witness away.example " + witness("c").split(" ")[2] + " http://127.0.0.1:1\n");
        ask(witnesses);
        assertThat(heads.latestComplete().map(SignedHead::size)).contains(3L);
        assertThat(new WitnessAnswers(jdbc, clock()).all())
                .extracting(WitnessAnswers.Heard::witness, WitnessAnswers.Heard::outcome)
                .containsExactlyInAnyOrder(
                        tuple("a.example", Outcome.SIGNED),
                        tuple("b.example", Outcome.SIGNED),
                        tuple("c.example", Outcome.UNREACHABLE));
        assertThat(heads.unwitnessed()).isZero();
        Findings sound = check(witnesses.policy());
        assertThat(sound.told()).isEmpty();
        assertThat(FaultWords.alone().section(sound, Locale.ENGLISH).toString())
                .contains("2 of 3", "last complete: 3 entries");

        atWork.get(0).close();
        write(one, 2);
        now = now.plus(Duration.ofMinutes(50));
        sign();
        ask(witnesses);
        assertThat(heads.latestComplete().map(SignedHead::size)).contains(3L);
        now = now.plus(Duration.ofMinutes(20));
        assertThat(heads.unwitnessed()).isEqualTo(Duration.ofMinutes(20));
        assertThat(check(witnesses.policy()).told()).as("not for long").isEmpty();
        write(one, 1);
        sign();
        assertThat(check(witnesses.policy()).told())
                .containsExactly(Fault.ofCheckpoint(TreeCheck.UNWITNESSED, 6).in(Fault.WITNESSED, "3", "6"));
    }

    /** What proofs of single entries are made of. */
    @Test
    void aNodeThatIsNotThatOfItsLeavesIsNamed() {
        write(aCase(), 600);
        sign();
        assertThat(check(WitnessPolicy.NONE).told()).isEmpty();
        asOwner(() -> jdbc.sql("update tree_node set hash = sha256('x') where level = 8 and place = 1")
                .update());
        assertThat(check(WitnessPolicy.NONE).told())
                .extracting(Fault::kind, Fault::sequence, Fault::field)
                .containsExactly(tuple(TreeCheck.DIFFERS, 512L, Fault.NODE));
        asOwner(() ->
                jdbc.sql("delete from tree_node where level = 8 and place = 1").update());
        assertThat(check(WitnessPolicy.NONE).told())
                .extracting(Fault::sequence, Fault::field, Fault::says)
                .containsExactly(tuple(512L, Fault.NODE, ""));
    }

    @Test
    void whatWitnessesHaveSignedIsHeldAgainstWhatLeft() throws IOException, SQLException, CheckpointLines.Unreadable {
        write(aCase(), 3);
        sign();
        Witnesses witnesses = policy(2, witness("a"), witness("b"));
        assertThat(check(witnesses.policy()).told())
                .extracting(Fault::kind)
                .as("nobody has signed")
                .containsExactly(TreeCheck.NEVER_WITNESSED);
        ask(witnesses);
        List<String> told = new ArrayList<>();
        heads.lines(0, Long.MAX_VALUE, tree, told::add);
        assertThat(named(told)).isEmpty();
        asOwner(() -> jdbc.sql("update tree_cosignature set line = translate(line, 'abcdefgh', 'bcdefgha')"
                        + " where witness = 'a.example'")
                .update());
        assertThat(named(told))
                .extracting(Fault::kind, Fault::sequence, Fault::field)
                .contains(tuple(TreeCheck.FORGED, 3L, Fault.COSIGNATURE));
        asOwner(() -> jdbc.sql("delete from tree_cosignature").update());
        assertThat(named(told)).extracting(Fault::field).containsExactly(Fault.COSIGNATURE, Fault.COSIGNATURE);
        assertThat(check(witnesses.policy()).told()).extracting(Fault::kind).containsExactly(TreeCheck.NEVER_WITNESSED);
    }

    @Test
    void theFileIsHeldAgainstLeavesAndNotes() throws SQLException {
        CaseId one = aCase();
        write(one, 3);
        sign();
        write(one, 2);
        now = now.plus(Duration.ofMinutes(6));
        sign();
        List<String> lines = new ArrayList<>();
        heads.lines(0, Long.MAX_VALUE, tree, lines::add);
        assertThat(kept(lines)).isEmpty();
        String second = hash(one, 2);
        assertThat(kept(List.of(lines.get(0).replace(second, "ab".repeat(32)), lines.get(1))))
                .containsExactly(
                        Fault.at(TreeFileCheck.DIFFERS, one.subject(), 2).in(Fault.FILE, "ab".repeat(32), second));
        assertThat(kept(List.of(lines.get(0).replace("\"" + second + "\",", ""), lines.get(1))))
                .contains(Fault.ofCheckpoint(TreeFileCheck.DIFFERS, 3).in(Fault.ENTRIES, "2", "3"));
        assertThat(kept(List.of(lines.get(0).replace(LogSigner.ORIGIN + "\\n3", "elsewhere\\n3"), lines.get(1))))
                .extracting(Fault::kind, Fault::sequence)
                .contains(tuple(TreeCheck.FORGED, 3L));
        assertThat(kept(List.of())).as("the program will write them").isEmpty();
        for (int more = 0; more < 10; more++) {
            write(one, 1);
            sign();
        }
        assertThat(kept(lines)).isEmpty();
        assertThat(kept(lines.subList(0, 1))).as("not older than minutes").isEmpty();
        assertThat(kept(List.of()))
                .extracting(Fault::kind, Fault::sequence, Fault::field)
                .containsExactly(tuple(TreeCheck.LOST, 3L, Fault.FILE));
    }

    private List<Fault> kept(List<String> lines) throws SQLException {
        TreeCheck check = new TreeCheck(List.of(key.current()), WitnessPolicy.NONE);
        TreeChecks.read(database, check);
        TreeFileCheck file = check.file();
        lines.forEach(file::line);
        file.isAll();
        return check.finish().told();
    }

    /** The owner makes everything anew: entries, tree and notes. */
    @Test
    void rewrittenHistoryIsRefusedByEveryWitnessWhoeverSignsIt() throws IOException {
        CaseId one = aCase();
        write(one, 5);
        sign();
        Witnesses witnesses = policy(2, witness("a"), witness("b"));
        ask(witnesses);
        for (SigningKey by : List.of(key, new SigningKey("", "", folder.resolve("forger")))) {
            rewrite(one);
            write(one, 1);
            SignedHead forged = sign(by);
            ask(witnesses);
            assertThat(heads.latest().orElseThrow().note().signatures()).hasSize(1);
            assertThat(heads.latestComplete()).isEmpty();
            assertThat(new WitnessAnswers(jdbc, clock()).all())
                    .hasSize(2)
                    .allMatch(heard -> heard.outcome().isAlarm())
                    .allMatch(heard -> heard.size() == forged.size());
        }
    }

    /** A note of as many entries, which says something else. */
    @Test
    void aForkIsRefused() throws IOException {
        CaseId one = aCase();
        write(one, 5);
        sign();
        Witnesses witnesses = policy(1, witness("a"));
        ask(witnesses);
        rewrite(one);
        sign();
        ask(witnesses);
        assertThat(new WitnessAnswers(jdbc, clock()).all())
                .extracting(WitnessAnswers.Heard::outcome)
                .containsExactly(Outcome.REFUSED);
        asOwner(() -> {
            forgetTree();
            jdbc.sql("delete from journal where sequence > 3").update();
            jdbc.sql("insert into tree_waiting (event_id, hash) select event_id, hash from journal order by sequence")
                    .update();
        });
        sign();
        ask(witnesses);
        assertThat(new WitnessAnswers(jdbc, clock()).all())
                .extracting(WitnessAnswers.Heard::outcome)
                .containsExactly(Outcome.AHEAD);
    }

    @Test
    void whatIsForgedIsNamed() throws IOException, SQLException, CheckpointLines.Unreadable {
        CaseId one = aCase();
        write(one, 3);
        sign();
        write(one, 2);
        sign();
        List<String> told = new ArrayList<>();
        heads.lines(0, Long.MAX_VALUE, tree, told::add);
        assertThat(named(told)).isEmpty();

        asOwner(() -> Rewriting.by(jdbc, reader, one.subject(), 2, "somebody-else", "another reason"));
        assertThat(named(told)).first().satisfies(fault -> assertThat(fault.toString())
                .startsWith("tree differs: CASE " + one.subject().id() + " entry 2"));
        assertThat(named(told)).extracting(Fault::sequence).as("and the note").contains(3L);

        asOwner(() -> jdbc.sql("update tree_leaf l set hash = j.hash from journal j where j.event_id = l.event_id")
                .update());
        assertThat(named(told)).as("the leaves too").first().satisfies(fault -> assertThat(fault.toString())
                .startsWith("tree differs: checkpoint 3, root says"));

        SigningKey forger = new SigningKey("", "", folder.resolve("forger"));
        rewrite(one);
        sign(forger);
        assertThat(named(told))
                .extracting(Fault::kind, Fault::sequence)
                .contains(tuple(TreeCheck.FORGED, 5L), tuple(TreeCheck.LOST, 3L));

        asOwner(() -> {
            jdbc.sql("delete from tree_leaf where position = 4").update();
        });
        assertThat(named(List.of())).extracting(Fault::kind, Fault::sequence).contains(tuple(TreeCheck.OUTSIDE, 5L));
    }

    private List<Fault> named(List<String> told) throws SQLException, CheckpointLines.Unreadable {
        TreeCheck check = new TreeCheck(List.of(key.current()), WitnessPolicy.NONE);
        TreeChecks.read(database, check);
        for (String line : told) {
            check.told(TreeCheck.Elsewhere.of(TreeLine.parse(line)), Fault.TOPIC);
        }
        return check.finish().told();
    }

    private Findings check(WitnessPolicy policy) {
        TreeCheck check = new TreeCheck(List.of(key.current()), policy);
        try {
            TreeChecks.read(database, check);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return check.finish();
    }

    private void rewrite(CaseId one) {
        asOwner(() -> {
            Rewriting.by(jdbc, reader, one.subject(), 2, "somebody-" + UUID.randomUUID(), "another reason");
            forgetTree();
            jdbc.sql("insert into tree_waiting (event_id, hash) select event_id, hash from journal order by sequence")
                    .update();
        });
    }

    private void forgetTree() {
        for (String table : List.of(
                "tree_untold",
                "tree_complete",
                "tree_cosignature",
                "tree_head",
                "tree_node",
                "tree_leaf",
                "tree_waiting")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    private void asOwner(Runnable tampering) {
        database.inTransaction(() -> {
            jdbc.sql("set local session_replication_role = replica").update();
            tampering.run();
            return true;
        });
    }

    private void ask(Witnesses witnesses) {
        new AskWitnesses(tree, heads, witnesses, new WitnessAnswers(jdbc, clock())).ask();
    }

    private String witness(String name) throws IOException {
        WitnessAtWork witness = new WitnessAtWork(
                name + ".example", folder.resolve(name), List.of(key.current().asLog(LogSigner.ORIGIN)), clock());
        atWork.add(witness);
        return witness.line();
    }

    private Witnesses policy(int least, String... lines) throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            names.add(line.split(" ")[1]);
        }
        Path file = folder.resolve("policy");
        Files.writeString(
                file,
                String.join("", lines) + "group enough " + least + ' ' + String.join(" ", names) + "\nquorum enough\n");
        return new Witnesses(file.toString(), folder);
    }

    private SignedHead sign() {
        return sign(key);
    }

    private SignedHead sign(SigningKey by) {
        SignTree signer = signer(by);
        return database.inTransaction(() -> signer.handle().orElseThrow());
    }

    private SignTree signer(SigningKey by) {
        return new SignTree(jdbc, tree, heads, new LogSigner(by, LogSigner.ORIGIN), StandingTimes.at(clock()));
    }

    private void write(CaseId to, int entries) {
        for (int number = 0; number < entries; number++) {
            database.inTransaction(() -> enter(to, 1));
        }
    }

    private Entry enter(CaseId to, int day) {
        return journal.record(new DeadlineMissed(to.subject(), "verify-field", LocalDate.of(2023, 1, day)), DEED);
    }

    private String hash(CaseId of, int sequence) {
        return reader.of(of.subject(), sequence - 1L, 1).get(0).hash();
    }

    private static String root(List<String> hashes) {
        return HexFormat.of()
                .formatHex(new MerkleTree(hashes.stream()
                                .map(HexFormat.of()::parseHex)
                                .map(TreeHash::leaf)
                                .toList())
                        .root());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private static CaseId aCase() {
        return new CaseId(UUID.randomUUID());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
