package id.pendamping.witness;

import id.pendamping.transparency.Malformed;
import id.pendamping.transparency.Note;
import id.pendamping.transparency.TreeHash;
import id.pendamping.transparency.TreeHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of a witness: of each log the last note that it has cosigned, and notes that a log has signed although they
 * contradict it. A note is on the disk as a whole or not at all.
 */
final class WitnessMemory implements AutoCloseable {

    private static final String NOTE = ".note";
    private static final String REFUSED = "refused-";
    private static final int MOST_REFUSED = 100;
    private static final int NAME_DIGITS = 16;

    private final Path folder;
    private final FileChannel channel;

    /** Nobody else may have the folder open. */
    WitnessMemory(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isAlone(channel)) {
            channel.close();
            throw new IOException("Another witness uses " + folder);
        }
    }

    /** Where the log stood when it was last cosigned. */
    Optional<TreeHead> last(String origin) {
        Path file = file(origin);
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(TreeHead.parse(Note.parse(Files.readString(file)).text()));
        } catch (IOException | Malformed e) {
            throw new IllegalStateException("What was cosigned cannot be read: " + file, e);
        }
    }

    void keep(String origin, Note note) {
        write(file(origin), note);
    }

    /** Keeps what the log has signed, as a proof against it. */
    void keepRefused(Note note) {
        try (Stream<Path> files = Files.list(folder)) {
            if (files.filter(file -> file.getFileName().toString().startsWith(REFUSED))
                            .count()
                    < MOST_REFUSED) {
                write(folder.resolve(REFUSED + digits(note.text()) + NOTE), note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void write(Path file, Note note) {
        Path draft = folder.resolve(file.getFileName() + ".new");
        try {
            try (FileChannel out = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer octets = ByteBuffer.wrap(note.toString().getBytes(StandardCharsets.UTF_8));
                while (octets.hasRemaining()) {
                    out.write(octets);
                }
                out.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("What was cosigned cannot be kept: " + file, e);
        }
    }

    private Path file(String origin) {
        return folder.resolve(digits(origin) + NOTE);
    }

    private static String digits(String text) {
        return HexFormat.of()
                .formatHex(TreeHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)))
                .substring(0, NAME_DIGITS);
    }

    private static boolean isAlone(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }
}
