package id.pendamping.repair;

import id.pendamping.bulk.Jobs;
import id.pendamping.lifecycle.models.ModelVersions;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.PersonalNumbers;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves running cases to the newest version of a model. One administrator has foretold per case where it will stand,
 * another one has the cases moved, and what was foretold is held against where each of them stands then.
 */
@Component
public class ModelMoves {

    /** Cases that are foretold, and moved, at once; the rest takes another move. */
    static final int AT_ONCE = 500;

    /** The result of one case. */
    public enum Result {
        /** Foretold, not moved yet. */
        FORETOLD,
        /** Moved, and it stands where it was to stand. */
        AS_FORETOLD,
        /** Moved, and it stands elsewhere. */
        OTHERWISE,
        /** Not to be moved: the newest version does not have the place where it waits. */
        UNKNOWN_PLACE,
        /** Not moved: it went on since. */
        WENT_ON,
        /** Not moved: the engine refused, and nothing of the case has changed. */
        FAILED
    }

    /** A move of many cases. */
    public record Move(
            UUID id,
            String model,
            int newest,
            String reason,
            String askedBy,
            Instant askedAt,
            Repairs.@Nullable Verdict verdict,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    /** One case of a move. */
    public record Case(
            CaseId caseId,
            String number,
            int from,
            List<String> stood,
            List<String> foretold,
            @Nullable String unknown,
            Result result,
            List<String> found) {}

    /** How many cases have a result. */
    public record Count(Result result, int cases) {}

    private final ModelMoveStore store;
    private final ModelVersions versions;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    ModelMoves(ModelMoveStore store, ModelVersions versions, Jobs jobs, TransactionTemplate transaction) {
        this.store = store;
        this.versions = versions;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /** Foretells the cases that are behind; nothing of theirs changes. */
    public Outcome foretell(String model, String words, Act act) {
        String reason = PersonalNumbers.masked(words.strip());
        if (reason.length() < Repairs.SHORTEST_REASON || reason.length() > Repairs.LONGEST) {
            return Outcome.refusedField("reason", "refusal.repair.reason", Repairs.SHORTEST_REASON, Repairs.LONGEST);
        }
        return transaction.execute(status -> {
            List<Subject> behind = store.isOpen(model) ? List.of() : versions.behind(model, AT_ONCE);
            if (behind.isEmpty()) {
                return Outcome.refusedField("model", "refusal.repair.model");
            }
            List<ModelVersions.Prediction> predictions = behind.stream()
                    .map(subject -> versions.predict(subject, model))
                    .toList();
            UUID id = UUID.randomUUID();
            store.ask(id, model, predictions.get(0).to(), reason, act);
            predictions.forEach(prediction -> store.foretell(id, prediction));
            return Outcome.done();
        });
    }

    /** Decides; what is approved is done in the background. */
    public Outcome decide(Move move, Repairs.@Nullable Verdict verdict, Act act) {
        if (verdict == null) {
            return Outcome.refusedField("verdict", "refusal.repair.verdict");
        }
        if (move.askedBy().equals(act.actor().id())) {
            return Outcome.refused("refusal.repair.ownRequest");
        }
        boolean first = Boolean.TRUE.equals(transaction.execute(status -> decided(move, verdict, act)));
        return first ? Outcome.done() : Outcome.refused("refusal.repair.decided");
    }

    private boolean decided(Move move, Repairs.Verdict verdict, Act act) {
        boolean first = store.decide(move.id(), verdict, act);
        if (first && verdict == Repairs.Verdict.APPROVED) {
            jobs.begin(MoveCases.NAME, move.id().toString());
        }
        return first;
    }

    /** What every model has behind its newest version. */
    public List<ModelVersions.Behind> behind() {
        return versions.behind();
    }

    /** Latest first. */
    public List<Move> latest() {
        return store.latest();
    }

    public Optional<Move> find(UUID id) {
        return store.find(id);
    }

    /** How many cases of an approved move are still to be moved. */
    public static int left(Move move, List<Count> counts) {
        return move.verdict() == Repairs.Verdict.APPROVED
                ? counts.stream()
                        .filter(count -> count.result() == Result.FORETOLD)
                        .mapToInt(Count::cases)
                        .sum()
                : 0;
    }

    public List<Count> counts(Move move) {
        return store.counts(move.id());
    }

    /** In the order of their numbers. */
    public Slice<Case> part(Move move, PartRequest asked) {
        return store.part(move.id(), asked);
    }

    /** What did not go as foretold comes first; {@code counts} are those of the move. */
    public Page<Case> cases(Move move, List<Count> counts, PageRequest asked) {
        int total = counts.stream().mapToInt(Count::cases).sum();
        PageRequest shown = asked.within(total);
        return Page.of(store.cases(move.id(), shown), shown, total);
    }
}
