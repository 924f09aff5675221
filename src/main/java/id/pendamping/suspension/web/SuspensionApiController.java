package id.pendamping.suspension.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import id.pendamping.suspension.Suspension;
import id.pendamping.suspension.Suspensions;
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

/** Suspensions of a case, for programs of the inspectorate. */
@RestController
@RequestMapping("/api/v1/cases/{number}/suspension")
@Tag(name = "Suspension")
class SuspensionApiController {

    private final Deed<Suspensions.Begin> suspending;
    private final Suspensions suspensions;
    private final Desk desk;
    private final DeskForPrograms programs;
    private final Subjects subjects;
    private final CurrentAccount current;

    SuspensionApiController(
            Deed<Suspensions.Begin> suspending,
            Suspensions suspensions,
            Desk desk,
            DeskForPrograms programs,
            Subjects subjects,
            CurrentAccount current) {
        this.suspending = suspending;
        this.suspensions = suspensions;
        this.desk = desk;
        this.programs = programs;
        this.subjects = subjects;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "The suspensions of a case with their reasons, latest first")
    List<Suspension> show(@PathVariable String number) {
        SubjectCard card = desk.open(current.get(), Subject.Kind.CASE, number, suspending);
        return suspensions.of(CaseId.of(card.subject()));
    }

    @PostMapping
    @Operation(
            summary = "Suspends a case at once, as the inspectorate",
            description = "Nothing goes on until somebody else has decided about it by the step decide-suspension.")
    DeskForPrograms.Done suspend(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<Suspensions.Begin> sent) {
        Account account = current.get();
        Subject subject = subjects.see(account, Subject.Kind.CASE, number).subject();
        return programs.handIn(account, subject, suspending, sent, rehearse);
    }
}
