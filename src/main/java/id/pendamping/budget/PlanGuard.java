package id.pendamping.budget;

import id.pendamping.group.BudgetLine;
import id.pendamping.group.Groups;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Keeps a report to the plan: what is spent on a line may exceed its amount by a few percent, more needs approval first. */
@Component
public class PlanGuard {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final Groups groups;
    private final BudgetChangeStore changes;

    PlanGuard(Groups groups, BudgetChangeStore changes) {
        this.groups = groups;
        this.changes = changes;
    }

    /** Against a report; {@code spent} is the sum on each budget line. */
    public List<Refusal> check(CaseId caseId, Map<UUID, Rupiah> spent) {
        if (changes.of(caseId).stream().anyMatch(BudgetChange::isOpen)) {
            return List.of(Refusal.at("lines", "refusal.plan.open"));
        }
        List<Refusal> wrong = new ArrayList<>();
        allowed(caseId).forEach((planned, most) -> {
            Rupiah onLine = spent.getOrDefault(planned.id(), Rupiah.ZERO);
            if (onLine.isMoreThan(most)) {
                wrong.add(Refusal.at("lines", "refusal.plan.exceeded", planned.description(), onLine, most));
            }
        });
        return wrong;
    }

    /** What may be spent on each line of the plan, in its order. */
    public Map<BudgetLine, Rupiah> allowed(CaseId caseId) {
        var plan = new Plan(groups.budget(caseId), changes.approved(caseId));
        BigDecimal allowed = WHOLE.add(
                        BigDecimal.valueOf(changes.percent(groups.get(caseId).edition())))
                .divide(WHOLE);
        Map<BudgetLine, Rupiah> most = new LinkedHashMap<>();
        plan.lines().forEach(line -> most.put(line, plan.amount(line).times(allowed)));
        return most;
    }
}
