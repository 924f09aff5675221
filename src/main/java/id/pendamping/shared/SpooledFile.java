package id.pendamping.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that is kept elsewhere, laid down for one reader: however slowly it is taken, it holds no memory. Gone when closed. */
public final class SpooledFile implements AutoCloseable {

    private final Path file;
    private final long size;

    private SpooledFile(Path file, long size) {
        this.file = file;
        this.size = size;
    }

    /** Fails when there is no room for it. */
    public static SpooledFile of(byte[] content) {
        try {
            return new SpooledFile(Files.write(Files.createTempFile("pendamping-", ".out"), content), content.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In octets. */
    public long size() {
        return size;
    }

    public void write(OutputStream out, long from, long length) throws IOException {
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.READ)) {
            content.transferTo(from, length, Channels.newChannel(out));
        }
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}
