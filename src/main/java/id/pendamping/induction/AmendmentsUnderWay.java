package id.pendamping.induction;

import id.pendamping.shared.CaseId;
import java.util.Optional;

/** Decrees that are about to take groups out which stayed away. */
public interface AmendmentsUnderWay {

    /** The number of the one that names the group as leaving, while it waits for its ratification or is carried out. */
    Optional<String> naming(CaseId caseId);
}
