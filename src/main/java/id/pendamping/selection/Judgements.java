package id.pendamping.selection;

import id.pendamping.shared.CaseId;
import java.util.List;
import java.util.Optional;

/** All judgements on a group, oldest first. */
interface Judgements {

    void add(CaseId caseId, Judgement judgement);

    List<Judgement> of(CaseId caseId);

    /** Who found the documents complete, where the risk of the group asks for a second pair of eyes. */
    Optional<String> firstVerifier(CaseId caseId);

    default Optional<Judgement> latest(CaseId caseId) {
        List<Judgement> all = of(caseId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
