package id.pendamping.lifecycle.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.lifecycle.StepCatalogue;
import id.pendamping.lifecycle.StepDesk;
import id.pendamping.lifecycle.Submission;
import id.pendamping.lifecycle.WorkItem;
import id.pendamping.lifecycle.WorkList;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Refusal;
import id.pendamping.shared.Rupiah;
import id.pendamping.shared.Subject;
import id.pendamping.step.Step;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same work list and the same steps for machines. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Steps")
class StepApi {

    private static final int MOST_AT_ONCE = 200;

    private final StepCatalogue steps;
    private final StepDesk desk;
    private final WorkList workList;
    private final Refusals refusals;
    private final CurrentAccount current;
    private final JsonMapper json;

    StepApi(
            StepCatalogue steps,
            StepDesk desk,
            WorkList workList,
            Refusals refusals,
            CurrentAccount current,
            JsonMapper json) {
        this.steps = steps;
        this.desk = desk;
        this.workList = workList;
        this.refusals = refusals;
        this.current = current;
        this.json = json;
    }

    /** One thing wrong with a command; {@code field} is null when the whole is meant. */
    record Problem(@Nullable String field, String message) {}

    /** One open task; the case is null for a task of another subject. */
    record Task(
            long id,
            @Nullable CaseId caseId,
            Subject subject,
            String number,
            String groupName,
            String step,
            Duty duty,
            @Nullable String assignee,
            @Nullable String barred,
            @Nullable String regency,
            int programmeYear,
            @Nullable Integer phase,
            Rupiah amount,
            Instant openedAt,
            LocalDate dueOn,
            @Nullable String takenBy,
            @Nullable Instant takenAt) {

        static Task of(WorkItem item) {
            return new Task(
                    item.id(),
                    item.subject().kind() == Subject.Kind.CASE ? item.caseId() : null,
                    item.subject(),
                    item.number(),
                    item.name(),
                    item.step(),
                    item.duty(),
                    item.assignee(),
                    item.barred(),
                    item.regency(),
                    item.programmeYear(),
                    item.phase(),
                    item.amount(),
                    item.openedAt(),
                    item.dueOn(),
                    item.takenBy(),
                    item.takenAt());
        }
    }

    @GetMapping("/tasks")
    @Operation(summary = "What waits for the caller, most urgent first")
    List<Task> tasks(@RequestParam(defaultValue = "1") int page, @RequestParam(defaultValue = "50") int size) {
        var everything = new WorkList.Filter(WorkList.View.ALL, null, null, null, null);
        return workList
                .page(current.get(), everything, Math.max(1, page), Math.min(Math.max(size, 1), MOST_AT_ONCE))
                .items()
                .stream()
                .map(Task::of)
                .toList();
    }

    @PostMapping("/cases/{number}/steps/{step}")
    @Operation(summary = "Does a step on a case; the body has the fields of the step's form, all as text")
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
        Record form;
        try {
            form = json.treeToValue(body, step.get().form());
        } catch (JacksonException e) {
            return problem(HttpStatus.BAD_REQUEST, "unreadable", locale);
        }
        Submission result = desk.submit(account, number, key, form, commandKey);
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
