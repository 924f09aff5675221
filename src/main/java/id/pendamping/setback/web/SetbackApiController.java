package id.pendamping.setback.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.setback.Setbacks;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What keeps groups from going on, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{number}")
@Tag(name = "Setbacks")
class SetbackApiController {

    private final Setbacks setbacks;
    private final Deed<Setbacks.Withdrawal> withdrawing;
    private final Deed<Setbacks.Declaration> declaring;
    private final Deed<Setbacks.End> ending;
    private final Deed<Setbacks.LossReport> reporting;
    private final DeskForPrograms programs;
    private final Subjects subjects;
    private final CurrentAccount current;

    SetbackApiController(
            Setbacks setbacks,
            Deed<Setbacks.Withdrawal> withdrawing,
            Deed<Setbacks.Declaration> declaring,
            Deed<Setbacks.End> ending,
            Deed<Setbacks.LossReport> reporting,
            DeskForPrograms programs,
            Subjects subjects,
            CurrentAccount current) {
        this.setbacks = setbacks;
        this.withdrawing = withdrawing;
        this.declaring = declaring;
        this.ending = ending;
        this.reporting = reporting;
        this.programs = programs;
        this.subjects = subjects;
        this.current = current;
    }

    @GetMapping("/setbacks")
    @Operation(summary = "Force majeure and losses of a case, latest first")
    Setbacks.Told show(@PathVariable String number) {
        return setbacks.of(
                CaseId.of(subjects.see(current.get(), Subject.Kind.CASE, number).subject()));
    }

    @PostMapping("/withdrawal")
    @Operation(
            summary = "Records that a group gives the aid up",
            description = "Before it is paid the case ends and its place is free; afterwards the aid is demanded back.")
    DeskForPrograms.Done withdraw(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<Setbacks.Withdrawal> sent) {
        return handIn(number, withdrawing, sent, rehearse);
    }

    @PostMapping("/force-majeure")
    @Operation(
            summary = "Declares force majeure by a statement, from a day to a day",
            description =
                    "Somebody else decides by the step decide-force-majeure; then all clocks of the case stand still.")
    DeskForPrograms.Done declare(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<Setbacks.Declaration> sent) {
        return handIn(number, declaring, sent, rehearse);
    }

    @PostMapping("/force-majeure/end")
    @Operation(summary = "Lets the clocks of a case run again before the last day of force majeure")
    DeskForPrograms.Done end(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<Setbacks.End> sent) {
        return handIn(number, ending, sent, rehearse);
    }

    @PostMapping("/losses")
    @Operation(
            summary = "Reports that a part of the aid is gone",
            description = "A finding reserves it until the step answer-loss says what becomes of it.")
    DeskForPrograms.Done report(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<Setbacks.LossReport> sent) {
        return handIn(number, reporting, sent, rehearse);
    }

    private <C extends Record> DeskForPrograms.Done handIn(
            String number, Deed<C> deed, Sent<C> sent, boolean rehearse) {
        Account account = current.get();
        Subject subject = subjects.see(account, Subject.Kind.CASE, number).subject();
        return programs.handIn(account, subject, deed, sent, rehearse);
    }
}
