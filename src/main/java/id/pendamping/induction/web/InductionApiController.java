package id.pendamping.induction.web;

import id.pendamping.access.Account;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.induction.Inductions;
import id.pendamping.induction.Invited;
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

/** Inductions for programs: those of the caller's regions. */
@RestController
@RequestMapping("/api/v1/inductions")
@Tag(name = "Inductions")
class InductionApiController {

    private static final String PHASE = "Year and ordinal of the phase, 2023-3";

    private final Inductions inductions;
    private final InductionsOfReader readable;
    private final DeskForPrograms desk;

    InductionApiController(Inductions inductions, InductionsOfReader readable, DeskForPrograms desk) {
        this.inductions = inductions;
        this.readable = readable;
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "The latest 200 sessions, with how many were invited and came")
    List<InductionsOfReader.Shown> all() {
        return readable.all();
    }

    @GetMapping("/waiting")
    @Operation(summary = "Regencies in which recipients wait for their induction")
    List<InductionsOfReader.Waiting> waiting() {
        return readable.waiting();
    }

    @GetMapping("/{phase}/{session:\\d+}")
    @Operation(summary = "Who is asked to come to a session, and who came")
    List<Invited> invited(@Parameter(description = PHASE) @PathVariable String phase, @PathVariable int session) {
        return readable.invited(readable.find(phase, session));
    }

    @PostMapping("/{phase}/plan/{regency}")
    @Operation(summary = "Plans a session and invites as many recipients of the regency as it holds, as coordinator")
    DeskForPrograms.Done plan(
            @Parameter(description = PHASE) @PathVariable String phase,
            @PathVariable String regency,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<Inductions.Plan> sent) {
        Account coordinator = readable.reader();
        return desk.handIn(
                coordinator, readable.subject(phase), inductions.planning(regency, coordinator), sent, rehearse);
    }

    @PostMapping("/{phase}/{session:\\d+}/roll")
    @Operation(summary = "Puts on record who came to a session, by a list of numbers of groups, as coordinator")
    DeskForPrograms.Done call(
            @Parameter(description = PHASE) @PathVariable String phase,
            @PathVariable int session,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<Inductions.Roll> sent) {
        Account coordinator = readable.reader();
        return desk.handIn(
                coordinator, readable.subject(phase), inductions.calling(session, coordinator), sent, rehearse);
    }

    @PostMapping("/{phase}/{session:\\d+}/invited/{group}")
    @Operation(
            summary = "Puts right what is on record of a group's attendance, with a reason, as coordinator",
            description = "Refused once the group is no recipient any more, or while an amendment takes it out")
    DeskForPrograms.Done correct(
            @Parameter(description = PHASE) @PathVariable String phase,
            @PathVariable int session,
            @PathVariable String group,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<Inductions.Correction> sent) {
        Account coordinator = readable.reader();
        return desk.handIn(
                coordinator,
                readable.subject(phase),
                inductions.correcting(session, group, coordinator),
                sent,
                rehearse);
    }
}
