package id.pendamping.accountability;

import id.pendamping.draw.SampleSeed;
import id.pendamping.programme.Edition;
import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The seed of each phase, and what it drew. */
public interface SampleStore {

    /** A seed that was committed to. */
    record Sample(
            UUID phaseId,
            SampleSeed seed,
            int percent,
            @Nullable Instant revealedAt) {

        public boolean isRevealed() {
            return revealedAt != null;
        }

        /** Once the seed is known chance protects nothing any more: every later version is drawn. */
        boolean draws(CaseId caseId, int version) {
            return isRevealed() || bySeed(caseId, version);
        }

        /** By the seed's number of the case id as text and the version in decimal. */
        public boolean bySeed(CaseId caseId, int version) {
            return seed.draws(caseId.toString() + version, percent);
        }
    }

    /** What everybody may see of a sample from the beginning. */
    record Committed(
            UUID phaseId,
            String commitment,
            int percent,
            Instant committedAt,
            @Nullable Instant revealedAt) {}

    /**
     * A reviewed version as it stands in the books.
     *
     * @param drawn empty when the version was reviewed without a draw
     * @param told the same as the journal tells it
     * @param seedKnown the seed had been revealed before
     */
    record Reviewed(
            CaseId caseId,
            String number,
            int version,
            @Nullable Boolean drawn,
            @Nullable Boolean told,
            boolean seedKnown) {}

    /** How far a phase is. */
    record Counts(int drawnFrom, int drawn, int reviewed, int open) {}

    /** What the programme year sets: percent of the reports, and days after the phase closes until a reveal. */
    record Terms(int percent, int revealDays) {}

    Terms terms(Edition edition);

    /** The samples of all phases. */
    List<Committed> all();

    /** Nobody reveals the seed until the end of the transaction. */
    Optional<Sample> of(UUID phaseId);

    void commit(Sample sample, Instant when);

    void reveal(UUID phaseId, Instant when);

    /** What was drawn for the version when it was reviewed before. */
    Optional<Boolean> drawn(UUID reportId);

    /** Whether the report was drawn and nobody else has reviewed it yet. */
    boolean awaitsSecondReview(UUID reportId);

    void keep(UUID reportId, boolean drawn, boolean seedKnown, Instant when, String reviewer);

    /** The version is reviewed once more before anybody else sees it. */
    void reviewedAgain(UUID reportId, String reviewer);

    /** The reviewer of the case's latest version, when it was drawn. */
    Optional<String> firstReviewer(CaseId caseId);

    void secondReviewed(UUID reportId, String reviewer);

    Counts counts(UUID phaseId);

    /** Reviewed versions of the phase in the order of case and version, after one of them. */
    List<Reviewed> reviewed(UUID phaseId, @Nullable Reviewed after, int limit);
}
