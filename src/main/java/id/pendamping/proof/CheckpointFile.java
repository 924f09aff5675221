package id.pendamping.proof;

import id.pendamping.checkpoint.CheckpointLines;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The file of the checkpoints, outside the database: {@code pendamping.proof.file}. It only grows; what a stop in the
 * middle has left behind its last checkpoint is written again.
 */
@Component
class CheckpointFile {

    private static final int LAST_LINES = 64 * 1024;

    private record End(int number, long length) {}

    private final Checkpoints checkpoints;
    private final Path file;

    CheckpointFile(
            Checkpoints checkpoints,
            @Value("${pendamping.proof.file:}") String configured,
            @Value("${pendamping.data:./data}") Path dataHome) {
        this.checkpoints = checkpoints;
        this.file = configured.isBlank() ? standard(dataHome) : Path.of(configured);
    }

    static Path standard(Path dataHome) {
        return dataHome.resolve("checkpoints.jsonl");
    }

    Path path() {
        return file;
    }

    /** Writes what it lacks. */
    synchronized void grow() {
        try {
            End end = end();
            if (checkpoints.find(end.number() + 1).isEmpty()) {
                return;
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.truncate(end.length());
                channel.position(end.length());
                BufferedWriter writer = new BufferedWriter(Channels.newWriter(channel, StandardCharsets.UTF_8));
                checkpoints.lines(end.number(), line -> write(writer, line));
                writer.flush();
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file of the checkpoints cannot be written: " + file, e);
        }
    }

    /** The last whole checkpoint in the file, and where its line ends. */
    private End end() throws IOException {
        if (Files.notExists(file)) {
            return new End(0, 0);
        }
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            for (long part = LAST_LINES; ; part *= 2) {
                long from = Math.max(0, open.length() - part);
                byte[] tail = new byte[Math.toIntExact(open.length() - from)];
                open.seek(from);
                open.readFully(tail);
                String text = new String(tail, StandardCharsets.ISO_8859_1);
                int after = text.lastIndexOf('\n') + 1;
                int begin = text.lastIndexOf(CheckpointLines.BEGINNING, after - 1);
                if (begin >= 0 && (begin > 0 || from == 0)) {
                    int finish = text.indexOf('\n', begin) + 1;
                    if (finish > 0) {
                        return new End(
                                CheckpointLines.checkpoint(
                                                text.substring(begin, finish).strip())
                                        .number(),
                                from + finish);
                    }
                }
                if (from == 0) {
                    return new End(0, 0);
                }
            }
        } catch (CheckpointLines.Unreadable e) {
            throw new IOException(e.getMessage(), e);
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
