package id.pendamping.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** The file in which a plain start keeps the key, beside the data. */
public final class DataKey {

    private static final int KEY_BYTES = 32;

    private DataKey() {}

    public static Path standard(Path dataHome) {
        return dataHome.resolve("secret").resolve("data.key");
    }

    static Optional<byte[]> read(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(decode(Files.readString(file), file.toString())) : Optional.empty();
    }

    static byte[] decode(String key, String source) {
        byte[] master = Base64.getDecoder().decode(key.strip());
        if (master.length != KEY_BYTES) {
            throw new IllegalStateException(source + " must be " + KEY_BYTES + " bytes in base64");
        }
        return master;
    }

    static byte[] keptBesideTheData(Path file) {
        try {
            if (Files.notExists(file)) {
                make(file);
            }
            return decode(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("The key for personal data cannot be read or made: " + file, e);
        }
    }

    /** Closed to others before the key is in it, and under its name only when it is complete. */
    private static void make(Path file) throws IOException {
        Path home = Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(home, "data", ".new");
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.writeString(draft, Base64.getEncoder().encodeToString(fresh));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
