package id.pendamping.audit.web;

import id.pendamping.access.Accounts;
import id.pendamping.audit.WorkingNotes;
import id.pendamping.forms.Refusals;
import id.pendamping.group.GroupSummary;
import id.pendamping.shared.Duty;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Working notes on a case, for auditors only. */
@Controller
@RequestMapping("/cases/{number}/notes")
class NotesController {

    static final Set<Duty> AUDITORS = Set.of(Duty.AUDITOR);

    private final WorkingNotes notes;
    private final Auditor auditor;
    private final Accounts accounts;
    private final Refusals refusals;

    NotesController(WorkingNotes notes, Auditor auditor, Accounts accounts, Refusals refusals) {
        this.notes = notes;
        this.auditor = auditor;
        this.accounts = accounts;
        this.refusals = refusals;
    }

    @InApi("GET /cases/{number}/notes")
    @GetMapping
    ModelAndView list(@PathVariable String number) {
        return page(auditor.group(number, AUDITORS));
    }

    @InApi("POST /cases/{number}/notes")
    @PostMapping
    ModelAndView write(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int seen,
            Locale locale) {
        GroupSummary group = auditor.group(number, AUDITORS);
        List<Refusal> refused =
                auditor.perform(group.caseId().subject(), notes.writing(), new WorkingNotes.Draft(words, seen));
        if (!refused.isEmpty()) {
            ModelAndView page =
                    page(group).addObject("typed", words).addObject("why", refusals.sentence(refused.get(0), locale));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return new ModelAndView("redirect:/cases/" + group.number() + "/notes");
    }

    private ModelAndView page(GroupSummary group) {
        List<WorkingNotes.Note> written = notes.of(group.caseId());
        Map<String, String> names = written.stream()
                .map(WorkingNotes.Note::writtenBy)
                .distinct()
                .collect(Collectors.toMap(id -> id, accounts::nameOf));
        return new ModelAndView("audit/notes")
                .addObject("group", group)
                .addObject("notes", written)
                .addObject("names", names);
    }
}
