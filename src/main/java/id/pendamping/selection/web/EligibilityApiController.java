package id.pendamping.selection.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.Subjects;
import id.pendamping.selection.Findings;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Eligibility for programs: the rules of a year, and what they hold against a group. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Eligibility")
class EligibilityApiController {

    private final EligibilityTable table;
    private final Findings findings;
    private final Subjects subjects;
    private final CurrentAccount current;

    EligibilityApiController(EligibilityTable table, Findings findings, Subjects subjects, CurrentAccount current) {
        this.table = table;
        this.findings = findings;
        this.subjects = subjects;
        this.current = current;
    }

    @GetMapping("/programme/{year}/eligibility")
    @Operation(summary = "The rules that decide whether a group is eligible, with the limits of the year")
    EligibilityTable.Shown rules(@PathVariable String year, Locale locale) {
        return table.of(year, locale);
    }

    @GetMapping("/cases/{number}/eligibility")
    @Operation(
            summary = "What the rules hold against a group: the latest screening, asked again with what it saw",
            description = "Every finding names the members or budget lines that it means and when the rule would pass.")
    Findings.Again of(@PathVariable String number, Locale locale) {
        Subject subject = subjects.see(current.get(), Subject.Kind.CASE, number).subject();
        return findings.latest(CaseId.of(subject), locale)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
