package id.pendamping.recall.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.recall.RecallProposal;
import id.pendamping.settlement.TreasuryPayment;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Money after a report was accepted, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "After acceptance")
class AfterAcceptanceApiController {

    private final Deed<RecallProposal> proposing;
    private final Deed<TreasuryPayment> recording;
    private final DeskForPrograms programs;
    private final Subjects subjects;
    private final CurrentAccount current;

    AfterAcceptanceApiController(
            Deed<RecallProposal> proposing,
            Deed<TreasuryPayment> recording,
            DeskForPrograms programs,
            Subjects subjects,
            CurrentAccount current) {
        this.proposing = proposing;
        this.recording = recording;
        this.programs = programs;
        this.subjects = subjects;
        this.current = current;
    }

    @PostMapping("/recall")
    @Operation(
            summary = "Proposes to take back a part of what was accepted of a report",
            description = "The budget authority decides by the step decide-recall; what was taken back is recovered.")
    DeskForPrograms.Done propose(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<RecallProposal> sent) {
        return handIn(number, proposing, sent, rehearse);
    }

    @PostMapping("/own-payment")
    @Operation(
            summary = "Records that a group has paid into the treasury although nobody asked",
            description = "The commitment officer says by the step answer-own-payment what it is for.")
    DeskForPrograms.Done record(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<TreasuryPayment> sent) {
        return handIn(number, recording, sent, rehearse);
    }

    private <C extends Record> DeskForPrograms.Done handIn(
            String number, Deed<C> deed, Sent<C> sent, boolean rehearse) {
        Account account = current.get();
        Subject subject = subjects.see(account, Subject.Kind.CASE, number).subject();
        return programs.handIn(account, subject, deed, sent, rehearse);
    }
}
