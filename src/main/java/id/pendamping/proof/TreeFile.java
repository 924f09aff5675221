package id.pendamping.proof;

import id.pendamping.checkpoint.SignedHead;
import id.pendamping.checkpoint.TreeLine;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * The file of the notes of the tree, outside the database: {@code tree.jsonl} beside the one of the checkpoints. It only
 * grows. A note comes into it when witnesses have signed it, or when they have had time enough.
 */
@Component
class TreeFile {

    static final String NAME = "tree.jsonl";

    private static final int LAST_PART = 64 * 1024;
    private static final Duration TIME_TO_SIGN = Duration.ofMinutes(2);

    private record End(long size, long length) {}

    private final TreeHeads heads;
    private final EntryTree tree;
    private final Clock clock;
    private final Path file;

    TreeFile(TreeHeads heads, EntryTree tree, Clock clock, CheckpointFile beside) {
        this.heads = heads;
        this.tree = tree;
        this.clock = clock;
        this.file = beside.path().resolveSibling(NAME);
    }

    Path path() {
        return file;
    }

    /** Writes what it lacks. */
    synchronized void grow() {
        try {
            End end = end();
            long settled = settled();
            if (settled <= end.size()) {
                return;
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.truncate(end.length());
                channel.position(end.length());
                BufferedWriter writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
                heads.lines(end.size(), settled, tree, line -> write(writer, line));
                writer.flush();
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file of the tree cannot be written: " + file, e);
        }
    }

    /** Up to which size nothing more is to be expected under the notes. */
    private long settled() {
        SignedHead latest = heads.latest().orElse(null);
        if (latest == null) {
            return 0;
        }
        boolean isOld = latest.madeAt().plus(TIME_TO_SIGN).isBefore(clock.instant());
        boolean isComplete = heads.latestComplete()
                .filter(complete -> complete.size() == latest.size())
                .isPresent();
        return isOld || isComplete ? latest.size() : latest.size() - 1;
    }

    /** The size of the last whole line, and where it ends. */
    private End end() throws IOException {
        if (Files.notExists(file)) {
            return new End(0, 0);
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            long from = Math.max(0, open.length() - LAST_PART);
            byte[] tail = new byte[Math.toIntExact(open.length() - from)];
            open.seek(from);
            open.readFully(tail);
            String text = new String(tail, StandardCharsets.ISO_8859_1);
            int after = text.lastIndexOf('\n') + 1;
            int begin = text.lastIndexOf(TreeLine.BEFORE_SIZE, after);
            if (after == 0 && from == 0) {
                return new End(0, 0);
            }
            if (begin < 0) {
                throw new IOException("no line of the tree at its end");
            }
            int number = begin + TreeLine.BEFORE_SIZE.length();
            return new End(Long.parseLong(text.substring(number, text.indexOf(',', number))), from + after);
        }
    }

    private static void write(BufferedWriter writer, String line) {
        try {
            writer.write(line);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
