package id.pendamping.exports.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.exports.CaseFormat;
import id.pendamping.exports.ExportCase;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.shared.Download;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Downloads of a case, for officers and auditors who may see it. */
@RestController
@Tag(name = "Exports")
class CaseExportController {

    private final Groups groups;
    private final CaseAccess access;
    private final ExportCase exportCase;
    private final CurrentAccount current;

    CaseExportController(Groups groups, CaseAccess access, ExportCase exportCase, CurrentAccount current) {
        this.groups = groups;
        this.access = access;
        this.exportCase = exportCase;
        this.current = current;
    }

    @GetMapping({"/cases/{number}/exports/{ending}", "/api/v1/cases/{number}/exports/{ending}"})
    @Operation(
            summary = "A case as a file",
            description = "ending is dossier.pdf, dossier.zip, ocel.json, xes, timeline.csv or timeline.xlsx")
    void take(@PathVariable String number, @PathVariable String ending, Locale locale, HttpServletResponse response)
            throws IOException {
        Account account = current.get();
        CaseFormat format = CaseFormat.of(ending).orElseThrow(CaseExportController::unknown);
        GroupSummary group = groups.byNumber(number)
                .map(groups::get)
                .filter(found -> ExportCase.mayTake(account) && access.maySee(account, found))
                .orElseThrow(CaseExportController::unknown);
        Download.written(
                format.fileOf(number),
                MediaType.parseMediaType(format.mediaType()),
                response,
                out -> exportCase.handle(group, format, account, locale, out));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
