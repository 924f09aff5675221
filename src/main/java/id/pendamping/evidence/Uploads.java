package id.pendamping.evidence;

import id.pendamping.evidence.EvidenceRows.Known;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files that arrive in pieces. A piece is taken where the last one ended; when the last is there and the whole has the
 * hash that was promised, the file is kept. Every call may be repeated.
 */
@Component
public class Uploads {

    private static final int MOST_PIECES = 1_000;

    private final Evidence evidence;
    private final EvidenceRows rows;
    private final Journal journal;
    private final EvidenceProperties settings;
    private final UploadRows uploads;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Semaphore finishing;

    Uploads(
            Evidence evidence,
            EvidenceRows rows,
            Journal journal,
            EvidenceProperties settings,
            UploadRows uploads,
            TransactionTemplate transaction,
            Clock clock) {
        this.evidence = evidence;
        this.rows = rows;
        this.journal = journal;
        this.settings = settings;
        this.uploads = uploads;
        this.transaction = transaction;
        this.clock = clock;
        this.finishing = new Semaphore(settings.readAtOnce(), true);
    }

    /** Announces a file, or says how far it is. */
    public Upload open(Subject subject, UUID id, long length, String sha256, Act act) {
        Optional<Upload> earlier = arrived(subject, id, sha256);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (length > settings.largestFile().toBytes()) {
            return new Upload.TooMuch(
                    Refusal.of("evidence.tooLarge", settings.largestFile().toMegabytes()));
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            journal.lock(subject);
            return begin(subject, id, length, sha256, act);
        }));
    }

    private Upload begin(Subject subject, UUID id, long length, String sha256, Act act) {
        Optional<UploadRows.Row> row = uploads.row(subject, id);
        if (row.isEmpty()) {
            if (rows.bytesOf(subject) + uploads.underway(subject) + length
                    > settings.quota().toBytes()) {
                return new Upload.TooMuch(
                        Refusal.of("evidence.quota", settings.quota().toMegabytes()));
            }
            return uploads.insert(subject, id, length, sha256, act) ? new Upload.Underway(0, length) : taken();
        }
        return row.get().sha256().equals(sha256) && row.get().length() == length
                ? new Upload.Underway(row.get().arrived(), length)
                : taken();
    }

    /** How far a file is. */
    public Upload find(Subject subject, UUID id) {
        return arrived(subject, id)
                .or(() -> uploads.row(subject, id).map(row -> new Upload.Underway(row.arrived(), row.length())))
                .orElseGet(Upload.Unknown::new);
    }

    /** Takes a piece. An empty one at the end of a file that was not yet kept, because the program stopped, keeps it. */
    public Upload append(Subject subject, UUID id, long offset, byte[] piece, Act act) {
        Upload upload = Objects.requireNonNull(transaction.execute(status -> take(subject, id, offset, piece)));
        return upload instanceof Upload.Underway underway && underway.offset() == underway.length()
                ? finish(subject, id, act)
                : upload;
    }

    private Upload take(Subject subject, UUID id, long offset, byte[] piece) {
        Optional<UploadRows.Row> found = uploads.locked(subject, id);
        if (found.isEmpty()) {
            return find(subject, id);
        }
        UploadRows.Row row = found.get();
        if (offset != row.arrived()) {
            return new Upload.Misplaced(row.arrived(), row.length());
        }
        if (offset + piece.length > row.length() || uploads.pieces(id) >= MOST_PIECES) {
            uploads.drop(id);
            return new Upload.Refused(Refusal.of("evidence.pieces"));
        }
        if (piece.length > 0) {
            uploads.add(id, offset, piece, clock.instant());
        }
        return new Upload.Underway(offset + piece.length, row.length());
    }

    /** Outside any transaction, and few at a time: reading a picture takes its time and its memory. */
    private Upload finish(Subject subject, UUID id, Act act) {
        finishing.acquireUninterruptibly();
        try {
            return finished(subject, id, act);
        } finally {
            finishing.release();
        }
    }

    private Upload finished(Subject subject, UUID id, Act act) {
        Optional<UploadRows.Row> row = uploads.row(subject, id);
        if (row.isEmpty()) {
            return find(subject, id);
        }
        byte[] content = uploads.whole(id);
        if (!Sha256.of(content).equals(row.get().sha256())) {
            uploads.drop(id);
            return new Upload.Refused(Refusal.of("evidence.digest"));
        }
        Outcome outcome = evidence.keep(subject, id, content, act);
        uploads.drop(id);
        return outcome instanceof Outcome.Refused refused
                ? new Upload.Refused(refused.refusals().get(0))
                : find(subject, id);
    }

    /** Throws away what nobody has gone on with; gives how many. */
    int dropAbandoned() {
        return uploads.dropUntouchedSince(clock.instant().minus(settings.abandonedAfter()));
    }

    private Optional<Upload> arrived(Subject subject, UUID id, String sha256) {
        Optional<Known> known = rows.known(id);
        boolean same = known.filter(found ->
                        found.subject().equals(subject) && found.sentSha256().equals(sha256))
                .isPresent();
        return known.isEmpty() ? Optional.empty() : same ? arrived(subject, id) : Optional.of(taken());
    }

    private Optional<Upload> arrived(Subject subject, UUID id) {
        return rows.known(id)
                .filter(known -> known.subject().equals(subject))
                .map(known -> new Upload.Arrived(
                        Objects.requireNonNull(
                                evidence.find(subject, List.of(id)).get(id)),
                        known.sentBytes()));
    }

    private static Upload taken() {
        return new Upload.IdTaken(Refusal.of("evidence.idTaken"));
    }
}
