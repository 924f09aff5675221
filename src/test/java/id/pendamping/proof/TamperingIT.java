package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.pendamping.Chromium;
import id.pendamping.checkpoint.CheckpointCheck;
import id.pendamping.checkpoint.CheckpointLines;
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
import id.pendamping.shared.Subject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever a superuser of the database does to a chain, the program and the independent verifier name the same entry or
 * checkpoint. The verifier runs from disk in a browser, as an auditor opens it.
 */
class TamperingIT {

    private static final Instant WHEN = Instant.parse("2023-11-15T16:00:00.123456Z");
    private static final Act DEED =
            Act.by(new Actor("account-1", Duty.REGISTRAR), WHEN).because("Batas \"lewat\" \u2028 \\u00e9, 3 hari ✓");
    private static final Pattern PLACE = Pattern.compile("CASE \\S+ entry \\d+|checkpoint \\d+");
    private static final String NAMELESS =
            "It agrees up to the checkpoint; the number of the case only stands in its proof";
    private static final Path VERIFIER = Path.of("src/docs/verifier/periksa.html");

    private final JournalDatabase database = new JournalDatabase();
    private final JdbcClient jdbc = database.jdbc();
    private final JournalReader reader = database.reader();
    private final CaseId caseId = new CaseId(UUID.fromString("0190a0b0-0000-7000-8000-000000000001"));
    private final Subject subject = caseId.subject();
    private final Checkpoints checkpoints = new Checkpoints(jdbc);

    @TempDir
    Path folder;

    private SigningKey key;
    private List<String> kept = List.of();

    @BeforeEach
    void writeThreeChainsAndTwoCheckpoints() {
        database.migrate("V250__proof.sql");
        database.migrate("V482__proof.sql");
        database.migrate("V483__journal.sql");
        key = new SigningKey("", "", folder);
        write(caseId, 1, 4);
        write(new CaseId(UUID.randomUUID()), 1, 2);
        checkpoint(key);
        write(new CaseId(UUID.randomUUID()), 1, 1);
        write(caseId, 5, 5);
        checkpoint(key);
        kept = lines();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void bothVerifiersNameTheSamePlace() {
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.browser().newPage();
            List<String> faults = new ArrayList<>();
            page.onPageError(faults::add);
            page.navigate(VERIFIER.toAbsolutePath().toUri().toString());

            assertThat(byProgram(kept)).as("untouched").isEmpty();
            assertThat(byVerifier(page, kept)).as("untouched").isEmpty();
            assertThat(page.locator("#outcome").getAttribute("class")).isEqualTo("whole");

            proofAndTicket(page);

            named(page, "edit", "CASE " + subject.id() + " entry 3", () -> jdbc.sql(
                            "update journal set data = data || '{\"step\": \"other\"}'"
                                    + " where subject_id = :id and sequence = 3")
                    .param("id", subject.id())
                    .update());
            named(page, "delete", "CASE " + subject.id() + " entry 4", () -> jdbc.sql(
                            "delete from journal where subject_id = :id and sequence = 3")
                    .param("id", subject.id())
                    .update());
            named(page, "swap what two say", "CASE " + subject.id() + " entry 2", () -> jdbc.sql("""
                            update journal a set data = b.data from journal b
                            where a.subject_id = :id and b.subject_id = :id and a.sequence in (2, 3)
                              and b.sequence = 5 - a.sequence""")
                    .param("id", subject.id())
                    .update());
            named(page, "reorder", "CASE " + subject.id() + " entry 2", () -> {
                for (String change :
                        List.of("100 where sequence = 2", "2 where sequence = 3", "3 where sequence = 100")) {
                    jdbc.sql("update journal set sequence = " + change + " and subject_id = :id")
                            .param("id", subject.id())
                            .update();
                }
            });
            named(page, "cut tail", "CASE " + subject.id() + " entry 5", () -> {
                jdbc.sql("delete from journal where subject_id = :id and sequence = 5")
                        .param("id", subject.id())
                        .update();
                jdbc.sql("""
                                update journal_head h set sequence = 4, hash = j.hash from journal j
                                where h.subject_id = :id and j.subject_id = :id and j.sequence = 4""").param("id", subject.id()).update();
            });
            named(page, "rewritten with all hashes", "CASE " + subject.id() + " entry 4", this::rewrite);
            named(page, "forged checkpoint", "checkpoint 1", () -> {
                rewrite();
                jdbc.sql("delete from checkpoint_head").update();
                jdbc.sql("delete from checkpoint_untold").update();
                jdbc.sql("delete from checkpoint").update();
                checkpoint(new SigningKey("", "", folder.resolve("forger")));
                kept = lines();
            });
            assertThat(faults).isEmpty();
        }
    }

