package id.pendamping.exports.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.exports.PhaseExports;
import id.pendamping.exports.PhaseFormat;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** All cases of a phase as one file: asked for, watched, fetched. */
@Controller
class PhaseExportController {

    private final PhaseExports exports;
    private final Programme programme;
    private final CurrentAccount current;

    PhaseExportController(PhaseExports exports, Programme programme, CurrentAccount current) {
        this.exports = exports;
        this.programme = programme;
        this.current = current;
    }

    /** A file, and the phase it is of. */
    record Row(PhaseExports.Run run, Phase phase) {}

    @GetMapping("/exports")
    String show(Model model) {
        List<Row> rows = exports.of(taker()).stream()
                .map(run -> new Row(run, programme.phase(run.phaseId())))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("running", rows.stream().anyMatch(row -> row.run().isRunning()));
        model.addAttribute("phases", programme.phases());
        model.addAttribute("formats", PhaseFormat.values());
        return "exports/phases";
    }

    @PostMapping("/exports")
    String begin(@RequestParam UUID phase, @RequestParam PhaseFormat format) {
        Account account = taker();
        Phase wanted = programme.phases().stream()
                .filter(known -> known.id().equals(phase))
                .findFirst()
                .orElseThrow(PhaseExportController::unknown);
        exports.begin(wanted, format, account);
        return "redirect:/exports";
    }

    @GetMapping("/exports/{id}")
    ResponseEntity<StreamingResponseBody> take(@PathVariable UUID id) {
        Account account = taker();
        PhaseExports.Run run = exports.of(account).stream()
                .filter(own -> own.id().equals(id))
                .findFirst()
                .orElseThrow(PhaseExportController::unknown);
        PhaseExports.PhaseFile file = exports.take(run, account).orElseThrow(PhaseExportController::unknown);
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
