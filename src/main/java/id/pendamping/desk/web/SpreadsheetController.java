package id.pendamping.desk.web;

import id.pendamping.desk.Desk;
import id.pendamping.forms.Spreadsheet;
import id.pendamping.shared.Download;
import id.pendamping.sheet.SafeCsv;
import id.pendamping.sheet.TextWorkbook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Gives out the table of a step, to be filled in outside. */
@RestController
@RequestMapping({Visit.STEP, "/api/v1" + Visit.STEP})
@Tag(name = "Steps")
class SpreadsheetController {

    private final FormSessions sessions;
    private final Desk desk;

    SpreadsheetController(FormSessions sessions, Desk desk) {
        this.sessions = sessions;
        this.desk = desk;
    }

    @GetMapping("/template.csv")
    @Operation(summary = "The table of a step to be filled in outside, as CSV")
    ResponseEntity<byte[]> csv(
            @PathVariable("kind") String plural, @PathVariable String number, @PathVariable("step") String key) {
        return Download.csv(number + ".csv", SafeCsv.write(template(sessions.visit(plural, number, key))));
    }

    @GetMapping("/template.xlsx")
    @Operation(summary = "The table of a step to be filled in outside, as XLSX")
    ResponseEntity<byte[]> workbook(
            @PathVariable("kind") String plural, @PathVariable String number, @PathVariable("step") String key) {
        List<List<String>> template = template(sessions.visit(plural, number, key));
        return Download.workbook(number + ".xlsx", TextWorkbook.write(key, template));
    }

    private List<List<String>> template(Visit visit) {
        Spreadsheet sheet = visit.step().form().spreadsheet().orElseThrow(SpreadsheetController::unknown);
        if (desk.obstacle(visit.account(), visit.card(), visit.step()).isPresent()) {
            throw unknown();
        }
        return sheet.template(visit.card().subject());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
