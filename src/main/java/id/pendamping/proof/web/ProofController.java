package id.pendamping.proof.web;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.CurrentAccount;
import id.pendamping.proof.ChainChecks;
import id.pendamping.proof.Checkpoint;
import id.pendamping.proof.CheckpointKey;
import id.pendamping.proof.Checkpoints;
import id.pendamping.proof.SigningKey;
import id.pendamping.shared.Download;
import id.pendamping.shared.Duty;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The page of the checkpoints: look at them, take them away, check everything against them. */
@Controller
class ProofController {

    private static final Set<Duty> READERS = Set.of(Duty.AUDITOR, Duty.ADMINISTRATOR);
    private static final int LATEST = 10;
    private static final Resource VERIFIER = new ClassPathResource("verifier/periksa.html");

    /** A checkpoint, and whether a known key has signed it. */
    record Row(Checkpoint checkpoint, boolean isSigned) {}

    private final Checkpoints checkpoints;
    private final ChainChecks checks;
    private final SigningKey key;
    private final Accounts accounts;
    private final CurrentAccount current;

    ProofController(
            Checkpoints checkpoints, ChainChecks checks, SigningKey key, Accounts accounts, CurrentAccount current) {
        this.checkpoints = checkpoints;
        this.checks = checks;
        this.key = key;
        this.accounts = accounts;
        this.current = current;
    }

    @GetMapping("/proof")
    String show(Model model) {
        reader();
        List<CheckpointKey> keys = key.all();
        List<ChainChecks.Run> runs = checks.latest();
        model.addAttribute(
                "rows",
                checkpoints.latest(LATEST).stream()
                        .map(checkpoint ->
                                new Row(checkpoint, keys.stream().anyMatch(known -> known.hasSigned(checkpoint))))
                        .toList());
        model.addAttribute(
                "running",
                runs.stream().filter(run -> !run.isOver()).findFirst().orElse(null));
        model.addAttribute("runs", runs.stream().filter(ChainChecks.Run::isOver).toList());
        model.addAttribute("people", people(runs));
        return "proof/proof";
    }

    @PostMapping("/proof/check")
    String check() {
        checks.begin(reader());
        return "redirect:/proof";
    }

    @GetMapping("/proof/checkpoints.jsonl")
    ResponseEntity<StreamingResponseBody> checkpoints() {
        reader();
        return Download.of("checkpoints.jsonl", MediaType.parseMediaType("application/jsonl"), out -> {
            try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                checkpoints.lines(0, line -> write(writer, line));
            }
        });
    }

    @GetMapping("/proof/key.pem")
    ResponseEntity<StreamingResponseBody> key() {
        reader();
        CheckpointKey signs = key.current();
        return Download.of(
                "pendamping-" + signs.id() + ".pem",
                MediaType.parseMediaType("application/x-pem-file"),
                out -> out.write(signs.pem().getBytes(StandardCharsets.UTF_8)));
    }

    @GetMapping("/proof/periksa.html")
    ResponseEntity<StreamingResponseBody> verifier() {
        reader();
        return Download.of("periksa.html", MediaType.TEXT_HTML, out -> VERIFIER.getInputStream()
                .transferTo(out));
    }

    private Account reader() {
        Account account = current.get();
        if (account.duties().stream().noneMatch(READERS::contains)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return account;
    }

    private Map<String, String> people(List<ChainChecks.Run> runs) {
        return runs.stream()
                .map(ChainChecks.Run::begunBy)
                .distinct()
                .collect(Collectors.toMap(who -> who, accounts::nameOf));
    }

    private static void write(Writer writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
