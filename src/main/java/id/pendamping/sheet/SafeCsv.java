package id.pendamping.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.pendamping.shared.NormalForm;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Writes sheets that a spreadsheet opens without running anything: a cell never begins like a formula. */
public final class SafeCsv {

    private static final String MARK = "\uFEFF";
    private static final String GUARD = "'";

    /** Behind any number of guards, so that taking one away gives back what was there. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r]");

    private SafeCsv() {}

    /** In UTF-8 with byte order mark and semicolons, as Indonesian spreadsheets expect. */
    public static byte[] write(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        text.write(MARK);
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
            rows.forEach(
                    row -> writer.writeRecord(row.stream().map(SafeCsv::safe).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same, row by row as they come. */
    public static void write(OutputStream sheet, Consumer<Consumer<List<String>>> rows) throws IOException {
        Writer text = new OutputStreamWriter(sheet, StandardCharsets.UTF_8);
        text.write(MARK);
        try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
            rows.accept(
                    row -> writer.writeRecord(row.stream().map(SafeCsv::safe).toList()));
        }
    }

    static String safe(String text) {
        String cell = NormalForm.writable(text);
        return FORMULA.matcher(cell).lookingAt() ? GUARD + cell : cell;
    }

    /** The cell as it was before it was made safe. */
    static String unguarded(String cell) {
        return cell.startsWith(GUARD) && FORMULA.matcher(cell).lookingAt() ? cell.substring(1) : cell;
    }
}
