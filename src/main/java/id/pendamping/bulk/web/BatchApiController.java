package id.pendamping.bulk.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.bulk.Batch;
import id.pendamping.bulk.BatchRow;
import id.pendamping.bulk.BulkWork;
import id.pendamping.bulk.LookAgain;
import id.pendamping.bulk.MarkedRows;
import id.pendamping.listing.Cursor;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Batches for machines: the same preview, progress, moves and results as on the page. */
@RestController
@RequestMapping("/api/v1/batches")
@Tag(name = "Batches")
class BatchApiController {

    private static final int LATEST = 100;

    private final BulkWork work;
    private final LookAgain again;
    private final ResultSheet sheet;
    private final MarkedRows marked;
    private final PageLinks links;
    private final CurrentAccount current;

    BatchApiController(
            BulkWork work,
            LookAgain again,
            ResultSheet sheet,
            MarkedRows marked,
            PageLinks links,
            CurrentAccount current) {
        this.work = work;
        this.again = again;
        this.sheet = sheet;
        this.marked = marked;
        this.links = links;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "The latest hundred batches that the caller may know of, newest first")
    List<BatchReport.Progress> list() {
        return work.latest(current.get(), LATEST).stream()
                .map(batch -> BatchReport.Progress.of(batch, 0))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a batch has come")
    BatchReport.Progress show(@PathVariable UUID id) {
        Batch batch = find(id);
        return BatchReport.Progress.of(batch, again.changed(batch));
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "The subjects of a batch in order, each with its result")
    ResponseEntity<List<BatchReport.Row>> rows(
            @PathVariable UUID id,
            @RequestParam(required = false) BatchRow.@Nullable Result result,
            @ParameterObject PartRequest asked,
            Locale locale) {
        Batch batch = find(id);
        Slice<BatchRow> part = work.rowsBehind(
                batch, result, asked.place().map(BatchApiController::position).orElse(0), asked.wanted());
        Map<Subject, String> marks = marked.words(batch, part.items(), locale);
        return links.answer(part, row -> row(row, marks.get(row.subject()), locale));
    }

    @PostMapping("/{id}/{move:run|pause|resume|cancel|retry}")
    @Operation(
            summary = "Runs, pauses, resumes or cancels a batch, or tries again what faults have kept from being done",
            description = "By its owner only. Sent twice it has one effect; the second answer is 409.")
    BatchReport.Progress move(@PathVariable UUID id, @PathVariable String move) {
        Account account = current.get();
        Batch batch = find(id);
        if (!batch.askedBy().equals(account.id())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "problem.bulk.owner");
        }
        if (!work.move(batch, BulkWork.Move.valueOf(move.toUpperCase(Locale.ROOT)), account)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "problem.bulk.state");
        }
        Batch moved = find(id);
        return BatchReport.Progress.of(moved, again.changed(moved));
    }

    @PostMapping("/{id}/again")
    @Operation(
            summary = "Begins another batch of the same command for the rows that had changed since the preview",
            description =
                    "By its owner only, once it is over. Asked twice it is one batch; Location tells its progress.")
    ResponseEntity<BatchReport.Progress> again(@PathVariable UUID id) {
        UUID second = again.begin(find(id), current.get())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT, "problem.bulk.state"));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/batches/" + second))
                .body(BatchReport.Progress.of(find(second), 0));
    }

    private Batch find(UUID id) {
        return work.find(id, current.get()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private BatchReport.Row row(BatchRow row, @Nullable String mark, Locale locale) {
        return new BatchReport.Row(
                row.position(),
                row.subject(),
                row.number(),
                mark,
                row.foretold(),
                row.result(),
                sheet.reasons(row, locale));
    }

    private static int position(Cursor place) {
        return Optional.of(place)
                .filter(cursor -> cursor.values().size() == 1)
                .map(cursor -> cursor.values().get(0))
                .filter(position -> position.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElseThrow(PartRequest::noCursor);
    }
}
