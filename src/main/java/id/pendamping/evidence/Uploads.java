package id.pendamping.evidence;

import id.pendamping.evidence.EvidenceRows.Known;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that arrive in pieces. A piece is taken where the last one ended; when the last is there and the whole has the
 * hash that was promised, the file is kept. Every call may be repeated.
 */
@Component
public class Uploads {

    private static final int MOST_PIECES = 1_000;
    private static final int ABANDONED_AT_ONCE = 100;

    private final Evidence evidence;
    private final EvidenceRows rows;
    private final Journal journal;
    private final EvidenceProperties settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore finishing;

    Uploads(
            Evidence evidence,
            EvidenceRows rows,
            Journal journal,
            EvidenceProperties settings,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.evidence = evidence;
        this.rows = rows;
        this.journal = journal;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.finishing = new Semaphore(settings.readAtOnce(), true);
    }

    private record Row(String sha256, long length, long arrived) {}

    /** Announces a file, or says how far it is. */
    public Upload open(CaseId caseId, UUID id, long length, String sha256, Act act) {
        Optional<Upload> earlier = arrived(caseId, id, sha256);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (length > settings.largestFile().toBytes()) {
            return new Upload.TooMuch(
                    Refusal.of("evidence.tooLarge", settings.largestFile().toMegabytes()));
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            journal.lock(caseId.subject());
            return begin(caseId, id, length, sha256, act);
        }));
    }

    private Upload begin(CaseId caseId, UUID id, long length, String sha256, Act act) {
        Optional<Row> row = row(caseId, id);
        if (row.isEmpty()) {
            if (rows.bytesOf(caseId) + underway(caseId) + length
                    > settings.quota().toBytes()) {
                return new Upload.TooMuch(
                        Refusal.of("evidence.quota", settings.quota().toMegabytes()));
            }
            return insert(caseId, id, length, sha256, act) ? new Upload.Underway(0, length) : taken();
        }
        return row.get().sha256().equals(sha256) && row.get().length() == length
                ? new Upload.Underway(row.get().arrived(), length)
                : taken();
    }

    /** How far a file is. */
    public Upload find(CaseId caseId, UUID id) {
        return arrived(caseId, id)
                .or(() -> row(caseId, id).map(row -> new Upload.Underway(row.arrived(), row.length())))
                .orElseGet(Upload.Unknown::new);
    }

    /** Takes a piece. An empty one at the end of a file that was not yet kept, because the program stopped, keeps it. */
    public Upload append(CaseId caseId, UUID id, long offset, byte[] piece, Act act) {
        Upload upload = Objects.requireNonNull(transaction.execute(status -> take(caseId, id, offset, piece)));
        return upload instanceof Upload.Underway underway && underway.offset() == underway.length()
                ? finish(caseId, id, act)
                : upload;
    }

    private Upload take(CaseId caseId, UUID id, long offset, byte[] piece) {
        Optional<Row> found = locked(caseId, id);
        if (found.isEmpty()) {
            return find(caseId, id);
        }
        Row row = found.get();
        if (offset != row.arrived()) {
            return new Upload.Misplaced(row.arrived(), row.length());
        }
        if (offset + piece.length > row.length() || pieces(id) >= MOST_PIECES) {
            drop(id);
            return new Upload.Refused(Refusal.of("evidence.pieces"));
        }
        if (piece.length > 0) {
            add(id, offset, piece);
        }
        return new Upload.Underway(offset + piece.length, row.length());
    }

    /** Outside any transaction, and few at a time: reading a picture takes its time and its memory. */
    private Upload finish(CaseId caseId, UUID id, Act act) {
        finishing.acquireUninterruptibly();
        try {
            return finished(caseId, id, act);
        } finally {
            finishing.release();
        }
    }

    private Upload finished(CaseId caseId, UUID id, Act act) {
        Optional<Row> row = row(caseId, id);
        if (row.isEmpty()) {
            return find(caseId, id);
        }
        byte[] content = whole(id);
        if (!Sha256.of(content).equals(row.get().sha256())) {
            drop(id);
            return new Upload.Refused(Refusal.of("evidence.digest"));
        }
        Outcome outcome = evidence.keep(caseId, id, content, act);
        drop(id);
        return outcome instanceof Outcome.Refused refused
                ? new Upload.Refused(refused.refusals().get(0))
                : find(caseId, id);
    }

    /** Throws away what nobody has gone on with; gives how many. */
    int dropAbandoned() {
        return jdbc.sql("""
                        delete from evidence_upload where id in (
                            select id from evidence_upload where touched_at < :before order by touched_at limit :most)""")
                .param("before", Timestamp.from(clock.instant().minus(settings.abandonedAfter())))
                .param("most", ABANDONED_AT_ONCE)
                .update();
    }

    private Optional<Upload> arrived(CaseId caseId, UUID id, String sha256) {
        Optional<Known> known = rows.known(id);
        boolean same = known.filter(found ->
                        found.caseId().equals(caseId) && found.sentSha256().equals(sha256))
                .isPresent();
        return known.isEmpty() ? Optional.empty() : same ? arrived(caseId, id) : Optional.of(taken());
    }

    private Optional<Upload> arrived(CaseId caseId, UUID id) {
        return rows.known(id)
                .filter(known -> known.caseId().equals(caseId))
                .map(known -> new Upload.Arrived(rows.find(caseId, List.of(id)).get(0), known.sentBytes()));
    }

    private static Upload taken() {
        return new Upload.IdTaken(Refusal.of("evidence.idTaken"));
    }

    private Optional<Row> row(CaseId caseId, UUID id) {
        return select(caseId, id, "");
    }

    private Optional<Row> locked(CaseId caseId, UUID id) {
        return select(caseId, id, " for update");
    }

    private Optional<Row> select(CaseId caseId, UUID id, String lock) {
        return jdbc.sql("""
                        select encode(sha256, 'hex') as sha256, length, arrived
                        from evidence_upload where id = :id and case_id = :case""" + lock)
                .param("id", id)
                .param("case", caseId.value())
                .query((row, number) -> new Row(row.getString("sha256"), row.getLong("length"), row.getLong("arrived")))
                .optional();
    }

    private boolean insert(CaseId caseId, UUID id, long length, String sha256, Act act) {
        return jdbc.sql("""
                                insert into evidence_upload (id, case_id, sha256, length, begun_by, touched_at)
                                values (:id, :case, :sha256, :length, :by, :now)
                                on conflict (id) do nothing""")
                        .param("id", id)
                        .param("case", caseId.value())
                        .param("sha256", Contents.bytes(sha256))
                        .param("length", length)
                        .param("by", act.actor().id())
                        .param("now", Timestamp.from(act.when()))
                        .update()
                == 1;
    }

    private void add(UUID id, long offset, byte[] piece) {
        jdbc.sql("insert into evidence_piece (upload_id, start, content) values (:id, :start, :content)")
                .param("id", id)
                .param("start", offset)
                .param("content", piece)
                .update();
        jdbc.sql("update evidence_upload set arrived = arrived + :length, touched_at = :now where id = :id")
                .param("id", id)
                .param("length", piece.length)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void drop(UUID id) {
        jdbc.sql("delete from evidence_upload where id = :id").param("id", id).update();
    }

    private int pieces(UUID id) {
        return jdbc.sql("select count(*) from evidence_piece where upload_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private long underway(CaseId caseId) {
        return jdbc.sql("select coalesce(sum(length), 0) from evidence_upload where case_id = :case")
                .param("case", caseId.value())
                .query(Long.class)
                .single();
    }

    private byte[] whole(UUID id) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        jdbc.sql("select content from evidence_piece where upload_id = :id order by start")
                .param("id", id)
                .query((RowCallbackHandler) row -> whole.writeBytes(row.getBytes("content")));
        return whole.toByteArray();
    }
}
