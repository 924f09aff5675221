package id.pendamping.selection;

import id.pendamping.lifecycle.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks two tables about a group that was screened: what care it asks for, and who has to look at it therefore. */
@Component
class RiskScore {

    static final String RISK = "risk";
    static final String APPROVAL = "approval";

    private final Rules rules;

    RiskScore(Rules rules) {
        this.rules = rules;
    }

    /** {@code returns}: how often the registration was returned before this screening. */
    Risk of(Rules.Verdict screening, int returns) {
        Map<String, Object> inputs = new HashMap<>(screening.inputs());
        inputs.put("returns", returns);
        List<Risk.Part> parts = rules.ask(RISK, inputs).rows().stream()
                .map(row -> new Risk.Part(
                        String.valueOf(row.get("part")), Integer.parseInt(String.valueOf(row.get("points")))))
                .toList();
        long flags = screening.all("result").stream().filter("FLAG"::equals).count();
        int score = Risk.score(parts);
        String level =
                rules.ask(APPROVAL, Map.of("risk", score, "flags", (int) flags)).only("level");
        return new Risk(score, parts, Risk.Level.valueOf(level));
    }
}
