package id.pendamping.registration.web;

import id.pendamping.access.Account;
import id.pendamping.forms.FileBody;
import id.pendamping.registration.imports.Batches;
import id.pendamping.registration.imports.Imports;
import id.pendamping.sheet.Limits;
import io.swagger.v3.oas.annotations.Operation;
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
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RestController;

/** The registration import for programs: the same files, checks and results as on the page. */
@RestController
@RequestMapping("/api/v1/registrations")
@Tag(name = "Registrations")
class RegistrationApiController {

    private static final String JSON = MediaType.APPLICATION_JSON_VALUE;
    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    private final Imports imports;
    private final Batches batches;
    private final OwnImports own;
    private final ImportProblems problems;
    private final Limits limits;

    RegistrationApiController(
            Imports imports, Batches batches, OwnImports own, ImportProblems problems, Limits limits) {
        this.imports = imports;
        this.batches = batches;
        this.own = own;
        this.problems = problems;
        this.limits = limits;
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
        Optional<Account> registrar = own.registrar();
        if (registrar.isEmpty()) {
            return problems.of(HttpStatus.FORBIDDEN, "refusal.registrations.duty");
        }
        if (key.isBlank()) {
            return keyMissing();
        }
        byte[] content = FileBody.read(request, limits.largestFile());
        UUID id = UUID.nameUUIDFromBytes((registrar.get().id() + '\n' + key).getBytes(StandardCharsets.UTF_8));
        Imports.Uploaded uploaded = imports.take(id, fileName, content, registrar.get());
        if (uploaded instanceof Imports.Uploaded.Refused refused) {
            return problems.of(HttpStatus.UNPROCESSABLE_CONTENT, refused.refusal());
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/registrations/" + id))
                .body(batches.find(id).map(ImportReport.Progress::of).orElseThrow());
    }

    @GetMapping
    @Operation(summary = "The caller's imports, latest first")
    List<ImportReport.Progress> list() {
        return own.all().stream().map(ImportReport.Progress::of).toList();
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
        return own.find(id)
                .<ResponseEntity<?>>map(batch -> ResponseEntity.ok(ImportReport.Progress.of(batch)))
                .orElseGet(() -> problems.of(HttpStatus.NOT_FOUND, "problem.unknown"));
    }

    @ExceptionHandler(MissingRequestHeaderException.class)
    ResponseEntity<ProblemDetail> keyMissing() {
        return problems.of(HttpStatus.BAD_REQUEST, "problem.key-missing");
    }
}
