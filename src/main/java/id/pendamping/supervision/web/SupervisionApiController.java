package id.pendamping.supervision.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.shared.Subject;
import id.pendamping.supervision.SupervisedTasks;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the supervisor of an open task of a case does about it. */
@RestController
@RequestMapping("/api/v1/cases/{number}/steps/{step}")
@Tag(name = "Steps")
class SupervisionApiController {

    private final SupervisedTasks supervised;
    private final WorkItems workItems;
    private final Subjects subjects;
    private final DeskForPrograms programs;
    private final CurrentAccount current;

    SupervisionApiController(
            SupervisedTasks supervised,
            WorkItems workItems,
            Subjects subjects,
            DeskForPrograms programs,
            CurrentAccount current) {
        this.supervised = supervised;
        this.workItems = workItems;
        this.subjects = subjects;
        this.programs = programs;
        this.current = current;
    }

    @PostMapping("/reminder")
    @Operation(summary = "Reminds those who can do an open task")
    DeskForPrograms.Done remind(
            @PathVariable String number,
            @PathVariable String step,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<SupervisedTasks.Reminder> sent) {
        return handIn(number, step, item -> supervised.reminder(item.duty(), step), sent, rehearse);
    }

    @PostMapping("/extension")
    @Operation(
            summary = "Gives an open task some more working days, once and before its last day",
            description =
                    "Where the programme year counts the days; not where the case or the group decides about them.")
    DeskForPrograms.Done extend(
            @PathVariable String number,
            @PathVariable String step,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<SupervisedTasks.Extension> sent) {
        return handIn(number, step, item -> supervised.extension(item.duty(), step), sent, rehearse);
    }

    private <C extends Record> DeskForPrograms.Done handIn(
            String number, String step, Function<WorkItem, Optional<Deed<C>>> deed, Sent<C> sent, boolean rehearse) {
        Account account = current.get();
        SubjectCard card = subjects.see(account, Subject.Kind.CASE, number);
        WorkItem item = workItems
                .find(card.subject(), step)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        Deed<C> offered = deed.apply(item).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return programs.handIn(account, card.subject(), offered, sent, rehearse);
    }
}
