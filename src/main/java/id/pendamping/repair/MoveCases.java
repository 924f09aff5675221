package id.pendamping.repair;

import id.pendamping.bulk.BackgroundJob;
import id.pendamping.bulk.Turn;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.models.ModelVersions;
import id.pendamping.shared.Act;
import id.pendamping.shared.Actor;
import id.pendamping.shared.Duty;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the cases of an approved move, each in a transaction of its own: one that cannot be moved holds up no other. A
 * case whose move ends in a fault stays where it is and is tried again.
 */
@Component
class MoveCases implements BackgroundJob {

    static final String NAME = "model-move";

    private static final Logger LOG = LoggerFactory.getLogger(MoveCases.class);
    private static final int MOST_TRIES = 3;

    private final ModelMoveStore store;
    private final ModelVersions versions;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MoveCases(
            ModelMoveStore store,
            ModelVersions versions,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.versions = versions;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Ran run(String id, Turn turn) {
        ModelMoves.Move move = store.find(UUID.fromString(id)).orElseThrow();
        RuntimeException fault = null;
        for (ModelMoves.Case one : store.cases(move.id(), ModelMoves.Result.FORETOLD, ModelMoves.AT_ONCE)) {
            if (turn.isOver()) {
                return Ran.LEFT_OFF;
            }
            RuntimeException failed = tried(move, one);
            fault = failed == null ? fault : failed;
        }
        if (fault != null) {
            throw fault;
        }
        return Ran.DONE;
    }

    /** The fault after which the case is to be tried again. */
    private @Nullable RuntimeException tried(ModelMoves.Move move, ModelMoves.Case one) {
        try {
            transaction.executeWithoutResult(status -> move(move, one));
            return null;
        } catch (RuntimeException e) {
            if (store.tried(move.id(), one.caseId()) < MOST_TRIES) {
                return e;
            }
            LOG.warn("Case {} was not moved to {} {}", one.number(), move.model(), move.newest(), e);
            store.result(move.id(), one.caseId(), ModelMoves.Result.FAILED, null);
            return null;
        }
    }

    private void move(ModelMoves.Move move, ModelMoves.Case one) {
        journal.lock(one.caseId().subject());
        if (!store.isForetold(move.id(), one.caseId())) {
            return;
        }
        ModelVersions.Prediction now = versions.predict(one.caseId().subject(), move.model());
        if (!now.movable() || now.from() != one.from() || !now.now().equals(one.stood())) {
            store.result(move.id(), one.caseId(), ModelMoves.Result.WENT_ON, null);
            return;
        }
        Act deed = Act.by(new Actor(Objects.requireNonNull(move.decidedBy()), Duty.ADMINISTRATOR), clock.instant())
                .because(move.reason())
                .onBehalfOf(move.askedBy());
        List<String> found = versions.move(one.caseId().subject(), move.model(), deed);
        store.result(
                move.id(),
                one.caseId(),
                found.equals(one.foretold()) ? ModelMoves.Result.AS_FORETOLD : ModelMoves.Result.OTHERWISE,
                found);
        journal.record(
                new ModelVersionMoved(
                        one.caseId(), move.id(), move.model(), now.from(), now.to(), one.foretold(), found),
                deed);
    }
}
