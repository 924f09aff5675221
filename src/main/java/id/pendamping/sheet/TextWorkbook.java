package id.pendamping.sheet;

import id.pendamping.shared.NormalForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook of text cells: nothing runs, and no spreadsheet takes leading zeros off a PIN or a phone number. */
public final class TextWorkbook {

    private static final String MAKER = "Pendamping";

    private TextWorkbook() {}

    public static byte[] write(String name, List<List<String>> rows) {
        var file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, MAKER, null)) {
            Worksheet sheet = workbook.newWorksheet(name);
            for (int row = 0; row < rows.size(); row++) {
                List<String> cells = rows.get(row);
                for (int column = 0; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        sheet.value(row, column, NormalForm.writable(cells.get(column)));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
