package id.pendamping.desk.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.desk.Desk;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.forms.Refusals;
import id.pendamping.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The same steps for machines. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Steps")
class StepApiController {

    private final StepCatalogue steps;
    private final Desk desk;
    private final Refusals refusals;
    private final CurrentAccount current;
    private final Forms forms;

    StepApiController(StepCatalogue steps, Desk desk, Refusals refusals, CurrentAccount current, Forms forms) {
        this.steps = steps;
        this.desk = desk;
        this.refusals = refusals;
        this.current = current;
        this.forms = forms;
    }

    /** One thing wrong with a command; {@code field} is null when the whole is meant. */
    record Problem(@Nullable String field, String message) {}

    @PostMapping("/cases/{number}/steps/{step}")
    @Operation(summary = "Does a step on a case; the body is the command of the step, described under its own path")
    ResponseEntity<?> submit(
            @PathVariable String number,
            @PathVariable("step") String key,
            @RequestHeader("Idempotency-Key") String commandKey,
            @RequestBody JsonNode body,
            Locale locale) {
        Account account = current.get();
        Optional<Step<?>> step = steps.find(key);
        if (step.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, "unknown", locale);
        }
        if (!body.isObject()) {
            return problem(HttpStatus.BAD_REQUEST, "unreadable", locale);
        }
        Reading<?> reading = forms.read(step.get().command(), body);
        Submission result = desk.submit(account, number, key, reading, commandKey);
        if (result instanceof Submission.Accepted) {
            return ResponseEntity.ok(Map.of("case", number, "step", key, "result", "ACCEPTED"));
        }
        if (result instanceof Submission.Refused refused) {
            return refused(refused.refusals(), locale);
        }
        if (result instanceof Submission.Moved) {
            return problem(HttpStatus.CONFLICT, "moved", locale);
        }
        if (result instanceof Submission.Forbidden) {
            return problem(HttpStatus.FORBIDDEN, "forbidden", locale);
        }
        if (result instanceof Submission.KeyReused) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", locale);
        }
        return problem(HttpStatus.NOT_FOUND, "unknown", locale);
    }

    @ExceptionHandler(MissingRequestHeaderException.class)
    ResponseEntity<ProblemDetail> keyMissing(Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "key-missing", locale);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<ProblemDetail> unreadable(Locale locale) {
        return problem(HttpStatus.BAD_REQUEST, "unreadable", locale);
    }

    private ResponseEntity<ProblemDetail> refused(List<Refusal> reasons, Locale locale) {
        ProblemDetail detail = detail(HttpStatus.UNPROCESSABLE_CONTENT, "refused", locale);
        detail.setProperty(
                "problems",
                reasons.stream()
                        .map(refusal -> new Problem(refusal.field(), refusals.sentence(refusal, locale)))
                        .toList());
        return ResponseEntity.unprocessableContent().body(detail);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String kind, Locale locale) {
        return ResponseEntity.status(status).body(detail(status, kind, locale));
    }

    private ProblemDetail detail(HttpStatus status, String kind, Locale locale) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(status, refusals.sentence(Refusal.of("problem." + kind), locale));
        detail.setType(URI.create("urn:pendamping:problem:" + kind));
        return detail;
    }
}
