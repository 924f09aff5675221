package id.pendamping.demo.sample;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The regencies and cities of the country, from the program's reference data. */
public final class KnownRegencies {

    private static final String RESOURCE = "/reference/regencies.csv";

    private KnownRegencies() {}

    static List<String> all() throws IOException {
        try (InputStream in = KnownRegencies.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("No reference data at " + RESOURCE);
            }
            try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(in, StandardCharsets.UTF_8)) {
                return records.stream()
                        .map(row -> row.getField("code"))
                        .filter(code -> code.matches("\\d{4}"))
                        .toList();
            }
        }
    }

    /** This number of them, always the same for a seed, in the order of their codes. */
    public static List<String> some(long seed, int count) throws IOException {
        List<String> codes = new ArrayList<>(all());
        Collections.shuffle(codes, new Random(seed));
        return codes.stream().limit(count).sorted().toList();
    }
}
