package id.pendamping.door.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Text made short, so that a long report fits into a page. */
final class Packed {

    private Packed() {}

    static String of(String text) {
        var packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream shorter = new DeflaterOutputStream(packed)) {
            shorter.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /** Only for what this program has packed itself. */
    static String open(String packed) {
        try (InflaterInputStream whole = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            return new String(whole.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
