package id.pendamping.programme;

import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One intake of a programme year (tahap).
 *
 * @param ceiling the most that may be granted in the phase (pagu)
 * @param guideline number of the technical guideline (juknis)
 */
public record Phase(
        UUID id,
        int year,
        int ordinal,
        LocalDate opens,
        LocalDate closes,
        int groupQuota,
        int mentorQuota,
        Rupiah ceiling,
        String guideline) {

    /** I, II, III … */
    public String roman() {
        return switch (ordinal) {
            case 1 -> "I";
            case 2 -> "II";
            case 3 -> "III";
            case 4 -> "IV";
            default -> String.valueOf(ordinal);
        };
    }
}
