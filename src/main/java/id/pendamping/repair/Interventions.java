package id.pendamping.repair;

import id.pendamping.group.GroupCorrections;
import id.pendamping.lifecycle.PutBack;
import id.pendamping.lifecycle.models.ProcessTokens;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Outcome;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the kinds of intervention do to a case, and what speaks against doing it now. */
@Component
class Interventions {

    private final ProcessTokens tokens;
    private final Destinations destinations;
    private final GroupCorrections corrections;
    private final WorkItems workItems;
    private final List<PutBack> putBacks;

    Interventions(
            ProcessTokens tokens,
            Destinations destinations,
            GroupCorrections corrections,
            WorkItems workItems,
            List<PutBack> putBacks) {
        this.tokens = tokens;
        this.destinations = destinations;
        this.corrections = corrections;
        this.workItems = workItems;
        this.putBacks = List.copyOf(putBacks);
    }

    /** Why what is asked for cannot be done. */
    Optional<Outcome> objection(CaseId caseId, Repairs.Kind kind, Repairs.Draft draft) {
        return switch (kind) {
            case MOVE_TOKEN ->
                waitsAt(caseId, draft.model(), draft.fromNode())
                        ? destinations
                                .objection(
                                        caseId,
                                        Objects.requireNonNull(draft.model()),
                                        Objects.requireNonNull(draft.fromNode()),
                                        String.valueOf(draft.toNode()))
                                .map(why -> new Outcome.Refused(List.of(why)))
                        : Optional.of(Outcome.refusedField(Destinations.FIELD, "refusal.repair.place"));
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

    /** Why it cannot be done any more. */
    Optional<Outcome> objection(Repairs.Repair repair) {
        boolean isGone =
                switch (repair.kind()) {
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
        if (isGone) {
            return Optional.of(Outcome.refused("refusal.repair.gone"));
        }
        return repair.kind() != Repairs.Kind.MOVE_TOKEN
                ? Optional.empty()
                : destinations
                        .objection(
                                repair.caseId(),
                                Objects.requireNonNull(repair.model()),
                                Objects.requireNonNull(repair.fromNode()),
                                Objects.requireNonNull(repair.toNode()))
                        .map(why -> Outcome.refused(
                                why.messageKey(), why.arguments().toArray()));
    }

    /** Before the fact that keeps the digests of what the group says of itself then; null when nothing of that is corrected. */
    @Nullable
    List<String> correct(Repairs.Repair repair) {
        if (repair.kind() != Repairs.Kind.CORRECT_DATA) {
            return null;
        }
        String value = Objects.requireNonNull(repair.newValue());
        if (repair.field() == GroupCorrections.Field.NAME) {
            workItems.rename(repair.caseId().subject(), value);
        }
        return corrections.correct(repair.caseId(), Objects.requireNonNull(repair.field()), value);
    }

    /** Refused when it would leave the case with nobody; then nothing of it stays. */
    Outcome carryOut(Repairs.Repair repair, Act deed) {
        switch (repair.kind()) {
            case MOVE_TOKEN -> move(repair, Objects.requireNonNull(repair.toNode()), deed);
            case RETRY_JOB -> tokens.retry(repair.caseId().subject(), Objects.requireNonNull(repair.job()));
            case CORRECT_DATA -> {
                // done before the fact
            }
        }
        return repair.kind() == Repairs.Kind.MOVE_TOKEN && destinations.isAbandoned(repair.caseId())
                ? Outcome.refused("refusal.repair.nobody")
                : Outcome.done();
    }

    private void move(Repairs.Repair repair, String to, Act deed) {
        putBacks.stream().filter(back -> back.step().equals(to)).forEach(back -> back.preparation()
                .accept(repair.caseId(), deed));
        tokens.move(
                repair.caseId().subject(),
                Objects.requireNonNull(repair.model()),
                Objects.requireNonNull(repair.fromNode()),
                to,
                deed);
    }
}
