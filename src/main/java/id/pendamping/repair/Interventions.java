package id.pendamping.repair;

import id.pendamping.group.GroupCorrections;
import id.pendamping.lifecycle.models.ProcessTokens;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Outcome;
import id.pendamping.worklist.WorkItems;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the kinds of intervention do to a case, and what speaks against doing it now. */
@Component
class Interventions {

    private final ProcessTokens tokens;
    private final GroupCorrections corrections;
    private final WorkItems workItems;

    Interventions(ProcessTokens tokens, GroupCorrections corrections, WorkItems workItems) {
        this.tokens = tokens;
        this.corrections = corrections;
        this.workItems = workItems;
    }

    /** Why what is asked for cannot be done. */
    Optional<Outcome> objection(CaseId caseId, Repairs.Kind kind, Repairs.Draft draft) {
        return switch (kind) {
            case MOVE_TOKEN ->
                waitsAt(caseId, draft.model(), draft.fromNode())
                                && tokens.places(caseId.subject(), Objects.requireNonNull(draft.model()))
                                        .contains(String.valueOf(draft.toNode()))
                                && !Objects.equals(draft.fromNode(), draft.toNode())
                        ? Optional.empty()
                        : Optional.of(Outcome.refusedField("toNode", "refusal.repair.place"));
            case RETRY_JOB ->
                tokens.failed(caseId.subject()).stream()
                                .anyMatch(job -> job.id().equals(draft.job()))
                        ? Optional.empty()
                        : Optional.of(Outcome.refusedField("job", "refusal.repair.job"));
            case CORRECT_DATA -> {
                String value = draft.newValue() == null ? "" : NormalForm.line(draft.newValue());
                yield draft.field() != null && fits(caseId, draft.field(), value)
                        ? Optional.empty()
                        : Optional.of(Outcome.refusedField("newValue", "refusal.repair.value"));
            }
        };
    }

    private boolean waitsAt(CaseId caseId, @Nullable String model, @Nullable String node) {
        return tokens.of(caseId.subject()).stream()
                .anyMatch(token -> token.movable()
                        && token.model().equals(model)
                        && token.node().equals(node));
    }

    private boolean fits(CaseId caseId, GroupCorrections.Field field, String value) {
        return field.takes(value)
                && !value.equals(corrections.value(caseId, field))
                && !(field == GroupCorrections.Field.NAME && corrections.isTaken(caseId, value));
    }

    /** Whether the case has moved on since the intervention was asked for. */
    boolean isGone(Repairs.Repair repair) {
        return switch (repair.kind()) {
            case MOVE_TOKEN -> !waitsAt(repair.caseId(), repair.model(), repair.fromNode());
            case RETRY_JOB ->
                tokens.failed(repair.caseId().subject()).stream()
                        .noneMatch(job -> job.id().equals(repair.job()));
            case CORRECT_DATA ->
                !fits(
                        repair.caseId(),
                        Objects.requireNonNull(repair.field()),
                        Objects.requireNonNull(repair.newValue()));
        };
    }

    void carryOut(Repairs.Repair repair, Act deed) {
        switch (repair.kind()) {
            case MOVE_TOKEN ->
                tokens.move(
                        repair.caseId().subject(),
                        Objects.requireNonNull(repair.model()),
                        Objects.requireNonNull(repair.fromNode()),
                        Objects.requireNonNull(repair.toNode()),
                        deed);
            case RETRY_JOB -> tokens.retry(repair.caseId().subject(), Objects.requireNonNull(repair.job()));
            case CORRECT_DATA -> {
                String value = Objects.requireNonNull(repair.newValue());
                corrections.correct(repair.caseId(), Objects.requireNonNull(repair.field()), value);
                if (repair.field() == GroupCorrections.Field.NAME) {
                    workItems.rename(repair.caseId().subject(), value);
                }
            }
        }
    }
}
