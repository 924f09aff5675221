package id.pendamping.selection;

import id.pendamping.journal.CaseFact;
import id.pendamping.journal.FactMeaning;
import id.pendamping.journal.FactType;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Stage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The eligibility table has looked at the registration; {@code rules} are those that fired, {@code concerned} the members
 * or budget lines that they mean, {@code risk} the sum of its parts.
 */
@FactType("group-screened")
@FactMeaning(stage = Stage.VERIFICATION)
public record GroupScreened(
        CaseId caseId,
        Result screening,
        List<String> rules,
        int rulesVersion,
        boolean mayReturn,
        @Nullable List<String> inputs,
        @Nullable List<String> concerned,
        Risk.@Nullable Level approval,
        @Nullable Integer risk,
        @Nullable List<String> riskParts)
        implements CaseFact {

    /** What follows from all rules that fired, the gravest first. */
    public enum Result {
        REJECTED,
        RETURNED,
        FLAGGED,
        CLEAR;

        static Result of(List<String> results) {
            if (results.contains("REJECT")) {
                return REJECTED;
            }
            if (results.contains("RETURN")) {
                return RETURNED;
            }
            return results.contains("FLAG") ? FLAGGED : CLEAR;
        }
    }

    static GroupScreened of(CaseId caseId, Eligibility.Answer answer, Risk risk, boolean mayReturn) {
        return new GroupScreened(
                caseId,
                answer.result(),
                answer.fired(),
                answer.verdict().version(),
                mayReturn,
                answer.verdict().inputsKept(),
                answer.concerned(),
                risk.level(),
                risk.score(),
                risk.partsKept());
    }

    @Override
    public Map<String, Object> answers() {
        return Map.of("screening", screening.name(), "mayReturn", mayReturn);
    }
}
