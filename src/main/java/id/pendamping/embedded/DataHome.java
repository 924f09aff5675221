package id.pendamping.embedded;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
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
            createForOwner(folder);
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

    Path folder() {
        return folder;
    }

    /** How much of the disk can be used; as much as anybody wants where that cannot be told. */
    long room() {
        try {
            return Files.getFileStore(folder.toAbsolutePath()).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    Path folder(String name) {
        return folder.resolve(name);
    }

    /** A secret made once and kept in a file that only the owner reads. */
    String secret(String name) {
        try {
            Path file = secretFile(name);
            if (Files.notExists(file)) {
                byte[] random = new byte[SECRET_BYTES];
                new SecureRandom().nextBytes(random);
                replace(name, HexFormat.of().formatHex(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps settings among the secrets, in the place of former ones. */
    void keep(String name, Properties settings) throws IOException {
        StringWriter text = new StringWriter();
        settings.store(text, null);
        replace(name, text.toString());
    }

    private void replace(String name, String content) throws IOException {
        Path file = secretFile(name);
        Path whole = file.resolveSibling(name + ".new");
        Files.deleteIfExists(whole);
        Files.writeString(onlyForOwner(whole, "rw-------", Files::createFile), content);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A file in the folder that only the owner may enter. */
    Path secretFile(String name) throws IOException {
        Path secrets = folder.resolve("secret");
        createForOwner(secrets);
        return secrets.resolve(name);
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

    private static void createForOwner(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            onlyForOwner(folder, "rwx------", Files::createDirectories);
        }
    }

    private static Path onlyForOwner(Path path, String permissions, Creation creation) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? creation.create(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)))
                : creation.create(path);
    }

    private interface Creation {
        Path create(Path path, FileAttribute<?>... attributes) throws IOException;
    }
}
