package id.pendamping.proof.web;

import id.pendamping.access.Accounts;
import id.pendamping.checkpoint.Checkpoint;
import id.pendamping.checkpoint.CheckpointKey;
import id.pendamping.proof.ChainChecks;
import id.pendamping.proof.Checkpoints;
import id.pendamping.proof.SigningKey;
import id.pendamping.proof.TreeState;
import id.pendamping.shared.Download;
import id.pendamping.shared.InApi;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of the checkpoints: look at them, take them away, check everything against them. */
@Controller
class ProofController {

    private static final int LATEST = 10;
    private static final Resource VERIFIER = new ClassPathResource("verifier/periksa.html");

    /** A checkpoint, and whether a known key has signed it. */
    record Row(Checkpoint checkpoint, boolean isSigned) {}

    private final Checkpoints checkpoints;
    private final TreeState tree;
    private final ChainChecks checks;
    private final SigningKey key;
    private final Accounts accounts;
    private final ProofReader reader;

    ProofController(
            Checkpoints checkpoints,
            TreeState tree,
            ChainChecks checks,
            SigningKey key,
            Accounts accounts,
            ProofReader reader) {
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.checks = checks;
        this.key = key;
        this.accounts = accounts;
        this.reader = reader;
    }

    @InApi("GET /proof")
    @GetMapping("/proof")
    String show(Model model) {
        reader.get();
        List<CheckpointKey> keys = key.all();
        List<ChainChecks.Run> runs = checks.latest();
        model.addAttribute(
                "rows",
                checkpoints.latest(LATEST).stream()
                        .map(checkpoint ->
                                new Row(checkpoint, keys.stream().anyMatch(known -> known.hasSigned(checkpoint))))
                        .toList());
        model.addAttribute("newest", tree.newest().orElse(null));
        model.addAttribute("witnesses", tree.answers());
        model.addAttribute("logKey", tree.key());
        model.addAttribute(
                "running",
                runs.stream().filter(run -> !run.isOver()).findFirst().orElse(null));
        model.addAttribute("runs", runs.stream().filter(ChainChecks.Run::isOver).toList());
        model.addAttribute("people", people(runs));
        return "proof/proof";
    }

    @InApi("POST /proof/check")
    @PostMapping("/proof/check")
    String check() {
        checks.begin(reader.get());
        return "redirect:/proof";
    }

    @GetMapping({"/proof/checkpoints.jsonl", "/api/v1/proof/checkpoints.jsonl"})
    @Operation(summary = "All checkpoints, one a line")
    void checkpoints(HttpServletResponse response) throws IOException {
        reader.get();
        Download.written("checkpoints.jsonl", MediaType.parseMediaType("application/jsonl"), response, out -> {
            try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                checkpoints.lines(0, line -> write(writer, line));
            }
        });
    }

    @GetMapping({"/proof/tree.jsonl", "/api/v1/proof/tree.jsonl"})
    @Operation(summary = "All notes of the tree over all entries, one a line, with the hashes between them")
    void tree(HttpServletResponse response) throws IOException {
        reader.get();
        Download.written("tree.jsonl", MediaType.parseMediaType("application/jsonl"), response, out -> {
            try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                tree.lines(line -> write(writer, line));
            }
        });
    }

    @GetMapping({"/proof/key.pem", "/api/v1/proof/key.pem"})
    @Operation(summary = "The public key that signs checkpoints")
    ResponseEntity<byte[]> key() {
        reader.get();
        CheckpointKey signs = key.current();
        return Download.of(
                "pendamping-" + signs.id() + ".pem",
                MediaType.parseMediaType("application/x-pem-file"),
                signs.pem().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping({"/proof/periksa.html", "/api/v1/proof/periksa.html"})
    @Operation(summary = "The verifier to keep: a page that checks proofs without this program")
    ResponseEntity<byte[]> verifier() throws IOException {
        reader.get();
        return Download.of("periksa.html", MediaType.TEXT_HTML, VERIFIER.getContentAsByteArray());
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
