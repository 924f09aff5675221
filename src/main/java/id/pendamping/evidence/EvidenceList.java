package id.pendamping.evidence;

import id.pendamping.evidence.Evidence.Item;
import id.pendamping.shared.CaseId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What has arrived for a case, to look at. */
@Component
public class EvidenceList {

    private final EvidenceRows rows;
    private final Contents contents;
    private final EvidenceProperties settings;

    EvidenceList(EvidenceRows rows, Contents contents, EvidenceProperties settings) {
        this.rows = rows;
        this.contents = contents;
        this.settings = settings;
    }

    /** One page of a case's files, latest first. */
    public record Page(List<Item> items, int number, int pages, int total) {}

    public Page page(CaseId caseId, int number, int size) {
        int total = rows.count(caseId);
        int pages = Math.max(1, (total + size - 1) / size);
        int shown = Math.min(Math.max(1, number), pages);
        return new Page(rows.page(caseId, (shown - 1) * size, size), shown, pages, total);
    }

    public Optional<Item> find(CaseId caseId, UUID id) {
        return rows.find(caseId, List.of(id)).stream().findFirst();
    }

    /** The file as it is kept. */
    public byte[] whole(Item item) {
        return contents.whole(item.sha256());
    }

    /** The picture for lists; papers have none. */
    public Optional<byte[]> small(Item item) {
        return contents.small(item.sha256());
    }

    /** Largest file that is taken, in bytes. */
    public long largestFile() {
        return settings.largestFile().toBytes();
    }
}
