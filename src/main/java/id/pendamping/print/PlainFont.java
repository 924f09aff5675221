package id.pendamping.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/**
 * The font of all papers, letter by letter. Its table of ligatures is renamed, so that nobody reads it: looking for them took
 * half of the time in which a page is drawn.
 */
final class PlainFont {

    private static final String FILE = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String LIGATURES = "GSUB";
    private static final int TABLES = 4;
    private static final int DIRECTORY = 12;
    private static final int EACH = 16;
    private static final byte[] OCTETS = octets();

    private PlainFont() {}

    static InputStream open() {
        return new ByteArrayInputStream(OCTETS);
    }

    private static byte[] octets() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            byte[] font = file.readAllBytes();
            int end = DIRECTORY + EACH * ByteBuffer.wrap(font).getShort(TABLES);
            for (int at = DIRECTORY; at < end; at += EACH) {
                if (new String(font, at, LIGATURES.length(), StandardCharsets.US_ASCII).equals(LIGATURES)) {
                    font[at] = 'x';
                }
            }
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
