package id.pendamping.budget;

import id.pendamping.disbursement.Payments;
import id.pendamping.forms.Field;
import id.pendamping.forms.Wording;
import id.pendamping.group.BudgetLine;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.lifecycle.Standstill;
import id.pendamping.programme.Edition;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A mentor asks for the group to spend otherwise than planned; one question at a time, before the money is spent. */
@Component
public class BudgetChanges {

    /** What stands for a line that is not in the plan. */
    public static final String NEW_LINE = "NEW";

    /** The request: {@code line} is the id of a budget line or {@link #NEW_LINE}. */
    public record Command(
            @Field(Field.Kind.SELECT) @Wording(missing = "refusal.budgetChange.choice")
            String line,

            @Field BudgetLine.@Nullable Category category,

            @Field @Size(max = 200, message = "{refusal.budgetChange.description}") @Nullable
            String description,

            @Field @Wording(missing = "refusal.budgetChange.amount", unreadable = "refusal.budgetChange.amount")
            Rupiah amount,

            @Field(Field.Kind.WORDS)
            @Wording(missing = "refusal.budgetChange.reason")
            @Size(max = 1000, message = "{refusal.budgetChange.reason}")
            String reason) {

        boolean isNewLine() {
            return NEW_LINE.equals(line);
        }
    }

    /** A line of the plan as it counts now, beside what was planned at first. */
    public record PlannedLine(BudgetLine line, Rupiah now) {

        public boolean isChanged() {
            return !now.equals(line.amount());
        }
    }

    private final BudgetChangeStore changes;
    private final Groups groups;
    private final Payments payments;
    private final ChangeCheck check;
    private final Standstill standstill;
    private final Journal journal;

    BudgetChanges(
            BudgetChangeStore changes,
            Groups groups,
            Payments payments,
            ChangeCheck check,
            Standstill standstill,
            Journal journal) {
        this.changes = changes;
        this.groups = groups;
        this.payments = payments;
        this.check = check;
        this.standstill = standstill;
        this.journal = journal;
    }

    /** Latest first. */
    public List<BudgetChange> of(CaseId caseId) {
        return changes.of(caseId);
    }

    /** By how much a line may exceed its plan without asking. */
    public int percent(Edition edition) {
        return changes.percent(edition);
    }

    public List<PlannedLine> plan(CaseId caseId) {
        Plan plan = plans(caseId);
        return plan.lines().stream()
                .map(line -> new PlannedLine(line, plan.amount(line)))
                .toList();
    }

    Outcome ask(CaseId caseId, Command command, Act act) {
        if (changes.of(caseId).stream().anyMatch(BudgetChange::isOpen)) {
            return Outcome.refused("refusal.budgetChange.open");
        }
        if (!standstill.isAwaited(caseId.subject(), BudgetSteps.ASKED)) {
            return Outcome.refused("refusal.budgetChange.notNow");
        }
        Plan plan = plans(caseId);
        Optional<BudgetLine> line = plan.line(command.line());
        Rupiah before = line.map(plan::amount).orElse(Rupiah.ZERO);
        List<Refusal> wrong = check.of(command, plan, line.isPresent(), before, payments.disbursed(caseId));
        if (!wrong.isEmpty()) {
            return new Outcome.Refused(wrong);
        }
        var change = new BudgetChange(
                UUID.randomUUID(),
                line.map(BudgetLine::id).orElse(null),
                command.isNewLine() ? command.category() : null,
                line.map(BudgetLine::description).orElseGet(() -> String.valueOf(command.description())),
                before,
                command.amount(),
                command.reason(),
                act.when(),
                null,
                null,
                null);
        changes.ask(caseId, change, act.actor().id());
        journal.record(
                new BudgetChangeAsked(
                        caseId,
                        change.lineId(),
                        before.amount(),
                        change.newAmount().amount()),
                act.onBehalfOf("group").because(change.reason()));
        return Outcome.done();
    }

    private Plan plans(CaseId caseId) {
        return new Plan(groups.budget(caseId), changes.approved(caseId));
    }
}
