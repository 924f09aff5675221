package id.pendamping.proof;

import id.pendamping.checkpoint.CheckpointLines;
import id.pendamping.checkpoint.SignedHead;
import id.pendamping.checkpoint.TreeLine;
import id.pendamping.journal.Fault;
import id.pendamping.journal.Findings;
import id.pendamping.verifying.Leaves;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the file of the tree against the leaves and the notes: every hash, every note, and that it is there. */
public final class TreeFileCheck {

    public static final String DIFFERS = "file differs";

    /** Notes wait for witnesses, and for the next time that the file grows. */
    private static final Duration TIME_TO_WRITE = Duration.ofMinutes(5);

    /** The file grows once a minute, and a clock may jump. */
    private static final int MAY_LACK = 10;

    private static final int BEFORE_HASHES = TreeLine.BEGINNING.length();

    private final TreeCheck tree;
    private final Findings findings;
    private final @Nullable Leaves leaves;
    private final List<SignedHead> newest;
    private long upTo;

    /**
     * @param newest the largest first
     */
    public TreeFileCheck(TreeCheck tree, Findings findings, @Nullable Leaves leaves, List<SignedHead> newest) {
        this.tree = tree;
        this.findings = findings;
        this.leaves = leaves;
        this.newest = newest;
    }

    /** The lines that were whole when the check began; an octet is a sign, but for the notes. */
    public void lines(Path file, long written) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            long read = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read += line.length() + 1;
                if (read > written) {
                    break;
                }
                byte[] note = TreeLine.withoutHashes(line).getBytes(StandardCharsets.ISO_8859_1);
                line(line, new String(note, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line. */
    public void line(String line) {
        line(line, TreeLine.withoutHashes(line));
    }

    private void line(String line, String withoutHashes) {
        try {
            TreeCheck.Elsewhere note = TreeCheck.Elsewhere.of(TreeLine.parse(withoutHashes));
            tree.told(note, Fault.FILE);
            hashes(line, note.size());
            upTo = note.size();
        } catch (CheckpointLines.Unreadable e) {
            findings.fault(DIFFERS, String.valueOf(e.getMessage()));
        }
    }

    private void hashes(String line, long size) {
        int end = line.lastIndexOf(TreeLine.BEFORE_SIZE);
        long count = size - upTo;
        if (!line.startsWith(TreeLine.BEGINNING) || end != BEFORE_HASHES + count * Leaves.KEPT - 1) {
            findings.fault(Fault.ofCheckpoint(DIFFERS, size)
                    .in(Fault.ENTRIES, String.valueOf((end + 1 - BEFORE_HASHES) / Leaves.KEPT), String.valueOf(count)));
        } else if (leaves != null) {
            leaves.difference(line, BEFORE_HASHES, (int) count, (int) upTo, DIFFERS)
                    .ifPresent(findings::fault);
        }
    }

    /** After the last line: all notes are there but those that the program may be about to write. */
    public void isAll() {
        newest.stream()
                .skip(MAY_LACK)
                .filter(head -> head.size() > upTo)
                .filter(head ->
                        Duration.between(head.madeAt(), newest.get(0).madeAt()).compareTo(TIME_TO_WRITE) > 0)
                .reduce((larger, smaller) -> smaller)
                .ifPresent(head -> findings.fault(
                        Fault.ofCheckpoint(TreeCheck.LOST, head.size()).in(Fault.FILE, "", head.root())));
    }
}
