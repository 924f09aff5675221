package id.pendamping.tracing.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.group.CaseAccess;
import id.pendamping.group.GroupSummary;
import id.pendamping.group.Groups;
import id.pendamping.print.Printer;
import id.pendamping.programme.Regions;
import id.pendamping.settlement.Demands;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Download;
import id.pendamping.shared.InApi;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The latest demand letter of a case, on the screen and on paper. */
@Controller
class DemandController {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final Groups groups;
    private final CaseAccess access;
    private final Demands demands;
    private final Regions regions;
    private final Printer printer;
    private final CurrentAccount current;

    DemandController(
            Groups groups,
            CaseAccess access,
            Demands demands,
            Regions regions,
            Printer printer,
            CurrentAccount current) {
        this.groups = groups;
        this.access = access;
        this.demands = demands;
        this.regions = regions;
        this.printer = printer;
        this.current = current;
    }

    @InApi("GET /cases/{number}/demand")
    @GetMapping("/cases/{number}/demand")
    String show(@PathVariable String number, Model model) {
        model.addAllAttributes(words(number));
        return "settlement/demand";
    }

    @GetMapping({"/cases/{number}/demand.pdf", "/api/v1/cases/{number}/demand.pdf"})
    @Operation(summary = "The latest demand letter of a case")
    ResponseEntity<byte[]> print(@PathVariable String number) {
        byte[] paper = printer.print("print/demand", words(number), INDONESIAN);
        return Download.pdf(number + "-tagihan.pdf", paper);
    }

    private Map<String, Object> words(String number) {
        GroupSummary group = groups.byNumber(number)
                .map(groups::get)
                .filter(found -> access.maySee(current.get(), found))
                .orElseThrow(DemandController::unknown);
        CaseId caseId = group.caseId();
        return Map.of(
                "letter",
                demands.latest(caseId).orElseThrow(DemandController::unknown),
                "group",
                group,
                "region",
                regions.nameOf(group.regency()));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
