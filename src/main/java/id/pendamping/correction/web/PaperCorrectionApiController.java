package id.pendamping.correction.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Subjects;
import id.pendamping.correction.PaperCorrection;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeskForPrograms;
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

/** Corrections of papers of payments, for programs. */
@RestController
@RequestMapping("/api/v1/cases/{number}/paper-correction")
@Tag(name = "Paper correction")
class PaperCorrectionApiController {

    private final Deed<PaperCorrection> proposing;
    private final DeskForPrograms programs;
    private final Subjects subjects;
    private final CurrentAccount current;

    PaperCorrectionApiController(
            Deed<PaperCorrection> proposing, DeskForPrograms programs, Subjects subjects, CurrentAccount current) {
        this.proposing = proposing;
        this.programs = programs;
        this.subjects = subjects;
        this.current = current;
    }

    @PostMapping
    @Operation(
            summary = "Proposes to correct the number or the day of an SPP, SPM or SP2D that was recorded wrongly",
            description =
                    "recordedNumber is the number on record. An SPP is proposed by the commitment officer, an SPM by the"
                            + " payment officer, an SP2D by the treasurer, with kppn. The budget authority decides by the step"
                            + " decide-paper-correction.")
    DeskForPrograms.Done propose(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<PaperCorrection> sent) {
        Account account = current.get();
        Subject subject = subjects.see(account, Subject.Kind.CASE, number).subject();
        return programs.handIn(account, subject, proposing, sent, rehearse);
    }
}
