package id.pendamping.setback;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.Map;

/** The commitment officer has recognised force majeure, which stops the clocks of the case on these days, or refused it. */
@FactType("force-majeure-decided")
public record ForceMajeureDecided(CaseId caseId, Verdict verdict, LocalDate fromOn, LocalDate untilOn)
        implements CaseFact {

    /** What was decided. */
    public enum Verdict {
        GRANTED,
        REFUSED
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("forceMajeure", verdict.name());
    }
}
