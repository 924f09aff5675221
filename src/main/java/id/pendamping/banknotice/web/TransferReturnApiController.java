package id.pendamping.banknotice.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.disbursement.RecordReturn;
import id.pendamping.forms.Sent;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Returned transfers, for programs of the treasurer. */
@RestController
@RequestMapping("/api/v1/cases/{number}/transfer-return")
@Tag(name = "Transfers")
class TransferReturnApiController {

    private final Deed<RecordReturn.Command> deed;
    private final DeskForPrograms programs;
    private final Subjects subjects;
    private final CurrentAccount current;

    TransferReturnApiController(
            Deed<RecordReturn.Command> deed, DeskForPrograms programs, Subjects subjects, CurrentAccount current) {
        this.deed = deed;
        this.programs = programs;
        this.subjects = subjects;
        this.current = current;
    }

    @PostMapping
    @Operation(summary = "Records the notice of the bank that money of a payment was sent back to the treasury")
    DeskForPrograms.Done record(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<RecordReturn.Command> sent) {
        Account account = current.get();
        Subject subject = subjects.see(account, Subject.Kind.CASE, number).subject();
        return programs.handIn(account, subject, deed, sent, rehearse);
    }
}
