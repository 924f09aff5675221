package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pendamping.PendampingTest;
import id.pendamping.Person;
import id.pendamping.bulk.DueJobs;
import id.pendamping.checkpoint.Checkpoint;
import id.pendamping.checkpoint.CheckpointCheck;
import id.pendamping.checkpoint.CheckpointLines;
import id.pendamping.checkpoint.CheckpointTopic;
import id.pendamping.checkpoint.SignedHead;
import id.pendamping.checkpoint.TreeLine;
import id.pendamping.demo.Cast;
import id.pendamping.embedded.Broker;
import id.pendamping.journal.Fault;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.ProgramClock;
import id.pendamping.transparency.KeyFile;
import id.pendamping.transparency.NoteKey;
import id.pendamping.transparency.NoteSigner;
import id.pendamping.witness.Outcome;
import id.pendamping.witness.WitnessAtWork;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Checkpoints are made once a day, leave the database, and carry every case; the page shows and checks them. */
@PendampingTest
class ProofIT {

    @LocalServerPort
    int port;

    @Autowired
    Broker broker;

    @Value("${pendamping.data}")
    Path data;

    @Autowired
    Scenario scenario;

    @Autowired
    ProgramClock clock;

    @Autowired
    CheckpointRound round;

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    SigningKey key;

    @Autowired
    Proofs proofs;

    @Autowired
    TreeRound tree;

    @Autowired
    TreeHeads heads;

    @Autowired
    TreeFile treeFile;

    @Autowired
    WitnessAnswers answers;

    @Autowired
    MeterRegistry meters;

    @Autowired
    ChainChecks checks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DueJobs dueJobs;

    private CaseId group;

    @BeforeEach
    void registerAGroup() {
        group = scenario.group();
    }

    @Test
    void aDayHasOneAndEverybodyWhoKeepsItCanHoldTheCaseAgainstIt() throws IOException, CheckpointLines.Unreadable {
        // later than whatever other tests have made
        clock.standAt(Instant.parse("2033-03-01T17:00:00Z"));
        round.go();
        Checkpoint made = checkpoints.latest().orElseThrow();
        clock.standAt(clock.instant().plus(Duration.ofHours(22)));
        round.go();
        assertThat(checkpoints.latest()).as("the same day").contains(made);
        clock.standAt(clock.instant().plus(Duration.ofHours(2)));
        round.go();
        Checkpoint next = checkpoints.latest().orElseThrow();
        assertThat(next.number()).isEqualTo(made.number() + 1);
        assertThat(next.previous()).isEqualTo(made.hash());
        assertThat(key.current().hasSigned(next)).isTrue();
        checkpoints.want();
        round.go();
        assertThat(checkpoints.latest().orElseThrow().number()).as("wanted").isEqualTo(next.number() + 1);

        CheckpointCheck check = new CheckpointCheck("file", key.all(), true);
        for (String line : Files.readAllLines(data.resolve("checkpoints.jsonl"))) {
            check.line(line);
        }
        List<Checkpoint> told = CheckpointTopic.told(broker).checkpoints();
        told.forEach(check::told);
        assertThat(told).hasSizeGreaterThanOrEqualTo(3);

        ChainProof proof = proofs.of(group);
        assertThat(proof.isWhole()).isTrue();
        assertThat(Objects.requireNonNull(proof.inclusion()).head().sequence()).isEqualTo(proof.entries());
        assertThat(proof.ticket(scenario.number(group)).orElseThrow())
                .startsWith("PENDAMPING1|" + scenario.number(group));
    }

    @ParameterizedTest
    @CsvSource({
        "head differs, Kepala rantai tidak cocok, The head of the chain differs",
        "unreadable, Catatan tidak dapat dibaca, An entry cannot be read",
        "cut tail, Ekor rantai terpotong, The end of a chain was cut off"
    })
    void aFaultIsNamedInTheLanguageOfTheReader(String kind, String indonesian, String english) {
        Fault fault = Fault.at(kind, group.subject(), 3)
                .numbered(scenario.number(group))
                .in("data.amount", "9", "20000000");
        jdbc.sql("""
                        insert into chain_check (begun_at, begun_by, entries, total, finished_at, is_whole, faults)
                        select now(), id, 4, 4, now(), false, :fault::jsonb
                        from account where login = 'nia.pemeriksa'""")
                .param("fault", JsonMapper.builder().build().writeValueAsString(List.of(fault)))
                .update();
        Person auditor = scenario.person("nia.pemeriksa");
        assertThat(auditor.get("/proof").body())
                .contains(
                        indonesian,
                        "Kasus " + scenario.number(group)
                                + ", catatan 3. Isi jumlah rupiah: tertulis 9, seharusnya 20000000");
        assertThat(auditor.get("/proof?lang=en").body())
                .contains(
                        english,
                        "Case " + scenario.number(group) + ", entry 3. Data amount says 9, should say 20000000");
        jdbc.sql("delete from chain_check where faults::text like '%' || :id || '%'")
                .param("id", group.toString())
                .update();
    }

