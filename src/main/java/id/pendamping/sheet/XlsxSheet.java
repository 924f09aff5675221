package id.pendamping.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/** First visible sheet of a workbook. */
final class XlsxSheet implements Sheet {

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_CELLS = 200;
    private static final int LETTERS = 26;

    private final byte[] content;
    private final Limits limits;
    private @Nullable SheetRemarks remarks;

    XlsxSheet(byte[] content, Limits limits) throws UnusableFile {
        this.content = content;
        this.limits = limits;
        weigh();
    }

    /** Unpacks once without keeping anything, so that a small file cannot become a large one later. */
    private void weigh() throws UnusableFile {
        long total = 0;
        int parts = 0;
        String workbook;
        try (ZipFile zip = zip()) {
            for (Iterator<ZipArchiveEntry> each = zip.getEntries().asIterator(); each.hasNext(); ) {
                ZipArchiveEntry entry = each.next();
                boolean sheet = entry.getName().startsWith("xl/worksheets/");
                long most = limits.largestInflated() - total;
                total += inflated(zip, entry, sheet ? most : Math.min(most, limits.largestPart()));
                parts++;
                if (parts > MOST_PARTS) {
                    throw new UnusableFile("refusal.import.inflated");
                }
            }
            workbook = WorkbookParts.find(zip);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new UnusableFile("refusal.import.broken");
        }
        if (workbook == null) {
            throw new UnusableFile("refusal.import.kind");
        }
    }

    private ZipFile zip() throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
    }

    private static long inflated(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException, UnusableFile {
        byte[] buffer = new byte[65_536];
        long size = 0;
        try (InputStream part = zip.getInputStream(entry)) {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                size += read;
                if (size > most) {
                    throw new UnusableFile("refusal.import.inflated");
                }
            }
        }
        return size;
    }

    @Override
    public void read(Rows rows) throws UnusableFile {
        if (remarks == null) {
            remarks = remarks();
            if (remarks.isStruckByRule()) {
                each(remarks::refuseStruck);
            }
        }
        each(rows);
    }

    private void each(Rows rows) throws UnusableFile {
        try (ZipFile zip = zip();
                Reading reading = reading(zip)) {
            SheetRow row = reading.next();
            while (row != null) {
                take(rows, row, reading);
                row = reading.next();
            }
        } catch (IOException | XMLStreamException e) {
            throw new UnusableFile("refusal.import.broken");
        }
    }

    /** Rows that stand in no order are said before what their reader has against one of them. */
    private static void take(Rows rows, SheetRow row, Reading reading) throws UnusableFile, XMLStreamException {
        try {
            rows.take(row);
        } catch (UnusableFile refused) {
            SheetRow after = reading.next();
            while (after != null) {
                after = reading.next();
            }
            throw refused;
        }
    }

    private Reading reading(ZipFile zip) throws IOException, XMLStreamException, UnusableFile {
        try {
            WorkbookParts parts = new WorkbookParts(zip);
            return new Reading(
                    parts.sheet(),
                    new CellReading(parts),
                    new MergedCells(remarks().merged()));
        } catch (RuntimeException e) {
            throw new UnusableFile("refusal.import.broken");
        }
    }

    private SheetRemarks remarks() throws UnusableFile {
        if (remarks != null) {
            return remarks;
        }
        try (ZipFile zip = zip()) {
            return SheetRemarks.of(new WorkbookParts(zip));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw new UnusableFile("refusal.import.broken");
        }
    }

    /** The rows of the sheet, from the top. */
    private static final class Reading implements AutoCloseable {

        private final XmlPart sheet;
        private final CellReading cells;
        private final MergedCells merged;
        private int row;

        Reading(XmlPart sheet, CellReading cells, MergedCells merged) {
            this.sheet = sheet;
            this.cells = cells;
            this.merged = merged;
        }

        /** Null at the end; faults of the file only, never of who takes the rows. */
        @Nullable
        SheetRow next() throws XMLStreamException, UnusableFile {
            try {
                String element = sheet.next();
                while (element != null && !element.equals("row")) {
                    element = sheet.next();
                }
                if (element == null) {
                    return null;
                }
                int last = row;
                String number = sheet.attribute("r");
                row = number == null ? row + 1 : Integer.parseInt(number.strip());
                if (row <= last) {
                    throw new UnusableFile("refusal.import.rowOrder", row, last);
                }
                List<SheetCell> line = line(sheet, cells);
                merged.fill(row, line);
                return new SheetRow(row, List.copyOf(line));
            } catch (RuntimeException e) {
                throw new UnusableFile("refusal.import.broken");
            }
        }

        @Override
        public void close() throws XMLStreamException {
            sheet.close();
        }
    }

    private static List<SheetCell> line(XmlPart sheet, CellReading cells) throws XMLStreamException {
        List<SheetCell> line = new ArrayList<>();
        int column = -1;
        String element = sheet.nextWithin("row");
        while (element != null) {
            if (element.equals("c")) {
                column = column(sheet.attribute("r"), column + 1);
                SheetCell cell = cells.cell(sheet);
                while (line.size() <= column && column < MOST_CELLS) {
                    line.add(SheetCell.EMPTY);
                }
                if (column < MOST_CELLS) {
                    line.set(column, cell);
                }
            }
            element = sheet.nextWithin("row");
        }
        return line;
    }

    private static int column(@Nullable String reference, int next) {
        return reference == null ? next : column(reference.replaceAll("[^A-Z]", ""));
    }

    /** The place of a column by its letters, counted from 0. */
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = Math.addExact(Math.multiplyExact(column, LETTERS), letters.charAt(i) - 'A' + 1);
        }
        return column - 1;
    }
}
