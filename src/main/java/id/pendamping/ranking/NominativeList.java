package id.pendamping.ranking;

import id.pendamping.shared.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list with its numbers.
 *
 * @param number counted from 1 within its phase
 * @param places groups that the phase could still name when the list was drawn, with {@code money} for them
 * @param reserves most groups in reserve
 * @param movers who moved places by hand
 * @param digest of all its places, as they are or were frozen; null where it was not asked for or the list was given up
 */
public record NominativeList(
        UUID phaseId,
        int number,
        State state,
        int places,
        Rupiah money,
        int reserves,
        Weights weights,
        int groups,
        int selected,
        int reserve,
        String drawnBy,
        Instant drawnAt,
        List<String> movers,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable String digest) {

    /** How far a list is. */
    public enum State {
        DRAFT,
        FROZEN,
        DISCARDED
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    public boolean isFrozen() {
        return state == State.FROZEN;
    }

    /** Whether the person drew it or moved places of it. */
    public boolean isOf(String person) {
        return drawnBy.equals(person) || movers.contains(person);
    }

    public int notSelected() {
        return groups - selected - reserve;
    }
}
