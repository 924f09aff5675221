package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.pendamping.Chromium;
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
import id.pendamping.witness.WitnessAtWork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The independent verifier with the notes of the tree: what it finds when everything else was computed anew. */
class TreeVerifierIT {

    private static final Instant WHEN = Instant.parse("2023-11-15T16:00:00Z");
    private static final Clock CLOCK = Clock.fixed(WHEN, ZoneOffset.UTC);
    private static final Act DEED = Act.by(new Actor("account-1", Duty.REGISTRAR), WHEN);
    private static final Path VERIFIER = Path.of("src/docs/verifier/periksa.html");
    private static final String NUMBER = "TKM-2023-3509-00412";

    private final JournalDatabase database = new JournalDatabase();
    private final JdbcClient jdbc = database.jdbc();
    private final JournalReader reader = database.reader();
    private final Journal journal = database.journal(entry -> {});
    private final TreeHeads heads = new TreeHeads(jdbc, CLOCK);
    private final EntryTree tree = new EntryTree(jdbc);
    private final CaseId caseId = new CaseId(UUID.randomUUID());

    @TempDir
    Path folder;

    private SigningKey key;
    private WitnessAtWork witness;
    private String policy = "";

    @BeforeEach
    void writeAndWitness() throws IOException {
        database.migrate("V250__proof.sql");
        database.migrate("V482__proof.sql");
        database.migrate("V483__journal.sql");
        key = new SigningKey("", "", folder);
        witness = new WitnessAtWork(
                "bpk.example/w1", folder.resolve("w"), List.of(key.current().asLog(LogSigner.ORIGIN)), CLOCK);
        policy = witness.line() + "quorum bpk.example/w1\n";
        Files.writeString(folder.resolve("policy"), policy);
        write(4);
        write(new CaseId(UUID.randomUUID()), 3);
        sign();
        write(2);
        sign();
    }

    @AfterEach
    void close() throws IOException {
        witness.close();
        database.close();
    }

