package id.pendamping.planning;

import id.pendamping.journal.Journal;
import id.pendamping.planning.YearDecided.Verdict;
import id.pendamping.planning.YearDraft.Status;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Act;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The decision on a draft: approved by somebody who did not write in it, returned with a reason, or given up. */
@Component
class DecideYear {

    private static final int SHORTEST_REASON = 10;

    private final YearDraftStore store;
    private final YearDraftCheck check;
    private final YearDifferences differences;
    private final Programme programme;
    private final Journal journal;

    DecideYear(
            YearDraftStore store,
            YearDraftCheck check,
            YearDifferences differences,
            Programme programme,
            Journal journal) {
        this.store = store;
        this.check = check;
        this.differences = differences;
        this.programme = programme;
        this.journal = journal;
    }

    Outcome handle(UUID id, YearPlans.Decide decision, Act act) {
        YearDraft draft = store.find(id).filter(YearDraft::isOpen).orElse(null);
        if (draft == null) {
            return Outcome.refused("refusal.planning.closed");
        }
        String reason = decision.reason() == null ? "" : NormalForm.prose(decision.reason());
        if (decision.verdict() != Verdict.APPROVED && reason.length() < SHORTEST_REASON) {
            return Outcome.refusedField("reason", "refusal.planning.reason", SHORTEST_REASON);
        }
        if (decision.verdict() != Verdict.DISCARDED
                && !draft.isForDecisionBy(act.actor().id())) {
            return Outcome.refused(
                    draft.status() == Status.SUBMITTED ? "refusal.planning.own" : "refusal.planning.notSubmitted");
        }
        return decision.verdict() == Verdict.APPROVED ? approve(draft, act) : putBack(draft, decision, reason, act);
    }

    private Outcome putBack(YearDraft draft, YearPlans.Decide decision, String reason, Act act) {
        Status status = decision.verdict() == Verdict.RETURNED ? Status.DRAFT : Status.DISCARDED;
        store.decide(draft.id(), status, null, reason, act);
        journal.record(
                new YearDecided(draft.id(), draft.year(), decision.verdict(), null, null, null), act.because(reason));
        return Outcome.done();
    }

    private Outcome approve(YearDraft draft, Act act) {
        List<Refusal> wrong = check.since(draft, draft.since());
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong.stream()
                    .map(one -> Refusal.of(one.messageKey(), one.arguments().toArray()))
                    .toList());
        }
        int version = draft.isNewYear() ? 1 : draft.based().version() + 1;
        Edition edition = new Edition(draft.year(), version);
        List<Phase> phases =
                draft.phases().stream().map(phase -> phase(draft.year(), phase)).toList();
        programme.adopt(
                new Programme.NewEdition(
                        edition,
                        draft.based(),
                        draft.since(),
                        programme.numbers(draft.based()).with(draft.numbers()),
                        phases),
                act.actor().id(),
                act.when());
        store.decide(draft.id(), Status.APPROVED, version, null, act);
        Act onBehalf = act.onBehalfOf(Objects.requireNonNull(draft.submittedBy()));
        journal.record(
                new YearDecided(
                        draft.id(), draft.year(), Verdict.APPROVED, version, draft.since(), differences.inLines(draft)),
                onBehalf);
        draft.phases().stream()
                .filter(phase -> draft.isNewYear() || !phase.terms().equals(phase.before()))
                .forEach(phase -> journal.record(set(draft.year(), phase, phases), onBehalf));
        return Outcome.done();
    }

    private Phase phase(int year, PlannedPhase planned) {
        PhaseTerms terms = planned.terms();
        return new Phase(
                programme.phase(year, planned.ordinal()).map(Phase::id).orElseGet(UUID::randomUUID),
                year,
                planned.ordinal(),
                terms.opens(),
                terms.closes(),
                terms.groupQuota(),
                terms.mentorQuota(),
                terms.ceiling(),
                terms.guideline());
    }

    private static PhaseSet set(int year, PlannedPhase planned, List<Phase> phases) {
        PhaseTerms terms = planned.terms();
        UUID id = phases.stream()
                .filter(phase -> phase.ordinal() == planned.ordinal())
                .findFirst()
                .orElseThrow()
                .id();
        return new PhaseSet(
                id,
                year,
                planned.ordinal(),
                terms.opens(),
                terms.closes(),
                terms.groupQuota(),
                terms.mentorQuota(),
                terms.ceiling().amount(),
                terms.guideline());
    }
}
