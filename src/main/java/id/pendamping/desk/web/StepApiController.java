package id.pendamping.desk.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.pendamping.access.CurrentAccount;
import id.pendamping.desk.Desk;
import id.pendamping.desk.DeskForPrograms;
import id.pendamping.desk.Foresights;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.forms.RequestRefused;
import id.pendamping.shared.InApi;
import id.pendamping.shared.Subject;
import id.pendamping.sheet.Limits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** The same steps for machines. */
@RestController
@Tag(name = "Steps")
class StepApiController {

    private static final String CASES = "cases";
    private static final String STEP = "/cases/{number}/steps/{step}";
    private static final String OF_PROGRAMS = "/api/v1" + STEP;

    private final FormSessions sessions;
    private final StepCatalogue steps;
    private final Desk desk;
    private final Forms forms;
    private final CurrentAccount current;
    private final Limits limits;
    private final Foresights foresights;

    StepApiController(
            FormSessions sessions,
            StepCatalogue steps,
            Desk desk,
            Forms forms,
            CurrentAccount current,
            Limits limits,
            Foresights foresights) {
        this.sessions = sessions;
        this.steps = steps;
        this.desk = desk;
        this.forms = forms;
        this.current = current;
        this.limits = limits;
        this.foresights = foresights;
    }

    /**
     * The answer to a command that was not refused.
     *
     * @param foreseen what would follow, said only to a command that is rehearsed
     */
    record Done(
            @JsonProperty("case") String number, String step, DeskForPrograms.Result result, List<String> foreseen) {}

    /**
     * What stands in the form.
     *
     * @param values text by the name of its place, as in {@code lines[2].amount}
     * @param revision of the draft, 0 where there is none
     */
    record OpenForm(Map<String, String> values, long revision) {

        static OpenForm of(FormSession session) {
            return new OpenForm(session.typed().values(), session.draft().revision());
        }
    }

    @GetMapping(OF_PROGRAMS)
    @Operation(
            summary = "What stands in the form of a step now: as the step begins it, with what the draft has changed")
    OpenForm form(@PathVariable String number, @PathVariable("step") String key) {
        return OpenForm.of(sessions.begin(open(number, key)));
    }

    @PostMapping(OF_PROGRAMS)
    @Operation(summary = "Does a step on a case; the body is the command of the step, described under its own path")
    Done submit(
            @PathVariable String number,
            @PathVariable("step") String key,
            @Parameter(description = DeskForPrograms.REHEARSE) @RequestParam(defaultValue = "false") boolean rehearse,
            @RequestHeader("Idempotency-Key") String commandKey,
            @RequestBody JsonNode body,
            Locale locale) {
        Step<?> step = steps.find(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!body.isObject()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Reading<?> reading = forms.read(step.command(), body);
        Submission submission = rehearse
                ? rehearse(sessions.visit(CASES, number, key), reading)
                : desk.submit(current.get(), number, key, reading, commandKey);
        DeskForPrograms.Result result = DeskForPrograms.result(submission, rehearse);
        return new Done(number, key, result, rehearse ? foreseen(number, step, reading, locale) : List.of());
    }

    /** What a phone has kept until there was a network; the page of the step takes forms at the same address. */
    @InApi("POST /cases/{number}/steps/{step}")
    @PostMapping(path = STEP, consumes = MediaType.APPLICATION_JSON_VALUE)
    Done submitKept(
            @PathVariable String number,
            @PathVariable("step") String key,
            @RequestHeader("Idempotency-Key") String commandKey,
            @RequestBody JsonNode body,
            Locale locale) {
        return submit(number, key, false, commandKey, body, locale);
    }

    @PostMapping(OF_PROGRAMS + "/sheet")
    @Operation(
            summary = "Reads a spreadsheet into the form of a step and gives what stands in it then; nothing is kept",
            description = "The body is the file, CSV or XLSX, with the columns of the step's template.")
    OpenForm fill(
            @PathVariable String number,
            @PathVariable("step") String key,
            @Parameter(description = "What becomes of rows that stand in the form already")
                    @RequestParam(defaultValue = "REFUSE")
                    RepeatedRows repeated,
            HttpServletRequest request)
            throws IOException {
        FormSession begun = sessions.begin(open(number, key));
        FormSessions.Changed filled =
                sessions.fill(begun, request.getInputStream().readNBytes(limits.largestFile() + 1));
        RequestRefused.unlessEmpty(filled.refusals());
        return OpenForm.of(repeated.in(filled.session()));
    }

    private List<String> foreseen(String number, Step<?> step, Reading<?> reading, Locale locale) {
        Subject subject = sessions.visit(CASES, number, step.key()).card().subject();
        return foresights.of(step, subject, reading, locale);
    }

    private Submission rehearse(Visit visit, Reading<?> reading) {
        return desk.rehearse(visit.account(), visit.card().subject(), visit.step(), reading);
    }

    private Visit open(String number, String key) {
        Visit visit = sessions.visit(CASES, number, key);
        desk.obstacle(visit.account(), visit.card(), visit.step()).ifPresent(Submission::objections);
        RequestRefused.unlessEmpty(
                desk.standstill(visit.card().subject(), visit.step()).stream().toList());
        RequestRefused.unlessEmpty(
                visit.step().missing(visit.card().subject()).stream().toList());
        return visit;
    }
}