    @Test
    void itNamesWhatTheTreeDoesNotKnow() {
        List<String> kept = lines();
        Proofs proofs = new Proofs(reader, new Checkpoints(jdbc), new Places(jdbc, heads, tree), key);
        String proof = proofs.toJson(caseId, proofs.of(caseId), NUMBER).orElseThrow();
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.browser().newPage();
            page.navigate(VERIFIER.toAbsolutePath().toUri().toString());

            assertThat(verified(page, kept, key, policy)).isEmpty();
            assertThat(page.locator("#outcome").getAttribute("class")).isEqualTo("whole");
            assertThat(page.locator("#done").textContent())
                    .contains("2 notes of the tree", "1 of 1 witnesses have signed the tree of 9 entries");
            assertThat(page.locator("#left").textContent()).contains("3 entries of the tree are not in this download");
            assertThat(verified(page, List.of(proof), key, policy))
                    .as("the proof alone")
                    .isEmpty();
            assertThat(page.locator("#done").textContent()).contains("up to entry 6 is in the tree of 9 entries");
            assertThat(verified(page, kept, key, "")).isEmpty();
            assertThat(page.locator("#left").textContent()).contains("Witnesses are not checked");

            assertThat(verified(page, List.of(kept.get(1)), key, policy))
                    .as("a note cut out")
                    .isEqualTo("tree 9");
            assertThat(verified(page, List.of(kept.get(0).replaceFirst("[0-9a-f]{64}", "0".repeat(64))), key, policy))
                    .as("another leaf")
                    .isEqualTo("tree 7");
            SigningKey forger = new SigningKey("", "", folder.resolve("forger"));
            assertThat(verified(page, kept, forger, policy)).as("another key").isEqualTo("tree 7");
            assertThat(verified(
                            page, kept.stream().map(TreeVerifierIT::unwitnessed).toList(), key, policy))
                    .as("without the witness")
                    .isEqualTo("tree 9");

            asOwner(() -> Rewriting.by(jdbc, reader, caseId.subject(), 5, "somebody-else", "another reason"));
            assertThat(verified(page, kept, key, policy))
                    .as("who and why, with all hashes")
                    .isEqualTo("");
            assertThat(page.locator("#outcome").getAttribute("class")).isEmpty();
            assertThat(page.locator("#outcome").textContent()).contains("2 entries after it are not protected yet");
            assertThat(page.locator("#left").textContent())
                    .as("it looks as if it were newer")
                    .contains("2 entries are newer", "5 entries of the tree are not in this download");
            assertThat(verified(page, List.of(proof), key, policy))
                    .as("but the proof knows")
                    .isEqualTo("CASE " + caseId + " entry 6");
        }
    }

    @Test
    void whatWasMadeLongBeforeTheLastNoteIsNotTakenForNewer() {
        CaseId later = new CaseId(UUID.randomUUID());
        write(later, 1, Act.by(DEED.actor(), DEED.when().plus(Duration.ofHours(1))));
        sign();
        List<String> kept = lines();
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.browser().newPage();
            page.navigate(VERIFIER.toAbsolutePath().toUri().toString());
            assertThat(verified(page, kept, key, policy, caseId, later)).isEmpty();

            asOwner(() -> Rewriting.by(jdbc, reader, caseId.subject(), 6, "somebody-else", "another reason"));
            assertThat(verified(page, kept, key, policy, caseId, later)).isEqualTo("CASE " + caseId + " entry 6");
            assertThat(page.locator("#outcome").textContent()).contains("was made before the last note");
        }
    }

    private static String unwitnessed(String line) {
        return line.replaceAll("— bpk.example/w1 [A-Za-z0-9+/=]+\\\\n", "");
    }

    private String verified(Page page, List<String> lines, SigningKey by, String witnesses) {
        return verified(page, lines, by, witnesses, caseId);
    }

    private String verified(Page page, List<String> lines, SigningKey by, String witnesses, CaseId... cases) {
        StringBuilder entries = new StringBuilder();
        for (CaseId one : cases) {
            reader.of(one.subject(), 0, 1_000)
                    .forEach(entry -> entries.append(EntryLine.of(entry)).append('\n'));
        }
        page.setInputFiles("#files", new FilePayload[] {
            file("entries.jsonl", entries.toString()),
            file("tree.jsonl", String.join("\n", lines)),
            file("key.pem", by.current().pem()),
            file("witnesses.policy", witnesses)
        });
        page.waitForFunction("() => !document.getElementById('outcome').textContent.startsWith('Sedang')");
        String fault = page.locator("#outcome").getAttribute("data-fault");
        return fault == null ? "" : fault;
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        heads.lines(0, Long.MAX_VALUE, tree, lines::add);
        return lines;
    }

    private void sign() {
        Checkpoints checkpoints = new Checkpoints(jdbc);
        checkpoints.want();
        MakeCheckpoint make = new MakeCheckpoint(jdbc, checkpoints, key, StandingTimes.at(CLOCK));
        assertThat(database.inTransaction(() -> make.handle(WHEN))).isPresent();
        SignTree signer =
                new SignTree(jdbc, tree, heads, new LogSigner(key, LogSigner.ORIGIN), StandingTimes.at(CLOCK));
        assertThat(database.inTransaction(signer::handle)).isPresent();
        new AskWitnesses(
                        tree,
                        heads,
                        new Witnesses(folder.resolve("policy").toString(), folder),
                        new WitnessAnswers(jdbc, CLOCK))
                .ask();
    }

    private void asOwner(Runnable tampering) {
        database.inTransaction(() -> {
            jdbc.sql("set local session_replication_role = replica").update();
            tampering.run();
            return true;
        });
    }

    private void write(int entries) {
        write(caseId, entries);
    }

    private void write(CaseId to, int entries) {
        write(to, entries, DEED);
    }

    private void write(CaseId to, int entries, Act deed) {
        for (int number = 0; number < entries; number++) {
            database.inTransaction(() ->
                    journal.record(new DeadlineMissed(to.subject(), "verify-field", LocalDate.of(2023, 1, 1)), deed));
        }
    }
}
