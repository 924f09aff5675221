package id.pendamping.likeness;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which comparisons of a report's pictures with those of other groups are asked for and made. */
public interface PictureComparisons {

    /** How a comparison stands for the reviewer. */
    enum Standing {
        /** Nothing is left to be compared. */
        DONE,
        /** It will be there soon; the review waits for it. */
        AWAITED,
        /** It should have been there; the review goes on without it. */
        MISSING
    }

    /** Asks for it with the caller's transaction; it begins after the commit. */
    void ask(UUID reportId, Instant when);

    /** The report whose turn is next, counted as a try; those that failed before come last, and in the end not again. */
    Optional<UUID> next();

    /** Whether there is one to be tried. */
    boolean isAnyWaiting();

    /** False when it was made before, or never asked for. */
    boolean finish(UUID reportId, Instant when);

    Standing standing(UUID reportId, Instant now);
}
