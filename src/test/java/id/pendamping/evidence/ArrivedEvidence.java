package id.pendamping.evidence;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One picture that has arrived, and what it looks like. */
public final class ArrivedEvidence implements Evidence {

    public static final UUID PICTURE = new UUID(0x4000, 0x8000000000000001L);

    private final List<Likeness> likenesses = new ArrayList<>();

    public void looksLike(CaseId other, UUID otherPicture, int distance) {
        likenesses.add(new Likeness(PICTURE, other.subject(), otherPicture, distance == 0, distance));
    }

    @Override
    public Outcome keep(Subject subject, UUID id, byte[] content, Act act) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<UUID, Item> find(Subject subject, Collection<UUID> ids) {
        Map<UUID, Item> found = new HashMap<>();
        if (ids.contains(PICTURE)) {
            found.put(PICTURE, new Item(PICTURE, "00", "image/jpeg", 3, 4, 5, null, null, Instant.EPOCH, false));
        }
        return found;
    }

    @Override
    public List<Likeness> likenesses(Subject subject, Collection<UUID> ids) {
        return ids.contains(PICTURE) ? likenesses : List.of();
    }

    @Override
    public List<Likeness> likenessesAmong(Subject subject, Collection<UUID> ids) {
        return List.of();
    }
}
