package id.pendamping.evidence;

import id.pendamping.evidence.Evidence.Likeness;
import id.pendamping.shared.CaseId;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds pictures of other cases that show the same: copies by their hash, others by their mark. */
@Repository
class Likenesses {

    private static final Comparator<Likeness> STRONGEST_FIRST = Comparator.comparing((Likeness one) -> !one.exact())
            .thenComparing(Likeness::distance)
            .thenComparing(Likeness::evidence)
            .thenComparing(Likeness::otherEvidence);

    private static final int READ_AT_ONCE = 20_000;

    private final JdbcClient jdbc;
    private final EvidenceRows rows;
    private final EvidenceProperties settings;
    private final MarkWords words = new MarkWords();
    private @Nullable String seenUntil;

    Likenesses(JdbcClient jdbc, EvidenceRows rows, EvidenceProperties settings) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.settings = settings;
    }

    private record Mine(UUID evidence, Mark mark) {}

    private record Other(UUID evidence, CaseId caseId, Mark mark) {}

    private record Pair(UUID evidence, UUID otherEvidence) {}

    void add(String sha256, Mark mark) {
        jdbc.sql("insert into evidence_mark (sha256, word, ink) values (:sha256, :word, :ink) on conflict do nothing")
                .param("sha256", Contents.bytes(sha256))
                .param("word", bytes(mark.word()))
                .param("ink", mark.ink())
                .update();
    }

    List<Likeness> of(CaseId caseId, Collection<UUID> ids) {
        List<Likeness> found = new ArrayList<>(rows.copies(caseId, ids));
        Set<Pair> copies = new HashSet<>();
        found.forEach(copy -> copies.add(new Pair(copy.evidence(), copy.otherEvidence())));
        Set<Integer> own = own(caseId);
        for (Mine mine : mine(caseId, ids)) {
            for (Other other : others(caseId, nearest(mine.mark(), own))) {
                int distance = mine.mark().distance(other.mark(), settings.alike());
                if (distance <= settings.alike() && !copies.contains(new Pair(mine.evidence(), other.evidence()))) {
                    found.add(new Likeness(mine.evidence(), other.caseId(), other.evidence(), false, distance));
                }
            }
        }
        found.sort(STRONGEST_FIRST);
        return found;
    }

    private synchronized int[] nearest(Mark mark, Set<Integer> own) {
        catchUp();
        return words.nearest(mark.word(), settings.candidates(), own);
    }

    /**
     * Reads what was written by transactions that may not have been over at the last look. Numbers of transactions that
     * are still to come, which a database that was restored elsewhere may hold, are left until they have a meaning.
     */
    private void catchUp() {
        String until = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single();
        if (seenUntil == null) {
            readAll();
        } else {
            jdbc.sql("""
                            select number, word from evidence_mark
                            where written_in >= :since::xid8
                                and written_in < pg_snapshot_xmax(pg_current_snapshot())""").param("since", seenUntil).query((RowCallbackHandler) this::keep);
        }
        seenUntil = until;
    }

    private void readAll() {
        int before = -1;
        int last = 0;
        while (words.count() > before) {
            before = words.count();
            jdbc.sql("select number, word from evidence_mark where number > :last order by number limit :most")
                    .param("last", last)
                    .param("most", READ_AT_ONCE)
                    .query((RowCallbackHandler) this::keep);
            last = words.last();
        }
    }

    private void keep(ResultSet row) throws SQLException {
        words.add(row.getInt("number"), longs(row.getBytes("word")));
    }

    private Set<Integer> own(CaseId caseId) {
        return Set.copyOf(
                jdbc.sql("""
                        select distinct m.number from evidence e join evidence_mark m on m.sha256 = e.sha256
                        where e.case_id = :case""").param("case", caseId.value()).query(Integer.class).list());
    }

    private List<Mine> mine(CaseId caseId, Collection<UUID> ids) {
        return jdbc.sql("""
                        select e.id, m.ink from evidence e join evidence_mark m on m.sha256 = e.sha256
                        where e.case_id = :case and e.id = any(:ids) limit\s""" + EvidenceRows.MOST_ASKED)
                .param("case", caseId.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new Mine(row.getObject("id", UUID.class), new Mark(row.getBytes("ink"))))
                .list();
    }

    private List<Other> others(CaseId caseId, int[] numbers) {
        return jdbc.sql("""
                        select e.id, e.case_id, m.ink from evidence_mark m join evidence e on e.sha256 = m.sha256
                        where m.number = any(:numbers) and e.case_id <> :case order by e.id limit\s""" + EvidenceRows.MOST_ASKED)
                .param("numbers", Arrays.stream(numbers).boxed().toArray(Integer[]::new))
                .param("case", caseId.value())
                .query((row, number) -> new Other(
                        row.getObject("id", UUID.class),
                        CaseId.of(row.getString("case_id")),
                        new Mark(row.getBytes("ink"))))
                .list();
    }

    private static byte[] bytes(long[] word) {
        ByteBuffer buffer = ByteBuffer.allocate(word.length * Long.BYTES);
        buffer.asLongBuffer().put(word);
        return buffer.array();
    }

    private static long[] longs(byte[] bytes) {
        long[] word = new long[bytes.length / Long.BYTES];
        ByteBuffer.wrap(bytes).asLongBuffer().get(word);
        return word;
    }
}
