package id.pendamping.budget;

import id.pendamping.group.Groups;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a group may ask for a change of its plan. */
@Component
class ChangeCheck {

    private final Groups groups;

    ChangeCheck(Groups groups) {
        this.groups = groups;
    }

    /**
     * Everything that speaks against it.
     *
     * @param isPlanned whether the plan has the line
     * @param before the line's amount until now
     * @param aid what the group was paid
     */
    List<Refusal> of(BudgetChanges.Command command, Plan plan, boolean isPlanned, Rupiah before, Rupiah aid) {
        List<Refusal> wrong = new ArrayList<>();
        if (command.isNewLine()) {
            checkNewLine(command, wrong);
        } else {
            refuseIf(!isPlanned, wrong, "line", "refusal.budgetChange.choice");
            refuseIf(before.equals(command.amount()), wrong, "amount", "refusal.budgetChange.same");
        }
        return wrong.isEmpty() ? beyond(plan, before, command.amount(), aid) : wrong;
    }

    /** Against an amount that would make the plan larger than the aid. */
    private static List<Refusal> beyond(Plan plan, Rupiah before, Rupiah amount, Rupiah aid) {
        if (amount.isMoreThan(aid)) {
            return List.of(Refusal.at("amount", "refusal.budgetChange.moreThanAid", amount, aid));
        }
        Rupiah total = plan.total().minus(before).plus(amount);
        return total.isMoreThan(aid)
                ? List.of(Refusal.at("amount", "refusal.budgetChange.beyond", total, aid, total.minus(aid)))
                : List.of();
    }

    private void checkNewLine(BudgetChanges.Command command, List<Refusal> wrong) {
        String description = command.description();
        refuseIf(command.category() == null, wrong, "category", "refusal.budgetChange.choice");
        refuseIf(description == null, wrong, "description", "refusal.budgetChange.description");
        boolean prohibited = description != null && groups.isProhibited(description);
        refuseIf(prohibited, wrong, "description", "refusal.budgetChange.prohibited");
        refuseIf(command.amount().isZero(), wrong, "amount", "refusal.budgetChange.amount");
    }

    private static void refuseIf(boolean wrong, List<Refusal> refusals, String field, String messageKey) {
        if (wrong) {
            refusals.add(Refusal.at(field, messageKey));
        }
    }
}
