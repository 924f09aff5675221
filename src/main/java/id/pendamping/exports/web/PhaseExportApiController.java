package id.pendamping.exports.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.exports.PhaseExports;
import id.pendamping.exports.PhaseFormat;
import id.pendamping.forms.Sent;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.Download;
import id.pendamping.shared.FilePart;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

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
    void take(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.RANGE, required = false) @Nullable String range,
            @RequestHeader(name = HttpHeaders.IF_RANGE, required = false) @Nullable String ifRange,
            HttpServletResponse response)
            throws IOException {
        Account account = taker();
        PhaseExports.Run run = exports.of(account).stream()
                .filter(own -> own.id().equals(id))
                .findFirst()
                .orElseThrow(PhaseExportApiController::unknown);
        PhaseExports.PhaseFile file = exports.take(run, account).orElseThrow(PhaseExportApiController::unknown);
        Phase phase = programme.phase(run.phaseId());
        String tag = '"' + id.toString() + '"';
        Download.part(
                run.format().fileOf(phase.year(), phase.ordinal()),
                MediaType.parseMediaType(run.format().mediaType()),
                tag,
                FilePart.asked(range, ifRange, tag, Objects.requireNonNull(run.bytes())),
                response,
                file::writeTo);
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
