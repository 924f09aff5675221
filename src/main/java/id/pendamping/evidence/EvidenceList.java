package id.pendamping.evidence;

import id.pendamping.evidence.Evidence.Item;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.SpooledFile;
import id.pendamping.shared.Subject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** What has arrived for a case, to look at. */
@Component
public class EvidenceList {

    /** Far fewer than there are connections to the database: others are not kept waiting by readers of papers. */
    private static final int READ_AT_ONCE = 3;

    private final Semaphore readers = new Semaphore(READ_AT_ONCE, true);
    private final ToldPieces pieces;
    private final Contents contents;
    private final FileReading reading;
    private final EvidenceProperties settings;

    EvidenceList(ToldPieces pieces, Contents contents, FileReading reading, EvidenceProperties settings) {
        this.pieces = pieces;
        this.contents = contents;
        this.reading = reading;
        this.settings = settings;
    }

    /** A case's files, latest first. */
    public Page<Item> page(Subject subject, PageRequest asked) {
        int total = pieces.count(subject);
        PageRequest shown = asked.within(total);
        return Page.of(pieces.page(subject, shown), shown, total);
    }

    /** The same part by part. */
    public Slice<Item> part(Subject subject, PartRequest asked) {
        return pieces.part(subject, asked);
    }

    public Optional<Item> find(Subject subject, UUID id) {
        return pieces.find(subject, List.of(id)).stream().findFirst();
    }

    /** The file as it is kept; empty when it is not the one that was kept, or gone. */
    public Optional<byte[]> whole(Item item) {
        return item.doubtful() ? Optional.empty() : contents.whole(item.sha256());
    }

    /** The same for a reader who may be slow; to be closed when it has been taken. */
    public Optional<SpooledFile> spooled(Item item) {
        readers.acquireUninterruptibly();
        try {
            return whole(item).map(SpooledFile::of);
        } finally {
            readers.release();
        }
    }

    /** The picture for lists, made anew where another is kept than was made at first; papers have none. */
    public Optional<byte[]> small(Subject subject, Item item) {
        return pieces.small(subject, item.id())
                .flatMap(kept -> kept.isAsMade()
                        ? Optional.of(kept.octets())
                        : whole(item).flatMap(this::smallOf));
    }

    private Optional<byte[]> smallOf(byte[] content) {
        return reading.read(content) instanceof FileResult.Usable usable
                ? Optional.ofNullable(usable.small())
                : Optional.empty();
    }

    /** Largest file that is taken, in bytes. */
    public long largestFile() {
        return settings.largestFile().toBytes();
    }
}
