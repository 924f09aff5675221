package id.pendamping.budget;

import id.pendamping.forms.Field;
import id.pendamping.group.Groups;
import id.pendamping.journal.Journal;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.Refusal;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The commitment officer approves what the group wants to spend otherwise, which makes it the plan, or refuses with a reason. */
@Component
class DecideBudgetChange {

    /** The answer. */
    record Command(
            @Field BudgetChangeDecided.Verdict verdict,

            @Field(Field.Kind.WORDS) @Size(max = 1000, message = "{constraint.tooLong}") @Nullable
            String note) {}

    private final BudgetChangeStore changes;
    private final BudgetChanges plans;
    private final Groups groups;
    private final Journal journal;

    DecideBudgetChange(BudgetChangeStore changes, BudgetChanges plans, Groups groups, Journal journal) {
        this.changes = changes;
        this.plans = plans;
        this.groups = groups;
        this.journal = journal;
    }

    Outcome handle(CaseId caseId, Command command, Act act) {
        BudgetChangeDecided.Verdict verdict = command.verdict();
        BudgetChange change = open(caseId).orElseThrow();
        boolean approved = verdict == BudgetChangeDecided.Verdict.APPROVED;
        if (!approved && command.note() == null) {
            return Outcome.refusedField("note", "refusal.sayWhy");
        }
        UUID line = approved && change.category() != null
                ? groups.addBudgetLine(caseId, change.category(), change.description(), change.newAmount())
                : change.lineId();
        changes.decide(change.id(), line, verdict, command.note(), act.actor().id(), act.when());
        journal.record(
                new BudgetChangeDecided(
                        caseId, line, verdict, change.newAmount().amount()),
                act.because(command.note()));
        return Outcome.done();
    }

    Map<String, Object> view(CaseId caseId) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("plan", plans.plan(caseId));
        open(caseId).ifPresent(change -> shown.put("change", change));
        return shown;
    }

    /** A change that somebody has asked for. */
    Optional<Refusal> missing(CaseId caseId) {
        return open(caseId).isPresent() ? Optional.empty() : Optional.of(Refusal.of("refusal.budget.noneAsked"));
    }

    private Optional<BudgetChange> open(CaseId caseId) {
        return changes.of(caseId).stream().filter(BudgetChange::isOpen).findFirst();
    }
}
