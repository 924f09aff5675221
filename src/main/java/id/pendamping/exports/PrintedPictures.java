package id.pendamping.exports;

import id.pendamping.access.Account;
import id.pendamping.evidence.Evidence;
import id.pendamping.evidence.EvidenceList;
import id.pendamping.evidence.GuardedFiles;
import id.pendamping.exports.ArchivedFiles.Piece;
import id.pendamping.shared.Subject;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The pictures of a case as its file on paper carries them: all that the reader may open, while there is room for them. */
@Component
class PrintedPictures {

    private static final long ROOM = 24L << 20;

    /**
     * What is printed.
     *
     * @param written pictures as text that a page carries in itself
     * @param missing which are not what was kept
     */
    record Shown(Map<UUID, String> written, Set<UUID> missing) {

        static final Shown NOTHING = new Shown(Map.of(), Set.of());
    }

    private final EvidenceList evidence;
    private final List<GuardedFiles> guards;

    PrintedPictures(EvidenceList evidence, List<GuardedFiles> guards) {
        this.evidence = evidence;
        this.guards = guards;
    }

    Shown of(Subject subject, List<Piece> pieces, Account reader) {
        Map<UUID, String> written = new HashMap<>();
        Set<UUID> missing = new HashSet<>();
        long room = ROOM;
        for (Piece piece : pieces) {
            Evidence.Item item = piece.item();
            if (piece.withheld() || !item.doubtful() && (item.width() == 0 || room < 0)) {
                continue;
            }
            Optional<byte[]> content = evidence.whole(item);
            if (content.isEmpty()) {
                missing.add(item.id());
                continue;
            }
            room -= content.get().length;
            guards.forEach(guard -> guard.opened(reader, subject, item.id()));
            written.put(
                    item.id(),
                    "data:" + item.mediaType() + ";base64,"
                            + Base64.getEncoder().encodeToString(content.get()));
        }
        return new Shown(written, missing);
    }
}
