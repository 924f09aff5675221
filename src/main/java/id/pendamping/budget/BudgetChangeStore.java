package id.pendamping.budget;

import id.pendamping.programme.Edition;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests for budget changes and the decisions on them. */
interface BudgetChangeStore {

    /** By how much a line may exceed its plan without approval. */
    int percent(Edition edition);

    /** Latest first. */
    List<BudgetChange> of(CaseId caseId);

    /** The amounts that were approved last, by budget line. */
    Map<UUID, Rupiah> approved(CaseId caseId);

    void ask(CaseId caseId, BudgetChange change, String askedBy);

    void decide(
            UUID id,
            @Nullable UUID lineId,
            BudgetChangeDecided.Verdict verdict,
            @Nullable String note,
            String decidedBy,
            Instant when);

    void drop(UUID id, Instant when);
}
