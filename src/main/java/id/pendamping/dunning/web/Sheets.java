package id.pendamping.dunning.web;

import id.pendamping.sheet.SafeCsv;
import id.pendamping.sheet.TextWorkbook;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A list as a file to keep. */
final class Sheets {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv; charset=utf-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Sheets() {}

    /** {@code kind} is csv or xlsx. */
    static ResponseEntity<byte[]> of(List<List<String>> rows, String name, String kind) {
        return kind.equals("xlsx")
                ? file(TextWorkbook.write("LPJ", rows), name + ".xlsx", XLSX)
                : file(SafeCsv.write(rows), name + ".csv", CSV);
    }

    static ResponseEntity<byte[]> file(byte[] content, String name, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
