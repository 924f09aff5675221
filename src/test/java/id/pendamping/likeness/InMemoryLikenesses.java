package id.pendamping.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was found alike. */
public final class InMemoryLikenesses implements Likeness.Book {

    private final List<Likeness> kept = new ArrayList<>();

    @Override
    public void holdOff(Collection<ReceiptIdentity> receipts) {
        // one report at a time
    }

    @Override
    public void keep(UUID reportId, List<Likeness> likenesses) {
        kept.addAll(likenesses);
    }

    @Override
    public List<Likeness> of(UUID reportId) {
        return kept;
    }
}
