package id.pendamping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Files that real people and real programs would hand in; all of it is invented. */
public final class Trial {

    private Trial() {}

    public static byte[] file(String name) {
        try (InputStream file = Trial.class.getResourceAsStream("/trials/" + name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }
}
