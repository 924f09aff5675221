package id.pendamping.programme;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Reads the plain CSV files under {@code reference/}. */
final class ReferenceFile {

    private ReferenceFile() {}

    static List<NamedCsvRecord> read(String name) {
        var resource = new ClassPathResource("reference/" + name);
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
