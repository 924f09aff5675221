package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.Findings;
import id.pendamping.shared.Subject;
import id.pendamping.transparency.MerkleTree;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointCheckTest {

    private static final ChainHead HEAD =
            new ChainHead(new Subject(Subject.Kind.CASE, "018f3b0e-7c1a-7d3e-8f00-0123456789ab"), 1, "a".repeat(64));

    @TempDir
    Path folder;

    @Test
    void namesACheckpointThatIsOlderThanTheOneBeforeIt() throws CheckpointLines.Unreadable {
        assertThat(kinds("2026-11-28T16:00:00Z", "2026-11-29T16:00:00Z")).isEmpty();
        assertThat(kinds("2026-11-30T16:00:00Z", "2026-11-28T16:00:00Z")).containsExactly(CheckpointCheck.OUT_OF_ORDER);
    }

    private List<String> kinds(String first, String second) throws CheckpointLines.Unreadable {
        SigningKey key = new SigningKey("", "", folder);
        Checkpoint one = signed(key, 1, first, Checkpoint.NONE);
        CheckpointCheck check = new CheckpointCheck("file", key.all(), true).inOrderOfTime();
        check.line(CheckpointLines.of(HEAD));
        check.line(CheckpointLines.of(one));
        check.line(CheckpointLines.of(signed(key, 2, second, one.hash())));
        Findings findings = check.finish();
        return List.of(CheckpointCheck.OUT_OF_ORDER, CheckpointCheck.FORGED, CheckpointCheck.LOST).stream()
                .filter(kind ->
                        !findings.isSound() && String.valueOf(findings.first()).startsWith(kind))
                .toList();
    }

    private static Checkpoint signed(SigningKey key, int number, String madeAt, String previous) {
        String root = HexFormat.of().formatHex(new MerkleTree(List.of(HEAD.leaf())).root());
        return key.sign(new Checkpoint(
                number,
                Instant.parse(madeAt),
                1,
                1,
                root,
                previous,
                key.current().id(),
                ""));
    }
}
