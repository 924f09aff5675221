package id.pendamping.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file that a page hands out to keep: never shown in the browser, never cached. */
public final class Download {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Download() {}

    public static ResponseEntity<byte[]> csv(String name, byte[] content) {
        return of(name, CSV, content);
    }

    /** The same where the rows are sent as they come. */
    public static OutputStream csv(String name, HttpServletResponse response) throws IOException {
        HttpHeaders headers = of(name, CSV, "").getHeaders();
        headers.forEach((header, values) -> values.forEach(value -> response.setHeader(header, value)));
        return response.getOutputStream();
    }

    public static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return of(name, WORKBOOK, content);
    }

    public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return of(name, MediaType.APPLICATION_PDF, content);
    }

    public static <T> ResponseEntity<T> of(String name, MediaType type, T content) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