    /** What no checkpoint has seen yet is held by the hashes that left with the events. */
    @Test
    void nothingIsSignedWhileTheClockOfTheNodeIsApart() {
        for (Duration ahead : List.of(Duration.ofDays(2), Duration.ofDays(-2))) {
            Clock jumped = Clock.offset(Clock.systemUTC(), ahead);
            MakeCheckpoint make = new MakeCheckpoint(jdbc, checkpoints, key, StandingTimes.of(jumped));
            int before = lines().size();
            checkpoints.want();
            assertThatThrownBy(() -> database.inTransaction(() -> make.handle(WHEN)))
                    .hasMessageContaining("apart from the database's");
            assertThat(lines()).hasSize(before);
        }
    }

    @Test
    void theHashesOfTheTopicsHoldWhatIsYoungerThanTheLastCheckpoint() {
        write(caseId, 6, 7);
        List<String> told = reader.of(subject, 0, 1_000).stream()
                .map(entry ->
                        "{\"source\":\"/pendamping/cases/" + entry.subject().id() + "\",\"sequence\":"
                                + entry.sequence() + ",\"entryhash\":\"" + entry.hash() + "\"}")
                .toList();
        List<String> both = Stream.concat(kept.stream(), told.stream()).toList();
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.browser().newPage();
            page.navigate(VERIFIER.toAbsolutePath().toUri().toString());

            assertThat(byVerifier(page, kept)).as("without hashes").isEmpty();
            assertThat(page.locator("#left").textContent()).contains("2 catatan lebih baru", "2 entries are newer");
            assertThat(byVerifier(page, both)).as("untouched").isEmpty();
            assertThat(page.locator("#left").textContent()).doesNotContain("lebih baru");

            asOwner(() -> Rewriting.by(jdbc, reader, subject, 6, "somebody-else", "another reason"));
            assertThat(byProgram(kept)).as("no checkpoint knows").isEmpty();
            assertThat(byVerifier(page, both)).contains("CASE " + subject.id() + " entry 6");

            asOwner(() -> {
                jdbc.sql("delete from journal where subject_id = :id and sequence = 7")
                        .param("id", subject.id())
                        .update();
                Rewriting.by(jdbc, reader, subject, 6, "account-1", DEED.reason());
            });
            assertThat(byVerifier(page, both)).contains("CASE " + subject.id() + " entry 7");

            asOwner(() -> jdbc.sql("delete from journal where subject_id = :id")
                    .param("id", subject.id())
                    .update());
            assertThat(byVerifier(page, both)).as("a download without an entry").isPresent();
            page.setInputFiles("#files", new FilePayload[] {file("empty.jsonl", "")});
            page.waitForFunction("() => document.getElementById('outcome').textContent.startsWith('RUSAK')");
        }
    }

    /** One leaf with its path is enough for one case, also when it was read from paper. */
    private void proofAndTicket(Page page) {
        TreeHeads heads = new TreeHeads(jdbc, Clock.systemUTC());
        Proofs proofs = new Proofs(reader, checkpoints, new Places(jdbc, heads, new EntryTree(jdbc)), key);
        ChainProof proof = proofs.of(caseId);
        String ticket = proof.ticket("TKM-2023-3509-00412").orElseThrow();
        assertThat(byVerifier(
                        page,
                        List.of(proofs.toJson(caseId, proof, "TKM-2023-3509-00412")
                                .orElseThrow())))
                .as("proof")
                .isEmpty();
        assertThat(page.locator("#outcome").textContent()).as("whose it is").contains(NAMELESS);
        page.fill("#qr", ticket);
        assertThat(byVerifier(page, List.of())).as("ticket").isEmpty();
        assertThat(page.locator("#outcome").textContent()).as("whose it is").contains(NAMELESS);
        page.fill("#qr", ticket.replace("|5|", "|4|"));
        assertThat(byVerifier(page, List.of())).as("ticket of another head").contains("checkpoint 2");
        page.fill("#qr", "");
    }

    /** Does it, asks both, and puts everything back. */
    private void named(Page page, String deed, String place, Runnable tampering) {
        List<String> own = kept;
        jdbc.sql("create table if not exists kept_journal as table journal").update();
        jdbc.sql("create table if not exists kept_head as table journal_head").update();
        asOwner(tampering);
        assertThat(byProgram(kept)).as(deed).contains(place);
        assertThat(byVerifier(page, kept)).as(deed).contains(place);
        asOwner(() -> {
            jdbc.sql("delete from journal").update();
            jdbc.sql("insert into journal table kept_journal").update();
            jdbc.sql("delete from journal_head").update();
            jdbc.sql("insert into journal_head table kept_head").update();
        });
        kept = own;
    }

    private void asOwner(Runnable tampering) {
        database.inTransaction(() -> {
            jdbc.sql("set local session_replication_role = replica").update();
            tampering.run();
            return true;
        });
    }

    private void rewrite() {
        Rewriting.from(jdbc, reader, subject, 3, Map.of("step", "verify-field", "dueOn", "2024-01-01"));
    }

    private Optional<String> byProgram(List<String> lines) {
        CheckpointCheck proof = new CheckpointCheck("file", List.of(key.current()), true);
        try {
            for (String line : lines) {
                proof.line(line);
            }
            Findings chains = TreeChecks.read(database, proof);
            String fault = chains.isSound() ? proof.finish().first() : chains.first();
            return place(fault == null ? "" : fault);
        } catch (SQLException | CheckpointLines.Unreadable e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> byVerifier(Page page, List<String> lines) {
        StringBuilder entries = new StringBuilder();
        reader.of(subject, 0, 1_000)
                .forEach(entry -> entries.append(EntryLine.of(entry)).append('\n'));
        page.setInputFiles("#files", new FilePayload[] {
            file("entries.jsonl", entries.toString()),
            file("checkpoints.jsonl", String.join("\n", lines)),
            file("key.pem", key.current().pem())
        });
        page.waitForFunction("() => !document.getElementById('outcome').textContent.startsWith('Sedang')");
        String fault = page.locator("#outcome").getAttribute("data-fault");
        return place(fault == null ? "" : fault);
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> place(String fault) {
        Matcher found = PLACE.matcher(fault);
        return found.find() ? Optional.of(found.group()) : Optional.of(fault).filter(words -> !words.isEmpty());
    }

    private void write(CaseId to, int from, int until) {
        Journal journal = database.journal(entry -> {});
        for (int day = from; day <= until; day++) {
            DeadlineMissed fact = new DeadlineMissed(to.subject(), "verify-field", LocalDate.of(2023, 1, day));
            database.inTransaction(() -> journal.record(fact, DEED));
        }
    }

    private void checkpoint(SigningKey by) {
        MakeCheckpoint make =
                new MakeCheckpoint(jdbc, checkpoints, by, StandingTimes.at(Clock.fixed(WHEN, ZoneOffset.UTC)));
        checkpoints.want();
        assertThat(database.inTransaction(() -> make.handle(WHEN))).isPresent();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        checkpoints.lines(0, lines::add);
        return lines;
    }
}
