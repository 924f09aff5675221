package id.pendamping.demo.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import id.pendamping.group.Registration;
import id.pendamping.registration.Template;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes invented groups, or any other rows, as a file that can be imported. */
public enum SampleFile {
    csv {
        @Override
        public void write(String name, List<String> header, Iterable<List<String>> rows, OutputStream out)
                throws IOException {
            try (CsvWriter writer = CsvWriter.builder().fieldSeparator(';').build(out, StandardCharsets.UTF_8)) {
                writer.writeRecord(header);
                rows.forEach(writer::writeRecord);
            }
        }
    },
    xlsx {
        @Override
        public void write(String name, List<String> header, Iterable<List<String>> rows, OutputStream out)
                throws IOException {
            try (Workbook workbook = new Workbook(out, "Pendamping", null)) {
                Worksheet sheet = workbook.newWorksheet(name);
                int number = 0;
                row(sheet, number, header);
                for (List<String> cells : rows) {
                    number++;
                    row(sheet, number, cells);
                    if (number % 1_000 == 0) {
                        sheet.flush();
                    }
                }
            }
        }
    };

    /** All cells are text, so that no spreadsheet rounds a NIK. */
    public abstract void write(String name, List<String> header, Iterable<List<String>> rows, OutputStream out)
            throws IOException;

    public void write(List<Registration> groups, OutputStream out) throws IOException {
        Stream<List<String>> rows = groups.stream().flatMap(group -> SheetRows.of(group).stream());
        write("Pendaftaran", Template.header(), rows::iterator, out);
    }

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                sheet.value(number, i, cells.get(i));
            }
        }
    }
}
