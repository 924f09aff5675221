package id.pendamping.papers;

import id.pendamping.shared.CaseId;
import java.util.List;

/** Which papers the year of a case asks for, and which of them are not there. */
public interface DemandedPapers {

    /**
     * What is not there.
     *
     * @param count how many of them
     * @param members whose; nobody's where the paper is the group's
     */
    record Missing(Paper.Kind kind, int count, List<String> members) {}

    /**
     * Of those that a visit brings, or of those that come with the registration.
     *
     * @param photographs of the visit at least, whatever the year asks for
     */
    List<Missing> missing(CaseId caseId, boolean ofVisit, int photographs);

    default List<Missing> missing(CaseId caseId) {
        return missing(caseId, false, 0);
    }

    default List<Missing> missingOfVisit(CaseId caseId, int photographs) {
        return missing(caseId, true, photographs);
    }
}
