package id.pendamping.supervision.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Sent;
import id.pendamping.shared.Subject;
import id.pendamping.supervision.HandOver;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Gives an open task of a case to somebody else. */
@RestController
@RequestMapping("/api/v1/cases/{number}/steps/{step}/hand-over")
@Tag(name = "Steps")
class HandOverApiController {

    private final HandOver handOver;
    private final WorkItems workItems;
    private final Subjects subjects;
    private final Desk desk;
    private final DeskForPrograms programs;
    private final CurrentAccount current;

    HandOverApiController(
            HandOver handOver,
            WorkItems workItems,
            Subjects subjects,
            Desk desk,
            DeskForPrograms programs,
            CurrentAccount current) {
        this.handOver = handOver;
        this.workItems = workItems;
        this.subjects = subjects;
        this.desk = desk;
        this.programs = programs;
        this.current = current;
    }

    /** Somebody who may get the task. */
    record Candidate(String id, String name) {}

    @GetMapping
    @Operation(summary = "Who may get an open task, by name")
    List<Candidate> candidates(@PathVariable String number, @PathVariable String step) {
        Account account = current.get();
        SubjectCard card = subjects.see(account, Subject.Kind.CASE, number);
        WorkItem item = waiting(card, step);
        desk.obstacle(account, card, deed(item)).ifPresent(Submission::objections);
        return handOver.candidates(item).stream()
                .map(one -> new Candidate(one.id(), one.name()))
                .toList();
    }

    @PostMapping
    @Operation(
            summary = "Gives an open task to somebody else, who then does it alone",
            description = "Mentors' tasks by the coordinator, those of officers by whom they work towards.")
    DeskForPrograms.Done handOver(
            @PathVariable String number,
            @PathVariable String step,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<HandOver.Command> sent) {
        Account account = current.get();
        SubjectCard card = subjects.see(account, Subject.Kind.CASE, number);
        return programs.handIn(account, card.subject(), deed(waiting(card, step)), sent, rehearse);
    }

    private WorkItem waiting(SubjectCard card, String step) {
        return workItems.find(card.subject(), step).orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
    }

    private Deed<?> deed(WorkItem item) {
        return handOver.of(item).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }
}
