package id.pendamping.group.intake;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.listing.PageLinks;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.Slice;
import id.pendamping.shared.Duty;
import id.pendamping.sheet.Limits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registration import for programs: the same files, checks and results as on the page. */
@RestController
@RequestMapping("/api/v1/registrations")
@Tag(name = "Registrations")
class RegistrationApiController {

    private static final int MOST_AT_ONCE = 500;
    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final Imports imports;
    private final Batches batches;
    private final GroupResults results;
    private final Reasons reasons;
    private final CurrentAccount current;
    private final Limits limits;
    private final PageLinks links;

    RegistrationApiController(
            Imports imports,
            Batches batches,
            GroupResults results,
            Reasons reasons,
            CurrentAccount current,
            Limits limits,
            PageLinks links) {
        this.imports = imports;
        this.batches = batches;
        this.results = results;
        this.reasons = reasons;
        this.current = current;
        this.limits = limits;
        this.links = links;
    }

    @PostMapping
    @Operation(
            summary = "Takes a registration file in; it is worked off in the background",
            description = "The body is the file, CSV or XLSX, one row per member. The same file with the same"
                    + " Idempotency-Key is one import.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema = @Schema(type = "string"),
                        examples = @ExampleObject(value = RegistrationExamples.FILE)),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "202",
            description = "Taken in; Location tells the progress",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ImportReport.Progress.class),
                            examples = @ExampleObject(value = RegistrationExamples.WAITING)))
    @ApiResponse(responseCode = "400", description = "No Idempotency-Key", content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "403",
            description = "The caller is no registrar",
            content = @Content(mediaType = PROBLEM))
    @ApiResponse(
            responseCode = "422",
            description = "The file cannot be used, or the key came with another file; nothing was kept",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(implementation = ProblemDetail.class),
                            examples = @ExampleObject(value = RegistrationExamples.UNUSABLE)))
    ResponseEntity<?> take(
            @RequestHeader("Idempotency-Key") String key,
            @RequestHeader(name = "X-File-Name", defaultValue = "registrations") String fileName,
            HttpServletRequest request)
            throws IOException {
        Optional<Account> registrar = registrar();
        if (registrar.isEmpty()) {
            return problem(HttpStatus.FORBIDDEN, "refusal.registrations.duty");
        }
        if (key.isBlank()) {
            return keyMissing();
        }
        byte[] content = request.getInputStream().readNBytes(limits.largestFile() + 1);
        UUID id = UUID.nameUUIDFromBytes((registrar.get().id() + '\n' + key).getBytes(StandardCharsets.UTF_8));
        Imports.Uploaded uploaded = imports.take(id, fileName, content, registrar.get());
        if (uploaded instanceof Imports.Uploaded.Refused refused) {
            return problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    refused.refusal().messageKey(),
                    refused.refusal().arguments());
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/registrations/" + id))
                .body(batches.find(id).map(ImportReport.Progress::of).orElseThrow());
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import has come")
    @ApiResponse(
            responseCode = "200",
            description = "The counts; it is over in the states FINISHED and FAILED",
            content =
                    @Content(
                            mediaType = JSON,
                            schema = @Schema(implementation = ImportReport.Progress.class),
                            examples = @ExampleObject(value = RegistrationExamples.FINISHED)))
    @ApiResponse(
            responseCode = "404",
            description = "No import of the caller's",
            content = @Content(mediaType = PROBLEM))
    ResponseEntity<?> progress(@PathVariable UUID id) {
        return own(id).<ResponseEntity<?>>map(batch -> ResponseEntity.ok(ImportReport.Progress.of(batch)))
                .orElseGet(() -> problem(HttpStatus.NOT_FOUND, "problem.unknown"));
    }

    @GetMapping("/{id}/results")
    @Operation(summary = "What came of the groups of a file, by their place in it; rows, columns and reasons of faults")
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
        Optional<Batch> batch = own(id);
        if (batch.isEmpty()) {
            return problem(HttpStatus.NOT_FOUND, "problem.unknown");
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
                : problem(HttpStatus.BAD_REQUEST, "problem.cursor");
    }

    private ResponseEntity<?> part(Slice<GroupResult> part, int size, int total) {
        List<ImportReport.Result> items = part.items().stream().map(this::shown).toList();
        return ResponseEntity.ok().headers(links.next(part)).body(new ImportReport.Results(items, size, total));
    }

    @ExceptionHandler(MissingRequestHeaderException.class)
    ResponseEntity<ProblemDetail> keyMissing() {
        return problem(HttpStatus.BAD_REQUEST, "problem.key-missing");
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

    private Optional<Account> registrar() {
        return Optional.of(current.get()).filter(account -> account.holds(Duty.REGISTRAR));
    }

    private Optional<Batch> own(UUID id) {
        return registrar().flatMap(registrar -> batches.find(id)
                .filter(batch -> batch.uploadedBy().equals(registrar.id())));
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String key) {
        return problem(status, key, List.of());
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String key, List<?> arguments) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, reasons.words(key, List.copyOf(arguments)));
        detail.setType(URI.create("urn:pendamping:problem:" + key.replaceFirst("^(refusal|problem)\\.", "")));
        return ResponseEntity.status(status).body(detail);
    }
}
