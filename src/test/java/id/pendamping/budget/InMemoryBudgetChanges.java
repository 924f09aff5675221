package id.pendamping.budget;

import id.pendamping.group.Groups;
import id.pendamping.programme.Edition;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The requests of one case. */
public final class InMemoryBudgetChanges implements BudgetChangeStore {

    private final LinkedList<BudgetChange> changes = new LinkedList<>();
    private final Map<UUID, Rupiah> approved = new HashMap<>();
    private final int percent;

    InMemoryBudgetChanges(int percent) {
        this.percent = percent;
    }

    /** The guard of a plan that nobody has asked to change. */
    public static PlanGuard guard(Groups groups, int percent) {
        return new PlanGuard(groups, new InMemoryBudgetChanges(percent));
    }

    @Override
    public int percent(Edition edition) {
        return percent;
    }

    @Override
    public List<BudgetChange> of(CaseId caseId) {
        return List.copyOf(changes);
    }

    @Override
    public Map<UUID, Rupiah> approved(CaseId caseId) {
        return approved;
    }

    @Override
    public void ask(CaseId caseId, BudgetChange change, String askedBy) {
        changes.addFirst(change);
    }

    @Override
    public void drop(UUID id, Instant when) {
        throw new UnsupportedOperationException("The way of this case does not end");
    }

    @Override
    public void decide(
            UUID id,
            @Nullable UUID lineId,
            BudgetChangeDecided.Verdict verdict,
            @Nullable String note,
            String decidedBy,
            Instant when) {
        changes.replaceAll(change -> change.id().equals(id)
                ? new BudgetChange(
                        id,
                        lineId,
                        change.category(),
                        change.description(),
                        change.oldAmount(),
                        change.newAmount(),
                        change.reason(),
                        change.askedAt(),
                        verdict,
                        note,
                        null)
                : change);
        if (verdict == BudgetChangeDecided.Verdict.APPROVED && lineId != null) {
            approved.put(lineId, changes.getFirst().newAmount());
        }
    }
}
