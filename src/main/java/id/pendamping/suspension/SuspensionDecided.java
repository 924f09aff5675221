package id.pendamping.suspension;

import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The inspectorate has decided about a suspension; sums in rupiah. */
@FactType("suspension-decided")
public record SuspensionDecided(
        CaseId caseId,
        Verdict verdict,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate,
        long outstanding)
        implements AidDemand {

    /** What was decided. */
    public enum Verdict {
        /** The case goes on where it stood. */
        CLEARED,
        /** All of the aid that is outstanding is demanded back. */
        RECOVERY,
        /** The aid was not paid yet: it is withdrawn. */
        CANCELLATION,
        /** Law enforcement has it, and the case waits. */
        LAW_ENFORCEMENT,
        /** The aid has to come back, and is claimed already: that stands, and the case goes on where it stood. */
        CLAIM_STANDS;

        /** What the models ask: how the case goes on, and whether the aid is recovered or cancelled. */
        Map<String, Object> answers() {
            return switch (this) {
                case RECOVERY, CANCELLATION ->
                    Map.of("suspension", name(), "aidBack", name(), "aidGround", AidBack.Ground.SUSPENSION.name());
                case CLAIM_STANDS -> Map.of("suspension", CLEARED.name());
                default -> Map.of("suspension", name());
            };
        }
    }

    @Override
    public Map<String, Object> answers() {
        return verdict.answers();
    }
}
