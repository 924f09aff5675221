package id.pendamping.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The folder that a plain start keeps everything in; one running program at a time. */
final class DataHome implements AutoCloseable {

    private static final int SECRET_BYTES = 16;

    private final Path folder;
    private final FileChannel channel;

    private DataHome(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Takes the folder; refused while another program has it. */
    static DataHome take(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart("Another Pendamping is running on the data in " + folder.toAbsolutePath()
                        + ". Stop it, or give this one its own folder with --pendamping.data=<folder>.");
            }
            return new DataHome(folder.toAbsolutePath().normalize(), channel);
        } catch (IOException e) {
            throw new CannotStart("The data folder " + folder.toAbsolutePath() + " cannot be used: " + e.getMessage()
                    + ". Choose another with --pendamping.data=<folder>.");
        }
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /** A secret made once and kept in a file that only the owner reads. */
    String secret(String name) {
        Path file = folder.resolve("secret").resolve(name);
        try {
            if (Files.notExists(file)) {
                byte[] random = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(random);
                Files.createDirectories(file.getParent());
                Files.writeString(file, HexFormat.of().formatHex(random));
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
