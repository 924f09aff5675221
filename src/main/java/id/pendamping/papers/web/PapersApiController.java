package id.pendamping.papers.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Subjects;
import id.pendamping.desk.Deed;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.forms.Sent;
import id.pendamping.papers.Paper;
import id.pendamping.papers.Papers;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Papers of registrations, for programs, and for phones that have kept some until there was a network. */
@RestController
@Tag(name = "Groups")
class PapersApiController {

    private static final String PAPERS = "/cases/{number}/papers";
    private static final String OF_PROGRAMS = "/api/v1" + PAPERS;

    private final Papers papers;
    private final Deed<Papers.Addition> adding;
    private final Deed<Papers.SettingAside> settingAside;
    private final DeskForPrograms programs;
    private final Subjects subjects;
    private final CurrentAccount current;

    PapersApiController(
            Papers papers,
            Deed<Papers.Addition> adding,
            Deed<Papers.SettingAside> settingAside,
            DeskForPrograms programs,
            Subjects subjects,
            CurrentAccount current) {
        this.papers = papers;
        this.adding = adding;
        this.settingAside = settingAside;
        this.programs = programs;
        this.subjects = subjects;
        this.current = current;
    }

    @GetMapping(OF_PROGRAMS)
    @Operation(summary = "Letters, copies and photographs of a registration; each is a file of the case's evidence")
    List<Paper> show(@PathVariable String number) {
        return papers.of(CaseId.of(subject(number))).stream()
                .map(Papers.Shown::paper)
                .toList();
    }

    @PostMapping({OF_PROGRAMS, PAPERS})
    @Operation(
            summary = "Lays a paper beside a registration",
            description = "The file is sent as evidence of the case before. Identity cards name their member.")
    DeskForPrograms.Done add(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<Papers.Addition> sent) {
        return programs.handIn(current.get(), subject(number), adding, sent, rehearse);
    }

    @PostMapping(OF_PROGRAMS + "/aside")
    @Operation(summary = "Sets a wrong paper aside, with the reason; its file stays")
    DeskForPrograms.Done setAside(
            @PathVariable String number,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            Sent<Papers.SettingAside> sent) {
        return programs.handIn(current.get(), subject(number), settingAside, sent, rehearse);
    }

    private Subject subject(String number) {
        return subjects.see(current.get(), Subject.Kind.CASE, number).subject();
    }
}
