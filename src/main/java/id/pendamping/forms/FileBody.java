package id.pendamping.forms;

import id.pendamping.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;

/** A file that a program sends as the body of its request. */
public final class FileBody {

    private FileBody() {}

    /**
     * The file, at most one byte more than {@code largest}; a body in parts, as a form of a page sends it, ends in
     * {@link RequestRefused}.
     */
    public static byte[] read(HttpServletRequest request, int largest) throws IOException {
        String type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
            throw RequestRefused.because(Refusal.of("refusal.file.parts"));
        }
        return request.getInputStream().readNBytes(largest + 1);
    }
}
