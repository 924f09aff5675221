package id.pendamping.evidence;

import static java.util.Objects.requireNonNull;

import id.pendamping.evidence.Evidence.Likeness;
import id.pendamping.shared.Subject;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final int MOST_COMPARED = 5_000;
    private static final int READ_AT_ONCE = 20_000;

    private final JdbcClient jdbc;
    private final EvidenceRows rows;
    private final EvidenceProperties settings;
    private final FingerprintIndex words = new FingerprintIndex();
    private @Nullable String seenUntil;

    Likenesses(JdbcClient jdbc, EvidenceRows rows, EvidenceProperties settings) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.settings = settings;
    }

    private record Mine(UUID evidence, String sha256, PaperFingerprint mark, long[] word) {}

    private record Other(int number, UUID evidence, Subject subject, PaperFingerprint mark) {}

    private record Pair(UUID evidence, UUID otherEvidence) {}

    void add(String sha256, PaperFingerprint mark) {
        jdbc.sql("insert into evidence_mark (sha256, word, ink) values (:sha256, :word, :ink) on conflict do nothing")
                .param("sha256", Contents.bytes(sha256))
                .param("word", bytes(mark.word()))
                .param("ink", mark.ink())
                .update();
    }

    List<Likeness> of(Subject subject, Collection<UUID> ids) {
        List<Likeness> found = new ArrayList<>(rows.copies(subject, ids));
        Set<Pair> copies = new HashSet<>();
        found.forEach(copy -> copies.add(new Pair(copy.evidence(), copy.otherEvidence())));
        List<Mine> mine = mine(subject, ids);
        Map<UUID, Set<Integer>> nearest = nearest(mine, own(subject));
        Map<Integer, List<Other>> others = others(subject, nearest.values());
        for (Mine one : mine) {
            requireNonNull(nearest.get(one.evidence())).stream()
                    .flatMap(number -> others.getOrDefault(number, List.of()).stream())
                    .filter(other -> !copies.contains(new Pair(one.evidence(), other.evidence())))
                    .forEach(other -> {
                        int distance = one.mark().distance(other.mark(), settings.alike());
                        if (distance <= settings.alike()) {
                            found.add(new Likeness(one.evidence(), other.subject(), other.evidence(), false, distance));
                        }
                    });
        }
        found.sort(STRONGEST_FIRST);
        return found;
    }

    /** The same among themselves; a report has few enough pictures to look at every pair that is near at all. */
    List<Likeness> among(Subject subject, Collection<UUID> ids) {
        List<Mine> mine = mine(subject, ids);
        List<Likeness> found = new ArrayList<>();
        for (int i = 0; i < mine.size(); i++) {
            for (int j = i + 1; j < mine.size(); j++) {
                if (FingerprintIndex.apart(mine.get(i).word(), mine.get(j).word()) > settings.apart()) {
                    continue;
                }
                int distance = mine.get(i).mark().distance(mine.get(j).mark(), settings.alike());
                if (distance <= settings.alike()) {
                    boolean exact = mine.get(i).sha256().equals(mine.get(j).sha256());
                    found.add(new Likeness(
                            mine.get(i).evidence(), subject, mine.get(j).evidence(), exact, distance));
                }
            }
        }
        return found;
    }

    private synchronized Map<UUID, Set<Integer>> nearest(List<Mine> mine, Set<Integer> own) {
        catchUp();
        Map<UUID, Set<Integer>> nearest = new HashMap<>();
        for (Mine one : mine) {
            nearest.put(
                    one.evidence(),
                    Arrays.stream(words.nearest(one.word(), settings.candidates(), settings.apart(), own))
                            .boxed()
                            .collect(Collectors.toSet()));
        }
        return nearest;
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

    private Set<Integer> own(Subject subject) {
        return Set.copyOf(jdbc.sql("""
                        select distinct m.number from evidence e join evidence_mark m on m.sha256 = e.sha256
                        where e.subject = :subject""")
                .param("subject", subject.key())
                .query(Integer.class)
                .list());
    }

    private List<Mine> mine(Subject subject, Collection<UUID> ids) {
        return jdbc.sql("""
                        select e.id, encode(e.sha256, 'hex') as sha256, m.ink, m.word from evidence e join evidence_mark m on m.sha256 = e.sha256
                        where e.subject = :subject and e.id = any(:ids) limit\s""" + EvidenceRows.MOST_ASKED)
                .param("subject", subject.key())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new Mine(
                        row.getObject("id", UUID.class),
                        row.getString("sha256"),
                        new PaperFingerprint(row.getBytes("ink")),
                        longs(row.getBytes("word"))))
                .list();
    }

    /** By the number of their mark; one statement for all pictures of a report. */
    private Map<Integer, List<Other>> others(Subject subject, Collection<Set<Integer>> numbers) {
        Integer[] all = numbers.stream().flatMap(Set::stream).distinct().toArray(Integer[]::new);
        return jdbc
                .sql("""
                        select m.number, e.id, e.subject, m.ink from evidence_mark m
                        join evidence e on e.sha256 = m.sha256
                        where m.number = any(:numbers) and e.subject <> :subject order by e.id limit\s""" + MOST_COMPARED)
                .param("numbers", all)
                .param("subject", subject.key())
                .query((row, number) -> new Other(
                        row.getInt("number"),
                        row.getObject("id", UUID.class),
                        Subject.ofKey(row.getString("subject")),
                        new PaperFingerprint(row.getBytes("ink"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Other::number));
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
