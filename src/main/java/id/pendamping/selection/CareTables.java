package id.pendamping.selection;

import id.pendamping.lifecycle.Rules;
import id.pendamping.programme.Edition;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How much care a group asks for and who looks at it therefore (D2), as the tables say it to everybody. */
@Component
public class CareTables {

    /** A reason for care, with its points. */
    public record Reason(String says, int points) {}

    /** When a level holds; the first that fits counts. */
    public record When(String says, Risk.Level level) {}

    /** Both tables. */
    public record Shown(List<Reason> reasons, List<When> levels) {}

    private final Rules rules;
    private final Eligibility eligibility;

    CareTables(Rules rules, Eligibility eligibility) {
        this.rules = rules;
        this.eligibility = eligibility;
    }

    /** As they hold for groups that are registered under this edition. */
    public Shown of(Edition edition, Locale language) {
        Map<String, Object> nothing = new HashMap<>(eligibility.limits(edition));
        nothing.put("returns", 0);
        List<Reason> reasons = rules.show(RiskScore.RISK, nothing, language).rows().stream()
                .map(row -> new Reason(row.note(), Integer.parseInt(last(row))))
                .toList();
        List<When> levels = rules.show(RiskScore.APPROVAL, Map.of("risk", 0, "flags", 0), language).rows().stream()
                .map(row -> new When(row.note(), Risk.Level.valueOf(last(row).replace("\"", ""))))
                .toList();
        return new Shown(reasons, levels);
    }

    private static String last(Rules.Replay.Row row) {
        return row.cells().get(row.cells().size() - 1);
    }
}
