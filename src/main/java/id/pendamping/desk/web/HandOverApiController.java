package id.pendamping.desk.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.desk.HandOver;
import id.pendamping.forms.Sent;
import id.pendamping.lifecycle.WorkItem;
import id.pendamping.lifecycle.WorkItems;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Gives an open task of a case to somebody else. */
@RestController
@Tag(name = "Steps")
class HandOverApiController {

    private final HandOver handOver;
    private final WorkItems workItems;
    private final Subjects subjects;
    private final DeskForPrograms desk;
    private final CurrentAccount current;

    HandOverApiController(
            HandOver handOver, WorkItems workItems, Subjects subjects, DeskForPrograms desk, CurrentAccount current) {
        this.handOver = handOver;
        this.workItems = workItems;
        this.subjects = subjects;
        this.desk = desk;
        this.current = current;
    }

    @PostMapping("/api/v1/cases/{number}/steps/{step}/hand-over")
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
        WorkItem item = workItems
                .find(card.subject(), step)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        Deed<?> deed = handOver.of(item).orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
        return desk.handIn(account, card.subject(), deed, sent, rehearse);
    }
}
