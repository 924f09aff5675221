package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The comparison of a report's pictures with those of other groups. */
record PictureComparison(CaseId caseId, int version) {

    /** How it stands for the reviewer. */
    enum Standing {
        /** Nothing is left to be compared. */
        DONE,
        /** It will be there soon; the review waits for it. */
        AWAITED,
        /** It should have been there; the review goes on without it. */
        MISSING
    }

    /** Which comparisons are asked for and made. */
    interface Book {

        /** Asks for it with the caller's transaction; it begins after the commit. */
        void ask(UUID reportId, Instant when);

        /** The one that is tried next, counted as a try; those that failed before come last, and in the end not again. */
        Optional<PictureComparison> next();

        /** Whether there is one to be tried. */
        boolean isAnyWaiting();

        /** The one of the latest version of a case that has not been made. */
        Optional<PictureComparison> waiting(CaseId caseId);

        /** False when it was made before. */
        boolean finish(UUID reportId, Instant when);

        Standing standing(UUID reportId, Instant now);
    }
}
