package id.pendamping.repair;

import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.ModelVersions;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

    private static final Logger LOG = LoggerFactory.getLogger(ModelMoves.class);

    /** What came of one case. */
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

    /** How many cases came to what. */
    public record Count(Result result, int cases) {}

    private final ModelMoveStore store;
    private final ModelVersions versions;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ModelMoves(ModelMoveStore store, ModelVersions versions, Journal journal, TransactionTemplate transaction) {
        this.store = store;
        this.versions = versions;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** Foretells the cases that are behind; nothing of theirs changes. */
    public Outcome foretell(String model, String words, Act act) {
        String reason = words.strip();
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

    /** Each case in a transaction of its own: one that cannot be moved holds up no other. */
    public Outcome decide(Move move, Repairs.@Nullable Verdict verdict, Act act) {
        if (verdict == null) {
            return Outcome.refusedField("verdict", "refusal.repair.verdict");
        }
        if (move.askedBy().equals(act.actor().id())) {
            return Outcome.refused("refusal.repair.ownRequest");
        }
        boolean first = Boolean.TRUE.equals(transaction.execute(status -> store.decide(move.id(), verdict, act)));
        if (!first) {
            return Outcome.refused("refusal.repair.decided");
        }
        if (verdict == Repairs.Verdict.APPROVED) {
            Act deed = act.because(move.reason()).onBehalfOf(move.askedBy());
            store.cases(move.id(), Result.FORETOLD, AT_ONCE).forEach(one -> move(move, one, deed));
        }
        return Outcome.done();
    }

    private void move(Move move, Case one, Act deed) {
        try {
            transaction.executeWithoutResult(status -> {
                journal.lock(one.caseId().subject());
                ModelVersions.Prediction now = versions.predict(one.caseId().subject(), move.model());
                if (!now.movable() || now.from() != one.from() || !now.now().equals(one.stood())) {
                    store.result(move.id(), one.caseId(), Result.WENT_ON, null);
                    return;
                }
                List<String> found = versions.move(one.caseId().subject(), move.model(), deed);
                store.result(
                        move.id(),
                        one.caseId(),
                        found.equals(one.foretold()) ? Result.AS_FORETOLD : Result.OTHERWISE,
                        found);
                journal.record(
                        new ModelVersionMoved(
                                one.caseId(), move.id(), move.model(), now.from(), now.to(), one.foretold(), found),
                        deed);
            });
        } catch (RuntimeException e) {
            LOG.warn("Case {} was not moved to {} {}", one.number(), move.model(), move.newest(), e);
            transaction.executeWithoutResult(status -> store.result(move.id(), one.caseId(), Result.FAILED, null));
        }
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

    public List<Count> counts(Move move) {
        return store.counts(move.id());
    }

    public List<Case> cases(Move move, int skip, int limit) {
        return store.cases(move.id(), skip, limit);
    }
}
