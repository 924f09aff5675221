package id.pendamping.sheet;

import java.util.Arrays;
import java.util.HexFormat;

/** A table in a file, read from the top, one row in memory at a time. */
public interface Sheet {

    /** How workbooks before XLSX begin, and those that a password locks. */
    byte[] OLD_WORKBOOK = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    /** Takes the rows; may stop the reading by declaring the file unusable. */
    interface Rows {
        void take(SheetRow row) throws UnusableFile;
    }

    void read(Rows rows) throws UnusableFile;

    /** Knows the kind by the content; names of files prove nothing. */
    static Sheet of(byte[] content, Limits limits) throws UnusableFile {
        if (content.length == 0) {
            throw new UnusableFile("refusal.import.empty");
        }
        if (content.length > limits.largestFile()) {
            throw new UnusableFile("refusal.import.tooLarge", limits.largestFile() / 1_000_000);
        }
        if (content.length > OLD_WORKBOOK.length
                && Arrays.equals(content, 0, OLD_WORKBOOK.length, OLD_WORKBOOK, 0, OLD_WORKBOOK.length)) {
            throw new UnusableFile("refusal.import.oldWorkbook");
        }
        boolean zip = content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
        return zip ? new XlsxSheet(content, limits) : new CsvSheet(content);
    }
}
