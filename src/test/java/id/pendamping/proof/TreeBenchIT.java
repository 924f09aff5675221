package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.JournalDatabase;
import id.pendamping.journal.StandingTimes;
import id.pendamping.transparency.TreeProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a note costs while the tree grows to ten years of entries, and a proof of consistency. Written to
 * {@code target/bench/tree.txt}; {@code -Dtree.chains} makes it smaller.
 */
@Tag("bench")
class TreeBenchIT {

    private static final int CHAINS = Integer.getInteger("tree.chains", 110_000);
    private static final int EACH = 48;
    private static final int NEW_ENTRIES = 100;
    private static final int ROUNDS = 20;
    private static final Path REPORT = Path.of("target", "bench", "tree.txt");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-11-15T16:00:00Z"), ZoneOffset.UTC);

    /** The next entry of every chain, with the hash that the record format gives it. */
    private static final String NEXT = """
            with next as (
              select h.subject_kind, h.subject_id, h.sequence + 1 as sequence, h.hash as previous, gen_random_uuid() as event,
                     '{"dueOn":"2023-01-05","step":"verify-field"}' as data
                from journal_head h where h.subject_kind = 'CASE' and (:some = 0 or h.subject_id in (
                     select subject_id from journal_head where subject_kind = 'CASE' order by subject_id limit :some))
            ), hashed as (
              select *, sha256((select string_agg(case when f is null then '\\xffffffff'::bytea
                              else int4send(octet_length(convert_to(f, 'UTF8'))) || convert_to(f, 'UTF8') end, ''::bytea order by n)
                       from unnest(array['pendamping-journal-1', encode(previous, 'hex'), subject_kind, subject_id,
                            sequence::text, event::text, 'deadline-missed', '1', data, 'account-1', 'VERIFIER', null, 'bench',
                            '1700017200000000', null, null]) with ordinality as field (f, n))) as hash
                from next
            ), entered as (
              insert into journal (event_id, subject_kind, subject_id, sequence, type, schema_version, data, actor, duty,
                                   reason, occurred_at, previous_hash, hash)
              select event, subject_kind, subject_id, sequence, 'deadline-missed', 1, data::jsonb, 'account-1', 'VERIFIER',
                     'bench', timestamptz '2023-11-15 03:00:00+00', previous, hash from hashed
            )
            update journal_head h set sequence = n.sequence, hash = n.hash from hashed n
             where h.subject_kind = n.subject_kind and h.subject_id = n.subject_id""";

    private final StringBuilder report = new StringBuilder();

    @TempDir
    Path folder;

    @Test
    void tenYears() throws SQLException, IOException {
        try (JournalDatabase database = new JournalDatabase()) {
            database.migrate("V250__proof.sql");
            database.migrate("V482__proof.sql");
            database.migrate("V483__journal.sql");
            JdbcClient jdbc = database.jdbc();
            jdbc.sql("""
                            insert into journal_head (subject_kind, subject_id, sequence, hash)
                            select 'CASE', gen_random_uuid()::text, 0, decode(repeat('0', 64), 'hex')
                              from generate_series(1, :chains)""").param("chains", CHAINS).update();
            SigningKey key = new SigningKey("", "", folder);
            TreeHeads heads = new TreeHeads(jdbc, CLOCK);
            EntryTree tree = new EntryTree(jdbc);
            SignTree sign =
                    new SignTree(jdbc, tree, heads, new LogSigner(key, LogSigner.ORIGIN), StandingTimes.at(CLOCK));
            long entries = 0;
            for (int round = 1; round <= EACH; round++) {
                jdbc.sql(NEXT).param("some", 0).update();
                entries += CHAINS;
                while (database.inTransaction(sign::handle).isPresent()) {
                    jdbc.sql("analyze tree_waiting").update();
                }
                if (round == 1 || round == 5 || round == 9 || round == EACH) {
                    jdbc.sql("vacuum analyze").update();
                    entries += measure(database, sign, heads, tree, entries);
                }
            }
        } finally {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, report);
        }
    }

    private long measure(JournalDatabase database, SignTree sign, TreeHeads heads, EntryTree tree, long entries) {
        long slowest = 0;
        long all = 0;
        for (int round = 0; round < ROUNDS; round++) {
            database.jdbc().sql(NEXT).param("some", NEW_ENTRIES).update();
            long began = System.nanoTime();
            assertThat(database.inTransaction(sign::handle)).isPresent();
            long took = System.nanoTime() - began;
            slowest = Math.max(slowest, took);
            all += took;
        }
        long size = heads.latest().orElseThrow().size();
        long began = System.nanoTime();
        int hashes = TreeProof.ofConsistency(size / 3, size, tree).size();
        report.append(String.format(
                Locale.ROOT,
                "%,d entries: a note of %d new ones %d ms, the slowest of %d %d ms; proof of consistency from a third, %d hashes, %d ms%n",
                entries,
                NEW_ENTRIES,
                TimeUnit.NANOSECONDS.toMillis(all / ROUNDS),
                ROUNDS,
                TimeUnit.NANOSECONDS.toMillis(slowest),
                hashes,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)));
        return (long) ROUNDS * NEW_ENTRIES;
    }
}
