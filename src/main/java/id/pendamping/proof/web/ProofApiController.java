package id.pendamping.proof.web;

import id.pendamping.checkpoint.Checkpoint;
import id.pendamping.proof.ChainChecks;
import id.pendamping.proof.Checkpoints;
import id.pendamping.proof.TreeState;
import id.pendamping.proof.WitnessAnswers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Checkpoints and checks of all chains, for programs of auditors and administrators. */
@RestController
@RequestMapping("/api/v1/proof")
@Tag(name = "Proof")
class ProofApiController {

    private static final int LATEST = 10;

    private final Checkpoints checkpoints;
    private final TreeState tree;
    private final ChainChecks checks;
    private final ProofReader reader;

    ProofApiController(Checkpoints checkpoints, TreeState tree, ChainChecks checks, ProofReader reader) {
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.checks = checks;
        this.reader = reader;
    }

    /**
     * The latest checkpoints and checks, newest first.
     *
     * @param tree the newest note over all entries; missing before the first
     * @param witnesses what each witness said last
     * @param logKey by which witnesses know this program
     */
    record Proof(
            List<Checkpoint> checkpoints,
            List<ChainChecks.Run> checks,
            TreeState.@Nullable Newest tree,
            List<WitnessAnswers.Heard> witnesses,
            String logKey) {}

    @GetMapping
    @Operation(summary = "The latest checkpoints and checks of all chains")
    Proof show() {
        reader.get();
        return new Proof(
                checkpoints.latest(LATEST), checks.latest(), tree.newest().orElse(null), tree.answers(), tree.key());
    }

    @PostMapping("/check")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Begins a check of all chains, unless one is running")
    Proof check() {
        checks.begin(reader.get());
        return show();
    }
}
