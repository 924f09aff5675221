package id.pendamping.registration.web;

import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.Slice;
import id.pendamping.registration.imports.Batch;
import id.pendamping.registration.imports.GroupResult;
import id.pendamping.registration.imports.GroupResults;
import id.pendamping.registration.imports.Onward;
import id.pendamping.registration.imports.Reasons;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The results of an import for programs, part by part. */
@RestController
@RequestMapping("/api/v1/registrations/{id}/results")
@Tag(name = "Registrations")
class RegistrationResultsApiController {

    private static final int MOST_AT_ONCE = 500;
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final GroupResults results;
    private final OwnImports own;
    private final ImportProblems problems;
    private final Reasons reasons;
    private final PageLinks links;

    RegistrationResultsApiController(
            GroupResults results, OwnImports own, ImportProblems problems, Reasons reasons, PageLinks links) {
        this.results = results;
        this.own = own;
        this.problems = problems;
        this.reasons = reasons;
        this.links = links;
    }

    @GetMapping
    @Operation(summary = "The result of every group of a file, by its place there; rows, columns and reasons of faults")
    @ApiResponse(
            responseCode = "200",
            description = "A part of the list",
            headers = @Header(name = "Link", description = PageLinks.NEXT, schema = @Schema(type = "string")),
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ImportReport.Results.class),
                            examples = @ExampleObject(value = RegistrationExamples.RESULTS)))
    @ApiResponse(
            responseCode = "400",
            description = "Not a cursor of this list",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "404",
            description = "No import of the caller's",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<?> results(
            @PathVariable UUID id,
            @RequestParam(required = false) GroupResult.@Nullable Kind result,
            @Parameter(description = PageLinks.AFTER) @RequestParam(required = false) @Nullable String after,
            @Parameter(description = PageLinks.PAGE, deprecated = true) @RequestParam(defaultValue = "1") long page,
            @RequestParam(defaultValue = "100") int size) {
        Optional<Batch> batch = own.find(id);
        if (batch.isEmpty()) {
            return problems.of(HttpStatus.NOT_FOUND, "problem.unknown");
        }
        PageRequest asked = PageRequest.of(page, Math.min(Math.max(size, 1), MOST_AT_ONCE));
        if (after == null) {
            return part(
                    results.page(id, result, asked), asked.size(), batch.get().count(result));
        }
        OptionalInt place = GroupResults.place(after);
        return place.isPresent()
                ? part(
                        results.behind(place.getAsInt(), id, result, asked.size()),
                        asked.size(),
                        batch.get().count(result))
                : problems.of(HttpStatus.BAD_REQUEST, "problem.cursor");
    }

    @GetMapping("/onward")
    @Operation(summary = "Where the cases are now that began with an import: on their way, returned, or rejected")
    Onward onward(@PathVariable UUID id) {
        return own.find(id)
                .map(batch -> results.onward(batch.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<?> part(Slice<GroupResult> part, int size, int total) {
        List<ImportReport.Result> items = part.items().stream().map(this::shown).toList();
        return ResponseEntity.ok().headers(links.next(part)).body(new ImportReport.Results(items, size, total));
    }

    private ImportReport.Result shown(GroupResult result) {
        return new ImportReport.Result(
                result.groupName(),
                result.village(),
                result.firstRow(),
                result.lastRow(),
                result.kind(),
                result.caseNumber(),
                result.problems().stream()
                        .map(problem -> new ImportReport.Fault(
                                problem.row(),
                                problem.column(),
                                reasons.words(problem.messageKey(), problem.arguments())))
                        .toList());
    }
}
