package id.pendamping.lifecycle.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.access.SubjectCard;
import id.pendamping.access.Subjects;
import id.pendamping.forms.Spreadsheet;
import id.pendamping.lifecycle.StepCatalogue;
import id.pendamping.lifecycle.StepDesk;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import id.pendamping.sheet.SafeCsv;
import id.pendamping.sheet.TextWorkbook;
import id.pendamping.step.Step;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Gives out the table of a step, to be filled in outside. */
@Controller
class SpreadsheetController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Subjects subjects;
    private final StepCatalogue steps;
    private final StepDesk desk;
    private final CurrentAccount current;

    SpreadsheetController(Subjects subjects, StepCatalogue steps, StepDesk desk, CurrentAccount current) {
        this.subjects = subjects;
        this.steps = steps;
        this.desk = desk;
        this.current = current;
    }

    @GetMapping("/cases/{number}/steps/{step}/template.csv")
    ResponseEntity<byte[]> csv(@PathVariable String number, @PathVariable("step") String key) {
        return attachment(number + ".csv", CSV, SafeCsv.write(template(number, key)));
    }

    @GetMapping("/cases/{number}/steps/{step}/template.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String number, @PathVariable("step") String key) {
        return attachment(number + ".xlsx", WORKBOOK, TextWorkbook.write(key, template(number, key)));
    }

    private List<List<String>> template(String number, String key) {
        SubjectCard card = subjects.find(Subject.Kind.CASE, number).orElseThrow(SpreadsheetController::unknown);
        Step<?> step = steps.find(key).orElseThrow(SpreadsheetController::unknown);
        Spreadsheet<?> sheet = step.spreadsheet().orElseThrow(SpreadsheetController::unknown);
        if (desk.obstacle(current.get(), card, step).isPresent()) {
            throw unknown();
        }
        return sheet.template(CaseId.of(card.subject()));
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
