package id.pendamping.shared;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
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
            return of(out -> out.write(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of what is written only now; nothing of it is left when the writing fails. */
    static SpooledFile of(Download.Writing writing) throws IOException {
        Path file = Files.createTempFile("pendamping-", ".out");
        boolean whole = false;
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writing.to(out);
            }
            var spooled = new SpooledFile(file, Files.size(file));
            whole = true;
            return spooled;
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
    }

    /** In octets. */
    public long size() {
        return size;
    }

    public void write(OutputStream out, long from, long length) throws IOException {
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.READ)) {
            WritableByteChannel reader = Channels.newChannel(out);
            for (long sent = 0; sent < length; ) {
                sent += content.transferTo(from + sent, length - sent, reader);
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}
