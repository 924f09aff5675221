package id.pendamping.tracing.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.shared.Download;
import id.pendamping.tracing.PrintedReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The accountability report on paper, for those who may see the case. */
@RestController
@Tag(name = "Cases")
class PrintedReportController {

    private final Groups groups;
    private final CaseAccess access;
    private final PrintedReport report;
    private final CurrentAccount current;

    PrintedReportController(Groups groups, CaseAccess access, PrintedReport report, CurrentAccount current) {
        this.groups = groups;
        this.access = access;
        this.report = report;
        this.current = current;
    }

    @GetMapping({"/cases/{number}/report.pdf", "/api/v1/cases/{number}/report.pdf"})
    @Operation(summary = "The accountability report of a case on paper")
    ResponseEntity<byte[]> print(
            @PathVariable String number, @RequestParam(required = false) @Nullable Integer version, Locale locale) {
        Account account = current.get();
        GroupSummary group = groups.byNumber(number)
                .map(groups::get)
                .filter(found -> access.maySee(account, found))
                .orElseThrow(PrintedReportController::unknown);
        byte[] paper = report.of(group, version, account.name(), locale).orElseThrow(PrintedReportController::unknown);
        return Download.pdf("LPJ-" + group.number() + ".pdf", paper);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
