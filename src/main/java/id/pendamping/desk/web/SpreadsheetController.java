package id.pendamping.desk.web;

import id.pendamping.desk.Desk;
import id.pendamping.forms.Spreadsheet;
import id.pendamping.shared.CaseId;
import id.pendamping.sheet.SafeCsv;
import id.pendamping.sheet.TextWorkbook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

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
        return attachment(number + ".csv", CSV, SafeCsv.write(template(sessions.visit(plural, number, key))));
    }

    @GetMapping("/template.xlsx")
    @Operation(summary = "The table of a step to be filled in outside, as XLSX")
    ResponseEntity<byte[]> workbook(
            @PathVariable("kind") String plural, @PathVariable String number, @PathVariable("step") String key) {
        List<List<String>> template = template(sessions.visit(plural, number, key));
        return attachment(number + ".xlsx", WORKBOOK, TextWorkbook.write(key, template));
    }

    private List<List<String>> template(Visit visit) {
        Spreadsheet sheet = visit.step().spreadsheet().orElseThrow(SpreadsheetController::unknown);
        if (desk.obstacle(visit.account(), visit.card(), visit.step()).isPresent()) {
            throw unknown();
        }
        return sheet.template(CaseId.of(visit.card().subject()));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseEntity<byte[]> attachment(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
