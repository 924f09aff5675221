package id.pendamping.exports.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.exports.PhaseExports;
import id.pendamping.exports.PhaseFormat;
import id.pendamping.forms.Sent;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** All cases of a phase as one file, for programs of auditors; pages fetch the file here too. */
@RestController
@Tag(name = "Exports")
class PhaseExportApiController {

    private final PhaseExports exports;
    private final Programme programme;
    private final CurrentAccount current;

    PhaseExportApiController(PhaseExports exports, Programme programme, CurrentAccount current) {
        this.exports = exports;
        this.programme = programme;
        this.current = current;
    }

    /** Which phase, and as what. */
    record Order(UUID phase, PhaseFormat format) {}

    /** Names the file, which lies at {@code /api/v1/exports/<id>} once it is written. */
    record Begun(UUID id) {}

    @GetMapping("/api/v1/exports")
    @Operation(summary = "The caller's own files, newest first, and how far each is")
    List<PhaseExports.Run> list() {
        return exports.of(taker());
    }

    @PostMapping("/api/v1/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Begins to write the cases of a phase into a file, in the background")
    Begun begin(Sent<Order> sent) {
        Account account = taker();
        Order order = sent.command();
        Phase wanted = programme.phases().stream()
                .filter(known -> known.id().equals(order.phase()))
                .findFirst()
                .orElseThrow(PhaseExportApiController::unknown);
        UUID id = sent.id(account.id());
        exports.begin(id, wanted, order.format(), account);
        exports.of(account).stream()
                .filter(run -> run.id().equals(id))
                .filter(run -> !run.phaseId().equals(order.phase()) || run.format() != order.format())
                .findFirst()
                .ifPresent(other -> {
                    throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "problem.key-reused");
                });
        return new Begun(id);
    }

    @GetMapping({"/exports/{id}", "/api/v1/exports/{id}"})
    @Operation(summary = "The file, once it is written")
    ResponseEntity<StreamingResponseBody> take(@PathVariable UUID id) {
        Account account = taker();
        PhaseExports.Run run = exports.of(account).stream()
                .filter(own -> own.id().equals(id))
                .findFirst()
                .orElseThrow(PhaseExportApiController::unknown);
        PhaseExports.PhaseFile file = exports.take(run, account).orElseThrow(PhaseExportApiController::unknown);
        Phase phase = programme.phase(run.phaseId());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(run.format().mediaType()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(run.format().fileOf(phase.year(), phase.ordinal()))
                                .build()
                                .toString())
                .contentLength(Objects.requireNonNull(run.bytes()))
                .body(file::writeTo);
    }

    private Account taker() {
        Account account = current.get();
        if (!PhaseExports.mayTake(account)) {
            throw unknown();
        }
        return account;
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
