package id.pendamping.bulk.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.bulk.Batch;
import id.pendamping.bulk.BatchRow;
import id.pendamping.bulk.BulkWork;
import id.pendamping.forms.Refusals;
import id.pendamping.listing.Cursor;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Batches for machines: the same preview, progress, moves and results as on the page. */
@RestController
@RequestMapping("/api/v1/batches")
@Tag(name = "Batches")
@ApiResponse(
        responseCode = "404",
        description = "No batch that the caller may know of",
        content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
class BatchApiController {

    private static final int LATEST = 100;
    private static final int MOST_AT_ONCE = 500;

    private final BulkWork work;
    private final ResultSheet sheet;
    private final PageLinks links;
    private final Refusals refusals;
    private final CurrentAccount current;

    BatchApiController(
            BulkWork work, ResultSheet sheet, PageLinks links, Refusals refusals, CurrentAccount current) {
        this.work = work;
        this.sheet = sheet;
        this.links = links;
        this.refusals = refusals;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "The latest hundred batches that the caller may know of, newest first")
    List<BatchReport.Progress> list() {
        return work.latest(current.get(), LATEST).stream()
                .map(BatchReport.Progress::of)
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a batch has come")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = BatchReport.Progress.class)))
    ResponseEntity<?> show(@PathVariable UUID id, Locale locale) {
        return answer(work.find(id, current.get()), locale);
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "The subjects of a batch in order, each with its result")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = BatchReport.Row.class)))
    ResponseEntity<?> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) BatchRow.@Nullable Result result,
            @Parameter(description = PageLinks.AFTER) @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") int size,
            Locale locale) {
        Optional<Batch> batch = work.find(id, current.get());
        Optional<Integer> place = after == null ? Optional.of(0) : place(after);
        if (batch.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, "unknown", locale);
        }
        if (place.isEmpty()) {
            return problem(HttpStatus.BAD_REQUEST, "cursor", locale);
        }
        Slice<BatchRow> part = work.rowsBehind(
                batch.get(), result, place.get(), Math.min(Math.max(size, 1), MOST_AT_ONCE));
        return ResponseEntity.ok()
                .headers(links.next(part))
                .body(part.items().stream().map(row -> row(row, locale)).toList());
    }

    @PostMapping("/{id}/{move:run|pause|resume|cancel|retry}")
    @Operation(
            summary = "Runs, pauses, resumes or cancels a batch, or tries again what faults have kept from being done",
            description = "By its owner only. Sent twice it has one effect; the second answer is 409.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = BatchReport.Progress.class)))
    @ApiResponse(
            responseCode = "403",
            description = "Somebody else's batch",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @ApiResponse(
            responseCode = "409",
            description = "Not in a state for it, or its preview is not complete",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    ResponseEntity<?> move(@PathVariable UUID id, @PathVariable String move, Locale locale) {
        Account account = current.get();
        Optional<Batch> batch = work.find(id, account);
        if (batch.isPresent() && !batch.get().askedBy().equals(account.id())) {
            return problem(HttpStatus.FORBIDDEN, "bulk.owner", locale);
        }
        if (batch.isPresent()
                && !work.move(batch.get(), BulkWork.Move.valueOf(move.toUpperCase(Locale.ROOT)), account)) {
            return problem(HttpStatus.CONFLICT, "bulk.state", locale);
        }
        return answer(work.find(id, account), locale);
    }

    private ResponseEntity<?> answer(Optional<Batch> batch, Locale locale) {
        return batch.<ResponseEntity<?>>map(found -> ResponseEntity.ok(BatchReport.Progress.of(found)))
                .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "unknown", locale));
    }

    private BatchReport.Row row(BatchRow row, Locale locale) {
        return new BatchReport.Row(
                row.position(), row.subject(), row.number(), row.foretold(), row.result(), sheet.reasons(row, locale));
    }

    private static Optional<Integer> place(String after) {
        return Cursor.parse(after)
                .filter(cursor -> cursor.values().size() == 1)
                .map(cursor -> cursor.values().get(0))
                .filter(position -> position.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String kind, Locale locale) {
        ProblemDetail detail =
                ProblemDetail.forStatusAndDetail(status, refusals.sentence(Refusal.of("problem." + kind), locale));
        detail.setType(URI.create("urn:pendamping:problem:" + kind));
        return ResponseEntity.status(status).body(detail);
    }
}
