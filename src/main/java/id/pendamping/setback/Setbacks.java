package id.pendamping.setback;

import id.pendamping.shared.CaseId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What has kept groups from going on, for those who read their cases. */
@Component
public class Setbacks {

    /** Latest first. */
    public record Told(List<ForceMajeure> forceMajeure, List<Loss> losses) {}

    private final ForceMajeureStore forceMajeure;
    private final LossStore losses;

    Setbacks(ForceMajeureStore forceMajeure, LossStore losses) {
        this.forceMajeure = forceMajeure;
        this.losses = losses;
    }

    public Told of(CaseId caseId) {
        return new Told(forceMajeure.of(caseId), losses.of(caseId));
    }

    /** What stops the clocks of the case now. */
    public Optional<ForceMajeure> lasting(CaseId caseId) {
        return forceMajeure.in(caseId, ForceMajeure.State.GRANTED);
    }
}
