package id.pendamping.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
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
        return file(name, CSV, content);
    }

    /** Writes a file somewhere. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** The same where it is too long for the memory. */
    public static void csv(String name, HttpServletResponse response, Writing writing) throws IOException {
        written(name, CSV, response, writing);
    }

    /**
     * A file that is written whole before the first octet of it leaves: a slow reader holds nothing that writing it needs,
     * and a fault in the middle is an answer of its own.
     */
    public static void written(String name, MediaType type, HttpServletResponse response, Writing writing)
            throws IOException {
        try (SpooledFile file = SpooledFile.of(writing)) {
            kept(name, type)
                    .build()
                    .getHeaders()
                    .forEach((header, values) -> response.setHeader(header, values.get(0)));
            response.setContentLengthLong(file.size());
            file.write(response.getOutputStream(), 0, file.size());
        }
    }

    public static ResponseEntity<byte[]> workbook(String name, byte[] content) {
        return file(name, WORKBOOK, content);
    }

    public static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return file(name, MediaType.APPLICATION_PDF, content);
    }

    /** A part of a file that is kept elsewhere. */
    public static void part(
            String name, MediaType type, String tag, FilePart part, HttpServletResponse response, PartWriting writing)
            throws IOException {
        HttpHeaders headers = new HttpHeaders(kept(name, type).build().getHeaders());
        headers.setETag(tag);
        part(headers, part, response, writing);
    }

    /** The same with what else is said of the file; its tag stands there. */
    public static void part(HttpHeaders headers, FilePart part, HttpServletResponse response, PartWriting writing)
            throws IOException {
        part.describe(headers);
        headers.forEach((header, values) -> response.setHeader(header, values.get(0)));
        response.setStatus(part.status().value());
        writing.to(response.getOutputStream(), part.from(), part.length());
    }

    /** Writes a part of a file. */
    @FunctionalInterface
    public interface PartWriting {
        void to(OutputStream out, long from, long length) throws IOException;
    }

    /** Its tag changes with its content, so that it can be asked for in parts. */
    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return kept(name, type).eTag(UUID.nameUUIDFromBytes(content).toString()).body(content);
    }

    public static <T> ResponseEntity<T> of(String name, MediaType type, T content) {
        return kept(name, type).body(content);
    }

    private static ResponseEntity.BodyBuilder kept(String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString());
    }
}
