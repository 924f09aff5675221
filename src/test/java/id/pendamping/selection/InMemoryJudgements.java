package id.pendamping.selection;

import id.pendamping.shared.CaseId;
import java.util.ArrayList;
import java.util.List;

/** The judgements on one case. */
final class InMemoryJudgements implements Judgements {

    private final List<Judgement> all = new ArrayList<>();

    @Override
    public void add(CaseId caseId, Judgement judgement) {
        all.add(judgement);
    }

    @Override
    public List<Judgement> of(CaseId caseId) {
        return List.copyOf(all);
    }
}
