package id.pendamping.group;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The registrar mended what the registration was returned for.
 *
 * @param requested the new total in rupiah
 * @param memberDigests of those who joined, as at the registration, and {@code detailDigests} too
 * @param changedMembers of whom something else is known now, by position, with the digests of their rows
 */
@FactType("registration-corrected")
record RegistrationCorrected(
        CaseId caseId,
        int lines,
        long requested,
        int membersChanged,
        @Nullable List<String> memberDigests,
        @Nullable List<String> detailDigests,
        @Nullable List<String> changedMembers,
        @Nullable List<String> changedDigests,
        @Nullable List<String> changedDetails,
        @Nullable List<String> planDigests)
        implements CaseFact {}
