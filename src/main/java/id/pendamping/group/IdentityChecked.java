package id.pendamping.group;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;

/** The civil registry compared a member, named by the position in the registration, with its own records. */
@FactType("identity-checked")
@FactMeaning
public record IdentityChecked(CaseId caseId, int member, Result result, LocalDate checkedOn) implements CaseFact {

    /** What the comparison of NIK, name and birth date gave. */
    public enum Result {
        MATCH,
        MISMATCH,
        NOT_FOUND,
        DECEASED
    }
}
