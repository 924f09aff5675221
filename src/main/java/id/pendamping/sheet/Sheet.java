package id.pendamping.sheet;

/** A table in a file, read from the top, one row in memory at a time. */
public interface Sheet {

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
        boolean zip = content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3;
        return zip ? new XlsxSheet(content, limits) : new CsvSheet(content);
    }
}
