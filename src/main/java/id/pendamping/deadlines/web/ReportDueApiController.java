package id.pendamping.deadlines.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.deadlines.Deadlines;
import id.pendamping.deadlines.ReportClock;
import id.pendamping.desk.Deed;
import id.pendamping.desk.Desk;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The last day of a report, for programs of the commitment officer. */
@RestController
@RequestMapping("/api/v1/cases/{number}/report-due")
@Tag(name = "Report clock")
class ReportDueApiController {

    private final Deadlines deadlines;
    private final Deed<ReportClock.Extension> extension;
    private final Desk desk;
    private final DeskForPrograms programs;
    private final Subjects subjects;
    private final CurrentAccount current;

    ReportDueApiController(
            Deadlines deadlines,
            Deed<ReportClock.Extension> extension,
            Desk desk,
            DeskForPrograms programs,
            Subjects subjects,
            CurrentAccount current) {
        this.deadlines = deadlines;
        this.extension = extension;
        this.desk = desk;
        this.programs = programs;
        this.subjects = subjects;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "The last day of a report, with its extension and the days on which its clock stood still")
    Deadlines.Deadline show(@PathVariable String number) {
        SubjectCard card = desk.open(current.get(), Subject.Kind.CASE, number, extension);
        return deadlines
                .of(CaseId.of(card.subject()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/extension")
    @Operation(summary = "Extends the last day of a report, once")
    DeskForPrograms.Done extend(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<ReportClock.Extension> sent) {
        return handIn(number, extension, sent, rehearse);
    }

    private DeskForPrograms.Done handIn(String number, Deed<?> deed, Sent<?> sent, boolean rehearse) {
        Account account = current.get();
        Subject subject = subjects.see(account, Subject.Kind.CASE, number).subject();
        return programs.handIn(account, subject, deed, sent, rehearse);
    }
}
