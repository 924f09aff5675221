package id.pendamping.selection;

import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The judgements on one case. */
final class InMemoryJudgements implements Judgements {

    private final List<Judgement> all = new ArrayList<>();

    @Override
    public boolean add(CaseId caseId, Judgement judgement) {
        return all.add(judgement);
    }

    @Override
    public Optional<LocalDate> otherDayOfMinutes(CaseId caseId, Judgement.Visit visit) {
        return Optional.empty();
    }

    @Override
    public Optional<String> firstVerifier(CaseId caseId) {
        return Optional.empty();
    }

    @Override
    public List<Judgement> of(CaseId caseId) {
        return List.copyOf(all);
    }
}
