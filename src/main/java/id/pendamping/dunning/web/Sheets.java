package id.pendamping.dunning.web;

import id.pendamping.shared.Download;
import id.pendamping.sheet.SafeCsv;
import id.pendamping.sheet.TextWorkbook;
import java.util.List;
import org.springframework.http.ResponseEntity;

/** A list as a file to keep. */
final class Sheets {

    private Sheets() {}

    /** {@code kind} is csv or xlsx. */
    static ResponseEntity<byte[]> of(List<List<String>> rows, String name, String kind) {
        return kind.equals("xlsx")
                ? Download.workbook(name + ".xlsx", TextWorkbook.write("LPJ", rows))
                : Download.csv(name + ".csv", SafeCsv.write(rows));
    }
}
