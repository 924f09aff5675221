package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What other groups have handed in, and what was found alike. */
final class InMemoryLikenesses implements Likeness.Book {

    private final Map<ReceiptIdentity, List<Likeness.Elsewhere>> elsewhere = new HashMap<>();
    private final List<Likeness> kept = new ArrayList<>();

    void usedBy(CaseId other, ReceiptIdentity receipt) {
        elsewhere.put(receipt, List.of(new Likeness.Elsewhere(other, null)));
    }

    @Override
    public Map<ReceiptIdentity, List<Likeness.Elsewhere>> elsewhere(
            CaseId caseId, Collection<ReceiptIdentity> receipts) {
        Map<ReceiptIdentity, List<Likeness.Elsewhere>> used = new HashMap<>(elsewhere);
        used.keySet().retainAll(receipts);
        return used;
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
