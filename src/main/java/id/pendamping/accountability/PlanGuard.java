package id.pendamping.accountability;

import id.pendamping.group.BudgetLine;
import id.pendamping.group.Groups;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps a report to the plan: what is spent on a line may exceed its amount by a few percent, more needs approval first. */
@Component
class PlanGuard {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final Groups groups;
    private final BudgetChangeStore changes;

    PlanGuard(Groups groups, BudgetChangeStore changes) {
        this.groups = groups;
        this.changes = changes;
    }

    List<Refusal> check(CaseId caseId, List<ReportedLine> lines) {
        if (changes.of(caseId).stream().anyMatch(BudgetChange::isOpen)) {
            return List.of(Refusal.at("lines", "refusal.plan.open"));
        }
        var plan = new Plan(groups.budget(caseId), changes.approved(caseId));
        BigDecimal allowed = WHOLE.add(
                        BigDecimal.valueOf(changes.percent(groups.get(caseId).programmeYear())))
                .divide(WHOLE);
        List<Refusal> wrong = new ArrayList<>();
        for (BudgetLine planned : plan.lines()) {
            Rupiah spent = lines.stream()
                    .filter(line -> line.budgetLineId().equals(planned.id()))
                    .map(ReportedLine::amount)
                    .reduce(Rupiah.ZERO, Rupiah::plus);
            Rupiah most = plan.amount(planned).times(allowed);
            if (spent.isMoreThan(most)) {
                wrong.add(Refusal.at("lines", "refusal.plan.exceeded", planned.description(), spent, most));
            }
        }
        return wrong;
    }
}