    /** From the entry to what people see of it. */
    @Test
    void theTreeOverAllEntriesIsSignedWitnessedToldAndShown(@TempDir Path folder)
            throws IOException, CheckpointLines.Unreadable {
        tree.grow();
        assertThat(gauge("pendamping.witness.age")).as("nobody has to").isEqualTo(-1);
        NoteKey log = key.current().asLog(LogSigner.ORIGIN);
        Path policy = data.resolve("witnesses.policy");
        try (WitnessAtWork one = new WitnessAtWork("bpk.example/w1", folder.resolve("1"), List.of(log), clock);
                WitnessAtWork two = new WitnessAtWork("itjen.example/w1", folder.resolve("2"), List.of(log), clock)) {
            Files.writeString(
                    policy,
                    one.line() + two.line() + "group enough 2 bpk.example/w1 itjen.example/w1\nquorum enough\n");
            scenario.group();
            tree.grow();
            assertThat(gauge("pendamping.witness.age")).isNotNegative();
            tree.ask();
            SignedHead head = heads.latestComplete().orElseThrow();
            assertThat(head).isEqualTo(heads.latest().orElseThrow());
            assertThat(gauge("pendamping.witness.age")).isZero();
            assertThat(gauge("pendamping.witness.refusing")).isZero();
            assertThat(head.note().signatures()).hasSize(3);

            CheckpointTopic.Told told = CheckpointTopic.told(broker);
            assertThat(told.notes())
                    .extracting(TreeLine::size, TreeLine::note)
                    .contains(tuple(head.size(), head.note().toString()));
            treeFile.grow();
            treeFile.grow();
            List<String> lines = Files.readAllLines(treeFile.path());
            assertThat(lines.stream()
                            .mapToLong(line -> line.split("\"[0-9a-f]{64}\"").length - 1)
                            .sum())
                    .isEqualTo(head.size());
            assertThat(lines)
                    .doesNotHaveDuplicates()
                    .noneMatch(line -> line.matches(".*[^0-9a-f][0-9]{16}[^0-9a-f].*"));
            assertThat(told.notes().toString() + lines)
                    .as("hashes, sizes and signatures, and nothing of what was recorded")
                    .doesNotContain(group.toString(), scenario.number(group), "account", "kind");

            Person auditor = scenario.person("nia.pemeriksa");
            assertThat(auditor.get("/proof").body())
                    .contains("2 dari 2 saksi, perlu 2", "bpk.example/w1", log.toString());
            assertThat(auditor.get("/proof?lang=en").body()).contains("2 of 2 witnesses, 2 needed");
            assertThat(auditor.get("/proof/tree.jsonl").body()).isEqualTo(String.join("\n", lines) + '\n');
            assertThat(scenario.person("laila.verifikator")
                            .get("/proof/tree.jsonl")
                            .statusCode())
                    .isEqualTo(404);
            checkpoints.want();
            round.go();
            assertThat(auditor.get("/cases/" + scenario.number(group) + "/proof.json")
                            .body())
                    .contains("\"tree\":{\"sequence\":", "bpk.example/w1");
        } finally {
            Files.delete(policy);
        }
    }

    /** One that takes the call and says nothing. */
    @Test
    void nobodyWaitsForAWitness() throws IOException {
        NoteKey silent = new NoteSigner(
                        "silent.example/w1", NoteKey.Kind.WITNESS, KeyFile.kept(data.resolve("silent.key")))
                .key();
        Path policy = data.resolve("witnesses.policy");
        try (ServerSocket line = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(
                    policy,
                    "witness silent " + silent + " http://127.0.0.1:" + line.getLocalPort() + "\nquorum silent\n");
            tree.run();
            assertThat(heads.latest()
                            .orElseThrow()
                            .note()
                            .isSignedBy(key.current().asLog(LogSigner.ORIGIN)))
                    .isTrue();
            assertThat(answers.all()).extracting(WitnessAnswers.Heard::witness).doesNotContain(silent.name());
            line.accept().close();
            Awaitility.await().untilAsserted(() -> assertThat(answers.all())
                    .extracting(WitnessAnswers.Heard::witness, WitnessAnswers.Heard::outcome)
                    .contains(tuple(silent.name(), Outcome.UNREACHABLE)));
        } finally {
            Files.delete(policy);
            jdbc.sql("delete from witness_answer").update();
        }
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    @Test
    void auditorsLookCheckAndTakeAway() {
        tree.grow();
        checkpoints.want();
        round.go();
        Person auditor = scenario.person("nia.pemeriksa");
        assertThat(auditor.get("/proof").body())
                .contains(
                        "Bukti keutuhan",
                        String.valueOf(checkpoints.latest().orElseThrow().number()));
        assertThat(auditor.post("/proof", "/proof/check", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(auditor.get("/proof").body()).contains("Pemeriksaan berjalan");
        dueJobs.run();
        assertThat(checks.latest().get(0).isOver()).isTrue();
        assertThat(checks.latest().get(0).faults())
                .as("other tests of this fork may have written past the program, but not to this group")
                .noneMatch(fault -> group.subject().equals(fault.subject()));
        assertThat(auditor.get("/batches").body()).contains("href=\"/proof\"", "Periksa semua rantai", "100 %");
        assertThat(auditor.get("/proof/checkpoints.jsonl").body()).contains("{\"checkpoint\":1,");
        assertThat(auditor.get("/proof/key.pem").body()).isEqualTo(key.current().pem());
        assertThat(auditor.get("/proof/periksa.html").body()).contains("pendamping-journal-1");
        String proof = "/cases/" + scenario.number(group) + "/proof.json";
        assertThat(auditor.get(proof).body()).contains("\"path\":[", group.toString());

        Person verifier = scenario.person("laila.verifikator");
        assertThat(verifier.get("/proof").statusCode()).isEqualTo(404);
        assertThat(verifier.get("/proof/checkpoints.jsonl").statusCode()).isEqualTo(404);
        String stranger = scenario.number(group).contains("-3509-") ? "081200000002" : "081200000001";
        assertThat(new Person(port, stranger, Cast.PIN).get(proof).statusCode()).isEqualTo(404);
    }
}
