package id.pendamping.group;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registrar mended what the registration was returned for; {@code requested} is the new total in rupiah. */
@FactType("registration-corrected")
record RegistrationCorrected(
        CaseId caseId,
        int lines,
        long requested,
        int membersChanged,
        @Nullable List<String> memberDigests,
        @Nullable List<String> planDigests)
        implements CaseFact {}
