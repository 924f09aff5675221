package id.pendamping.planning;

import org.jspecify.annotations.Nullable;

/**
 * A phase as it shall be.
 *
 * @param before what it is compared with: the phase as it is, or that of the year which was copied; null for one that is new
 */
public record PlannedPhase(
        int ordinal, PhaseTerms terms, @Nullable PhaseTerms before) {}
