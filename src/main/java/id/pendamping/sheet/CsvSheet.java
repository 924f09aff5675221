package id.pendamping.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text in UTF-8, with or without byte order mark, cells parted by comma, semicolon or tab. */
final class CsvSheet implements Sheet {

    private static final int LONGEST_CELL = 100_000;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final byte[] content;
    private final int start;

    CsvSheet(byte[] content) throws UnusableFile {
        this.content = content;
        this.start = startsWithMark(content) ? MARK.length : 0;
        for (byte one : content) {
            if (one == 0) {
                throw new UnusableFile("refusal.import.kind");
            }
        }
    }

    @Override
    public void read(Rows rows) throws UnusableFile {
        try (Reader reader = reader();
                CsvReader<CsvRecord> records = CsvReader.builder()
                        .fieldSeparator(separator())
                        .maxBufferSize(LONGEST_CELL)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(reader)) {
            for (CsvRecord line : records) {
                rows.take(new SheetRow(
                        (int) line.getStartingLineNumber(),
                        line.getFields().stream().map(SafeCsv::unguarded).toList()));
            }
        } catch (CsvParseException e) {
            throw new UnusableFile("refusal.import.broken");
        } catch (CharacterCodingException e) {
            throw new UnusableFile("refusal.import.encoding");
        } catch (UncheckedIOException e) {
            boolean encoding = e.getCause() instanceof CharacterCodingException;
            throw new UnusableFile(encoding ? "refusal.import.encoding" : "refusal.import.broken");
        } catch (IOException e) {
            throw new UnusableFile("refusal.import.broken");
        }
    }

    private Reader reader() {
        return new InputStreamReader(
                new ByteArrayInputStream(content, start, content.length - start),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The separator that the first line has most of. */
    private char separator() {
        int semicolons = 0;
        int commas = 0;
        int tabs = 0;
        for (int i = start; i < content.length && content[i] != '\n'; i++) {
            semicolons += content[i] == ';' ? 1 : 0;
            commas += content[i] == ',' ? 1 : 0;
            tabs += content[i] == '\t' ? 1 : 0;
        }
        if (tabs > semicolons && tabs > commas) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    private static boolean startsWithMark(byte[] content) {
        return content.length >= MARK.length && content[0] == MARK[0] && content[1] == MARK[1] && content[2] == MARK[2];
    }
}
