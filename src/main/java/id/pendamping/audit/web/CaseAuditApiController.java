package id.pendamping.audit.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.audit.Looks;
import id.pendamping.audit.WorkingNotes;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.group.GroupSummary;
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

/** What auditors note on a case, and who looked at its members' data, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "Audit")
class CaseAuditApiController {

    private final WorkingNotes notes;
    private final Looks looks;
    private final Auditor auditor;
    private final DeskForPrograms desk;
    private final CurrentAccount current;

    CaseAuditApiController(
            WorkingNotes notes, Looks looks, Auditor auditor, DeskForPrograms desk, CurrentAccount current) {
        this.notes = notes;
        this.looks = looks;
        this.auditor = auditor;
        this.desk = desk;
        this.current = current;
    }

    @GetMapping("/notes")
    @Operation(summary = "Working notes of auditors on a case, latest first")
    List<WorkingNotes.Note> notes(@PathVariable String number) {
        return notes.of(auditor.group(number, NotesController.AUDITORS).caseId());
    }

    @PostMapping("/notes")
    @Operation(
            summary = "Writes a note, for auditors only",
            description = "seen is how many notes the sender knows of; more by now means that somebody was faster.")
    DeskForPrograms.Done write(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<WorkingNotes.Draft> draft) {
        GroupSummary group = auditor.group(number, NotesController.AUDITORS);
        return desk.handIn(current.get(), group.caseId().subject(), notes.writing(), draft, rehearse);
    }

    @GetMapping("/looks")
    @Operation(summary = "Who looked at the personal data of a case's members, and why; latest first")
    List<Looks.Look> looks(@PathVariable String number) {
        return looks.of(auditor.group(number, LooksController.READERS).caseId());
    }
}
