package id.pendamping.desk.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.bulk.BulkWork;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepForMany;
import id.pendamping.forms.Forms;
import id.pendamping.forms.Reading;
import id.pendamping.forms.Refusals;
import id.pendamping.lifecycle.WorkList;
import id.pendamping.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** One command for all tasks that match a filter, for machines. */
@RestController
@RequestMapping("/api/v1/batches")
@Tag(name = "Batches")
class StepForManyApiController {

    private final StepForMany many;
    private final Forms forms;
    private final Refusals refusals;
    private final CurrentAccount current;

    StepForManyApiController(StepForMany many, Forms forms, Refusals refusals, CurrentAccount current) {
        this.many = many;
        this.forms = forms;
        this.refusals = refusals;
        this.current = current;
    }

    /**
     * What is to be done for whom.
     *
     * @param command the fields of the step, as when it is done on one case
     */
    record Order(
            String step,
            WorkList.@Nullable View view,
            @Nullable String regency,
            @Nullable Integer phase,
            @Nullable String words,
            JsonNode command) {

        WorkList.Filter filter() {
            return WorkList.Filter.of(view, step, regency, phase, words);
        }
    }

    /** One thing wrong with a command; {@code field} is null when the whole is meant. */
    record Problem(@Nullable String field, String message) {}

    @PostMapping
    @Operation(
            summary = "Begins a batch: freezes the tasks of the step that match, and rehearses each in the background",
            description = "Nothing is done before the batch is run. The same Idempotency-Key with the same command is"
                    + " one batch, whatever has joined the list since.")
    @ApiResponse(responseCode = "202", description = "Begun; Location tells the progress")
    @ApiResponse(responseCode = "404", description = "No step that the caller may do for many")
    @ApiResponse(responseCode = "422", description = "The command is wrong, nothing matches, or too much")
    ResponseEntity<?> begin(
            @RequestHeader("Idempotency-Key") String key, @RequestBody Order order, Locale locale) {
        Account account = current.get();
        Optional<Step<?>> step = many.step(account, order.filter());
        if (step.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).body(detail(HttpStatus.NOT_FOUND, "unknown", locale));
        }
        if (key.isBlank()) {
            return keyMissing(locale);
        }
        Reading<?> reading = forms.read(step.get().command(), order.command());
        if (!reading.faults().isEmpty()) {
            return refused(reading.faults(), locale);
        }
        BulkWork.Prepared prepared = many.prepare(account, step.get(), order.filter(), reading.readable(), key);
        if (prepared instanceof BulkWork.Prepared.Refused refused) {
            return refused(List.of(refused.refusal()), locale);
        }
        UUID id = ((BulkWork.Prepared.Begun) prepared).batchId();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/batches/" + id))
                .body(Map.of("id", id));
    }

    @ExceptionHandler(MissingRequestHeaderException.class)
    ResponseEntity<ProblemDetail> keyMissing(Locale locale) {
        return ResponseEntity.badRequest().body(detail(HttpStatus.BAD_REQUEST, "key-missing", locale));
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

    private ProblemDetail detail(HttpStatus status, String kind, Locale locale) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(status, refusals.sentence(Refusal.of("problem." + kind), locale));
        detail.setType(URI.create("urn:pendamping:problem:" + kind));
        return detail;
    }
}
