package id.pendamping.group.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.pendamping.group.Registration;
import id.pendamping.group.intake.Template;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes registrations as a file that can be imported. */
public enum SampleFile {
    csv {
        @Override
        public void write(List<Registration> groups, OutputStream out) throws IOException {
            try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(out, StandardCharsets.UTF_8)) {
                writer.writeRecord(Template.header());
                groups.forEach(group -> SheetRows.of(group).forEach(writer::writeRecord));
            }
        }
    },
    xlsx {
        @Override
        public void write(List<Registration> groups, OutputStream out) throws IOException {
            try (Workbook workbook = new Workbook(out, "Pendamping", null)) {
                Worksheet sheet = workbook.newWorksheet("Pendaftaran");
                int number = 0;
                row(sheet, number, Template.header());
                for (Registration group : groups) {
                    for (List<String> cells : SheetRows.of(group)) {
                        number++;
                        row(sheet, number, cells);
                        if (number % 1_000 == 0) {
                            sheet.flush();
                        }
                    }
                }
            }
        }
    };

    /** All cells are text, so that no spreadsheet rounds a NIK. */
    public abstract void write(List<Registration> groups, OutputStream out) throws IOException;

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.value(number, i, cells.get(i));
            }
        }
    }
}
