package id.pendamping.lifecycle.web;

import id.pendamping.access.CurrentAccount;
import id.pendamping.forms.Refusals;
import id.pendamping.lifecycle.WorkItem;
import id.pendamping.lifecycle.WorkList;
import id.pendamping.lifecycle.WorkListSlices;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same work list for machines. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Steps")
class TaskApiController {

    private static final int MOST_AT_ONCE = 200;
    private static final WorkList.Filter EVERYTHING = new WorkList.Filter(WorkList.View.ALL, null, null, null, null);

    private final WorkListSlices tasks;
    private final PageLinks links;
    private final Refusals refusals;
    private final CurrentAccount current;

    TaskApiController(WorkListSlices tasks, PageLinks links, Refusals refusals, CurrentAccount current) {
        this.tasks = tasks;
        this.links = links;
        this.refusals = refusals;
        this.current = current;
    }

    @GetMapping("/tasks")
    @Operation(summary = "What waits for the caller, most urgent first")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list",
            headers = @Header(name = "Link", description = PageLinks.NEXT, schema = @Schema(type = "string")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            array = @ArraySchema(schema = @Schema(implementation = ApiTask.class))))
    @ApiResponse(
            responseCode = "400",
            description = "Not a cursor of this list",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    ResponseEntity<?> tasks(
            @Parameter(description = PageLinks.AFTER) @RequestParam(required = false) @Nullable String after,
            @Parameter(description = PageLinks.PAGE, deprecated = true) @RequestParam(defaultValue = "1") long page,
            @RequestParam(defaultValue = "50") int size,
            Locale locale) {
        PageRequest asked = PageRequest.of(page, Math.min(Math.max(size, 1), MOST_AT_ONCE));
        if (after == null) {
            return answer(tasks.page(current.get(), EVERYTHING, asked));
        }
        Optional<WorkListSlices.Place> place = WorkListSlices.Place.parse(after);
        return place.isPresent()
                ? answer(tasks.behind(place.get(), current.get(), EVERYTHING, asked.size()))
                : ResponseEntity.badRequest().body(noCursor(locale));
    }

    private ResponseEntity<?> answer(Slice<WorkItem> part) {
        return ResponseEntity.ok()
                .headers(links.next(part))
                .body(part.items().stream().map(ApiTask::of).toList());
    }

    private ProblemDetail noCursor(Locale locale) {
        String words = refusals.sentence(Refusal.of("problem.cursor"), locale);
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, words);
        detail.setType(URI.create("urn:pendamping:problem:cursor"));
        return detail;
    }
}
