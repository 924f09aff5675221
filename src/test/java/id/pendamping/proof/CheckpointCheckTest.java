package id.pendamping.proof;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.checkpoint.ChainHead;
import id.pendamping.checkpoint.Checkpoint;
import id.pendamping.checkpoint.CheckpointCheck;
import id.pendamping.checkpoint.CheckpointLines;
import id.pendamping.journal.Fault;
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

    /** Whatever was changed in a checkpoint is named, and not the key when that is right. */
    @Test
    void namesTheFieldThatWasChanged() {
        SigningKey key = new SigningKey("", "", folder);
        Checkpoint made = signed(key, 1, "2026-11-28T16:00:00Z", Checkpoint.NONE);
        String other = "b".repeat(64);
        Instant later = made.madeAt().plusSeconds(60);
        assertThat(fault(key, made, with(made, made.madeAt(), 1, other, made.key(), made.signature())))
                .satisfies(fault ->
                        assertThat(fault.in("", "", "")).isEqualTo(Fault.ofCheckpoint(CheckpointCheck.FORGED, 1)))
                .extracting(Fault::field, Fault::says, Fault::should)
                .containsExactly(Fault.ROOT, other, made.root());
        assertThat(fault(key, made, with(made, made.madeAt(), 7, made.root(), made.key(), made.signature())))
                .extracting(Fault::field, Fault::says, Fault::should)
                .containsExactly(Fault.ENTRIES, "7", "1");
        assertThat(fault(key, made, with(made, later, 1, made.root(), made.key(), made.signature())))
                .extracting(Fault::field, Fault::says, Fault::should)
                .containsExactly(Fault.MADE_AT, later.toString(), made.madeAt().toString());
        assertThat(fault(key, made, with(made, made.madeAt(), 1, made.root(), made.key(), other + other)))
                .extracting(Fault::field, Fault::says, Fault::should)
                .containsExactly(Fault.SEAL, other + other, made.signature());
        assertThat(fault(key, made, with(made, made.madeAt(), 1, made.root(), "12345678", made.signature())))
                .extracting(Fault::field, Fault::says, Fault::should)
                .containsExactly(Fault.SIGNATURE, "12345678", key.current().id());
    }

    @Test
    void namesAFileThatIsGone() {
        SigningKey key = new SigningKey("", "", folder);
        CheckpointCheck check = new CheckpointCheck("table", key.all(), true);
        Checkpoint first = signed(key, 1, "2026-11-28T16:00:00Z", Checkpoint.NONE);
        check.head(HEAD);
        check.checkpoint(first);
        check.withoutFile();
        check.checkpoint(signed(key, 2, "2026-11-29T16:00:00Z", first.hash()));
        check.withoutFile();
        assertThat(check.finish().told())
                .filteredOn(fault -> fault.kind().equals(CheckpointCheck.LOST))
                .extracting(Fault::kind, Fault::sequence, Fault::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(CheckpointCheck.LOST, 2L, Fault.FILE));
    }

    private static Fault fault(SigningKey key, Checkpoint told, Checkpoint kept) {
        CheckpointCheck check = new CheckpointCheck("table", key.all(), true);
        check.head(HEAD);
        check.checkpoint(kept);
        check.told(told);
        List<Fault> faults = check.finish().told();
        return faults.get(0).kind().equals(CheckpointCheck.FORGED)
                        && !faults.toString().contains("lost")
                ? faults.get(0)
                : Fault.of("other", faults.toString());
    }

    private static Checkpoint with(
            Checkpoint made, Instant madeAt, long entries, String root, String by, String signature) {
        return new Checkpoint(made.number(), madeAt, made.subjects(), entries, root, made.previous(), by, signature);
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
