package id.pendamping.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** First sheet of a workbook. */
final class XlsxSheet implements Sheet {

    /** Digits a spreadsheet keeps of a number; longer ones were rounded. */
    private static final int KEPT_DIGITS = 15;

    private static final int MOST_PARTS = 1_000;
    private static final int MOST_CELLS = 200;

    private final byte[] content;
    private final Limits limits;

    XlsxSheet(byte[] content, Limits limits) throws UnusableFile {
        this.content = content;
        this.limits = limits;
        weigh();
    }

    /** Unpacks once without keeping anything, so that a small file cannot become a large one later. */
    private void weigh() throws UnusableFile {
        long total = 0;
        int parts = 0;
        boolean workbook = false;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            for (Iterator<ZipArchiveEntry> each = zip.getEntries().asIterator(); each.hasNext(); ) {
                ZipArchiveEntry entry = each.next();
                boolean sheet = entry.getName().startsWith("xl/worksheets/");
                workbook |= entry.getName().equals("xl/workbook.xml");
                long most = limits.largestInflated() - total;
                total += inflated(zip, entry, sheet ? most : Math.min(most, limits.largestPart()));
                parts++;
                if (parts > MOST_PARTS) {
                    throw new UnusableFile("refusal.import.inflated");
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new UnusableFile("refusal.import.broken");
        }
        if (!workbook) {
            throw new UnusableFile("refusal.import.kind");
        }
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
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true));
                Stream<Row> lines = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> each = lines.iterator(); each.hasNext(); ) {
                Row row = each.next();
                rows.take(new SheetRow(row.getRowNum(), cells(row)));
            }
        } catch (IOException | RuntimeException e) {
            throw new UnusableFile("refusal.import.broken");
        }
    }

    private static List<String> cells(Row row) {
        int count = Math.min(row.getCellCount(), MOST_CELLS);
        List<String> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add(row.getOptionalCell(i).map(XlsxSheet::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA && raw.matches("[-+0-9.eE]+")) {
            return isDate(cell.getDataFormatString())
                    ? cell.asDate().toLocalDate().toString()
                    : number(raw);
        }
        return cell.getType() == CellType.STRING ? cell.asString() : raw;
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String plain = format.toLowerCase(Locale.ROOT).replaceAll("\\[[^]]*]|\"[^\"]*\"", "");
        return plain.contains("yy") || plain.contains("d") && plain.contains("m");
    }

    /** Plain digits as long as the sheet has kept them all; otherwise as it wrote the rounded number. */
    private static String number(String raw) {
        try {
            BigDecimal number = new BigDecimal(raw).stripTrailingZeros();
            boolean kept = number.precision() - number.scale() <= KEPT_DIGITS;
            return kept ? number.toPlainString() : "%.14E".formatted(number);
        } catch (NumberFormatException e) {
            return raw;
        }
    }
}
