package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.Findings;
import id.pendamping.journal.Journal;
import id.pendamping.journal.JournalDatabase;
import id.pendamping.journal.LedgerCheck;
import id.pendamping.lifecycle.DeadlineMissed;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checking a full year: 11,000 chains, 500,000 entries, a checkpoint a month. Written to {@code target/bench/verify.txt}. */
@Tag("bench")
class VerifyBenchIT {

    private static final int CHAINS = 11_000;
    private static final int ENTRIES = 500_000;
    private static final int ROUNDS = 12;
    private static final Path REPORT = Path.of("target", "bench", "verify.txt");
    private static final Act DEED = Act.by(new Actor("account-1", Duty.VERIFIER), Instant.parse("2023-11-15T03:00:00Z"))
            .because("Bukti baris 4 dan 7 tidak terbaca");

    @Test
    void aFullYear(@TempDir Path folder)
            throws SQLException, IOException, InterruptedException, CheckpointLines.Unreadable {
        try (JournalDatabase database = new JournalDatabase()) {
            database.migrate("V250__proof.sql");
            database.migrate("V482__proof.sql");
            database.migrate("V483__journal.sql");
            Checkpoints checkpoints = new Checkpoints(database.jdbc());
            SigningKey key = new SigningKey("", "", folder);
            MakeCheckpoint make = new MakeCheckpoint(
                    database.jdbc(),
                    checkpoints,
                    key,
                    Clock.fixed(Instant.parse("2023-11-15T16:00:00Z"), ZoneOffset.UTC));
            List<CaseId> cases = new ArrayList<>();
            for (int number = 0; number < CHAINS; number++) {
                cases.add(new CaseId(UUID.randomUUID()));
            }
            Duration making = Duration.ZERO;
            for (int round = 0; round < ROUNDS; round++) {
                write(database, cases, ENTRIES / ROUNDS / CHAINS + 1);
                checkpoints.want();
                long began = System.nanoTime();
                assertThat(database.inTransaction(() -> make.handle(Instant.EPOCH)))
                        .isPresent();
                making = Duration.ofNanos(System.nanoTime() - began);
            }
            database.jdbc().sql("analyze journal").update();
            List<String> lines = new ArrayList<>();
            checkpoints.lines(0, lines::add);
            StringBuilder report = new StringBuilder();
            Findings first = check(database, key, lines, report);
            assertThat(first.isSound()).isTrue();
            assertThat(first.count("entries")).isGreaterThanOrEqualTo(ENTRIES);
            check(database, key, lines, report);
            long began = System.nanoTime();
            new Proofs(
                            database.reader(),
                            new Checkpoints(database.jdbc()),
                            new Places(
                                    database.jdbc(),
                                    new TreeHeads(database.jdbc(), Clock.systemUTC()),
                                    new EntryTree(database.jdbc())),
                            key)
                    .of(cases.get(17));
            long cold = System.nanoTime() - began;
            report.append(String.format(
                    Locale.ROOT,
                    "the last checkpoint took %d ms; the proof of a case %d ms with the tree to be read%n",
                    making.toMillis(),
                    TimeUnit.NANOSECONDS.toMillis(cold)));
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, report);
        }
    }

    private static Findings check(JournalDatabase database, SigningKey key, List<String> lines, StringBuilder report)
            throws SQLException, CheckpointLines.Unreadable {
        long began = System.nanoTime();
        CheckpointCheck proof = new CheckpointCheck("file", key.all(), true);
        for (String line : lines) {
            proof.line(line);
        }
        Findings chains = LedgerCheck.chains(
                database.url(), database.user(), database.password(), proof::entry, new LedgerCheck.Progress() {});
        assertThat(proof.finish().isSound()).isTrue();
        report.append(String.format(
                Locale.ROOT,
                "%d entries of %d chains and %d checkpoints in %.1f s%n",
                chains.count("entries"),
                chains.count("subjects"),
                ROUNDS,
                (System.nanoTime() - began) / 1e9));
        return chains;
    }

    private static void write(JournalDatabase database, List<CaseId> cases, int each) throws InterruptedException {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        Journal journal = database.journal(entry -> {});
        int perTransaction = 100;
        for (int from = 0; from < cases.size(); from += perTransaction) {
            List<CaseId> some = cases.subList(from, Math.min(cases.size(), from + perTransaction));
            writers.execute(() -> database.inTransaction(() -> {
                for (CaseId caseId : some) {
                    for (int day = 1; day <= each; day++) {
                        journal.record(
                                new DeadlineMissed(caseId.subject(), "verify-field", LocalDate.of(2023, 1, day)), DEED);
                    }
                }
                return true;
            }));
        }
        writers.shutdown();
        assertThat(writers.awaitTermination(10, TimeUnit.MINUTES)).isTrue();
    }
}
