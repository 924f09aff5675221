package id.pendamping.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text with cells parted by semicolon, comma, tab or bar; a first line {@code sep=;} names what parts them. */
final class CsvSheet implements Sheet {

    private static final int LONGEST_CELL = 100_000;
    private static final String SEPARATORS = ";,\t|";
    /** No text that is read has it in it. */
    private static final String END = "\u0004";

    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern NAMED =
            Pattern.compile("\\A\"?sep=(.)\"?\\s*(?:\\r\\n|\\n|\\r|\\z)", Pattern.CASE_INSENSITIVE);

    /** How people keep a spreadsheet from taking a text for a number. */
    private static final Pattern FORMULA_OF_TEXT = Pattern.compile("\\s*=\\s*\"((?:[^\"]|\"\")*)\"\\s*");

    private final String text;

    CsvSheet(byte[] content) throws UnusableFile {
        this.text = FileText.of(content);
        String firstLine = text.lines().findFirst().orElse("");
        if (firstLine.indexOf('\0') >= 0) {
            throw new UnusableFile("refusal.import.kind");
        }
    }

    @Override
    public void read(Rows rows) throws UnusableFile {
        Character named = named();
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(named == null ? separator() : named)
                .maxBufferSize(LONGEST_CELL)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text.replace(END, "") + '\n' + END)) {
            for (CsvRecord line : records) {
                mustBeClosed(line);
                boolean isData = !line.getField(0).equals(END);
                if (isData && (named == null || line.getStartingLineNumber() > 1)) {
                    rows.take(new SheetRow((int) line.getStartingLineNumber(), cells(line)));
                }
            }
        } catch (CsvParseException | UncheckedIOException e) {
            throw new UnusableFile("refusal.import.broken");
        } catch (java.io.IOException e) {
            throw new UnusableFile("refusal.import.broken");
        }
    }

    /** What stands behind a quotation mark that is never closed would be one cell, up to the end of the file. */
    private static void mustBeClosed(CsvRecord line) throws UnusableFile {
        String last = line.getField(line.getFieldCount() - 1);
        if (last.length() > 1 && last.endsWith(END)) {
            throw new UnusableFile("refusal.import.openQuote", line.getStartingLineNumber());
        }
    }

    private static List<SheetCell> cells(CsvRecord line) {
        return line.getFields().stream()
                .map(CsvSheet::typed)
                .map(SheetCell::text)
                .toList();
    }

    private static String typed(String cell) {
        Matcher text = FORMULA_OF_TEXT.matcher(cell);
        return text.matches() ? text.group(1).replace("\"\"", "\"") : SafeCsv.unguarded(cell);
    }

    private @Nullable Character named() {
        Matcher named = NAMED.matcher(text);
        return Optional.of(named)
                .filter(Matcher::find)
                .map(found -> found.group(1).charAt(0))
                .orElse(null);
    }

    /** The separator that the first line with words has most of, outside quotes. */
    private char separator() {
        Matcher words = WORDS.matcher(text);
        int first = words.find() ? text.lastIndexOf('\n', words.start()) + 1 : 0;
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int i = first; i < text.length() && (quoted || text.charAt(i) != '\n'); i++) {
            char letter = text.charAt(i);
            quoted ^= letter == '"';
            int kind = quoted ? -1 : SEPARATORS.indexOf(letter);
            if (kind >= 0) {
                counts[kind]++;
            }
        }
        int most = 0;
        for (int kind = 1; kind < counts.length; kind++) {
            most = counts[kind] > counts[most] ? kind : most;
        }
        return counts[most] == 0 ? ',' : SEPARATORS.charAt(most);
    }
}
