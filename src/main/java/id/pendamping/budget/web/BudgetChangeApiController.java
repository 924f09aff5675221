package id.pendamping.budget.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.budget.BudgetChange;
import id.pendamping.budget.BudgetChanges;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Budget changes for programs, for the group's mentor alone as on the page. */
@RestController
@RequestMapping("/api/v1/cases/{number}/budget-changes")
@Tag(name = "Budget changes")
class BudgetChangeApiController {

    private final BudgetChanges changes;
    private final Deed<BudgetChanges.Command> deed;
    private final Desk desk;
    private final DeskForPrograms programs;
    private final CurrentAccount current;

    BudgetChangeApiController(
            BudgetChanges changes,
            Deed<BudgetChanges.Command> deed,
            Desk desk,
            DeskForPrograms programs,
            CurrentAccount current) {
        this.changes = changes;
        this.deed = deed;
        this.desk = desk;
        this.programs = programs;
        this.current = current;
    }

    /** What was asked, latest first; the plan as it counts now; how many percent above a line need no asking. */
    record Asked(List<BudgetChange> changes, List<BudgetChanges.PlannedLine> plan, int percent) {}

    @GetMapping
    @Operation(summary = "What was asked and answered, and the plan as it counts now")
    Asked show(@PathVariable String number) {
        SubjectCard card = desk.open(current.get(), Subject.Kind.CASE, number, deed);
        CaseId caseId = CaseId.of(card.subject());
        return new Asked(changes.of(caseId), changes.plan(caseId), changes.percent(card.edition()));
    }

    @PostMapping
    @Operation(
            summary = "Asks to spend otherwise than planned",
            description = "line is the id of a planned line, or NEW with a category and a description.")
    DeskForPrograms.Done ask(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<BudgetChanges.Command> command) {
        SubjectCard card = desk.open(current.get(), Subject.Kind.CASE, number, deed);
        return programs.handIn(current.get(), card.subject(), deed, command, rehearse);
    }
}
