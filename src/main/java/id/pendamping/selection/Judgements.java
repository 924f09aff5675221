package id.pendamping.selection;

import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All judgements on a group, oldest first. */
interface Judgements {

    /** False, and nothing is kept, where another case has the minutes of the visit with another day. */
    boolean add(CaseId caseId, Judgement judgement);

    /** That other day. */
    Optional<LocalDate> otherDayOfMinutes(CaseId caseId, Judgement.Visit visit);

    List<Judgement> of(CaseId caseId);

    /** Who found the documents complete, where the risk of the group asks for a second pair of eyes. */
    Optional<String> firstVerifier(CaseId caseId);

    default Optional<Judgement> latest(CaseId caseId) {
        List<Judgement> all = of(caseId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
