package id.pendamping.selection.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Subjects;
import id.pendamping.group.Groups;
import id.pendamping.selection.Findings;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Subject;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Which rules decide whether a group is eligible, for everybody who has signed in. */
@Controller
class EligibilityController {

    private final EligibilityTable table;
    private final Findings findings;
    private final Groups groups;
    private final Subjects subjects;
    private final CurrentAccount current;

    EligibilityController(
            EligibilityTable table, Findings findings, Groups groups, Subjects subjects, CurrentAccount current) {
        this.table = table;
        this.findings = findings;
        this.groups = groups;
        this.subjects = subjects;
        this.current = current;
    }

    @InApi("GET /programme/{year}/eligibility")
    @GetMapping("/programme/{year}/eligibility")
    ModelAndView show(@PathVariable String year, Locale locale) {
        return new ModelAndView("selection/eligibility").addObject("table", table.of(year, locale));
    }

    /** What was held against one group, also once its case has ended and no step shows it any more. */
    @InApi("GET /cases/{number}/eligibility")
    @GetMapping("/cases/{number}/eligibility")
    ModelAndView of(@PathVariable String number, Locale locale) {
        CaseId caseId =
                CaseId.of(subjects.see(current.get(), Subject.Kind.CASE, number).subject());
        return new ModelAndView("selection/case-eligibility")
                .addObject("group", groups.get(caseId))
                .addObject(
                        "screened",
                        findings.latest(caseId, locale)
                                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }
}
