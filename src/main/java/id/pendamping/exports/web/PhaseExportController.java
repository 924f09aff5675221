package id.pendamping.exports.web;

import id.pendamping.access.Account;
import id.pendamping.access.CurrentAccount;
import id.pendamping.exports.PhaseExports;
import id.pendamping.exports.PhaseFormat;
import id.pendamping.programme.Phase;
import id.pendamping.programme.Programme;
import id.pendamping.shared.InApi;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All cases of a phase as one file: asked for and watched. */
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

    @InApi("GET /exports")
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

    @InApi("POST /exports")
    @PostMapping("/exports")
    String begin(@RequestParam UUID phase, @RequestParam PhaseFormat format) {
        Account account = taker();
        Phase wanted = programme.phases().stream()
                .filter(known -> known.id().equals(phase))
                .findFirst()
                .orElseThrow(PhaseExportController::unknown);
        exports.begin(UUID.randomUUID(), wanted, format, account);
        return "redirect:/exports";
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
