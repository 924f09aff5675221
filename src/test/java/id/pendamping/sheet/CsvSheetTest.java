package id.pendamping.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pendamping.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text files as spreadsheets and editors of several systems write them. */
class CsvSheetTest {

    private static final String TABLE = "nama;alamat;nilai\nAndré;\"Jl. \"\"Mawar\"\"; no 1\";\"15,000\"\n";

    private static List<List<String>> read(byte[] file) throws UnusableFile {
        List<List<String>> rows = new ArrayList<>();
        Sheet.of(file, new Limits(1_000_000, 100, 1_000_000, 1_000_000)).read(row -> rows.add(row.texts()));
        return rows;
    }

    private static void assertTable(byte[] file) throws UnusableFile {
        assertThat(read(file))
                .containsExactly(List.of("nama", "alamat", "nilai"), List.of("André", "Jl. \"Mawar\"; no 1", "15,000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1252"})
    void readsEveryUsualEncoding(String name) throws Exception {
        assertTable(TABLE.getBytes(Charset.forName(name)));
        assertTable(TABLE.replace("\n", "\r\n").getBytes(Charset.forName(name)));
        if (name.startsWith("UTF")) {
            assertTable(("\uFEFF" + TABLE).getBytes(Charset.forName(name)));
            assertTable(("\uFEFFsep=;\r\n" + TABLE).getBytes(Charset.forName(name)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "|", "\t"})
    void findsOrIsToldTheSeparator(String separator) throws Exception {
        String table = TABLE.replace(";", separator).replace("\"" + separator, "\";");
        String other =
                "nama" + separator + "\"ala;;;,,,mat\"" + separator + "nilai\n1" + separator + "2" + separator + "3";
        assertThat(read(other.getBytes(StandardCharsets.UTF_8)).get(1)).containsExactly("1", "2", "3");
        assertThat(read(("sep=" + separator + "\n" + other).getBytes(StandardCharsets.UTF_8))
                        .get(1))
                .containsExactly("1", "2", "3");
        assertThat(table).contains(separator);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", ";;\r\n", " ; ;\n\n\"\";\"\";\n"})
    void findsTheSeparatorBelowLinesThatSayNothing(String above) throws Exception {
        assertThat(read((above + "nama;b\nSiti, S.Pd;1,5\n").getBytes(StandardCharsets.UTF_8)))
                .filteredOn(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .containsExactly(List.of("nama", "b"), List.of("Siti, S.Pd", "1,5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n"})
    void aQuotationMarkThatIsNeverClosedSwallowsNothing(String end) throws Exception {
        assertThat(read(("nama;b\nSiti;\"x\ny\"\nBudi;\"z\"" + end).getBytes(StandardCharsets.UTF_8)))
                .hasSize(3);
        assertThatThrownBy(() -> read(("nama;b\nSiti;\"x\nBudi;y" + end).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(UnusableFile.class, e -> assertThat(e.refusal())
                        .isEqualTo(Refusal.at("file", "refusal.import.openQuote", 2L)));
    }

    @Test
    void aTextWrittenAsAFormulaIsThatText() throws Exception {
        assertThat(read("a;b\n=\"0123456789\";\"=\"\"00\"\"\"\n".getBytes(StandardCharsets.UTF_8))
                        .get(1))
                .containsExactly("0123456789", "00");
    }

    @Test
    void keepsTheNumberOfARowBehindALineThatNamesTheSeparator() throws Exception {
        List<Integer> numbers = new ArrayList<>();
        Sheet.of("sep=;\na;b\n1;2".getBytes(StandardCharsets.UTF_8), new Limits(100, 9, 100, 100))
                .read(row -> numbers.add(row.number()));
        assertThat(numbers).containsExactly(2, 3);
    }

    @Test
    void refusesWhatWasDamagedOnItsWay() throws Exception {
        var mixed = new ByteArrayOutputStream();
        mixed.write("a;b\né;".getBytes(StandardCharsets.UTF_8));
        mixed.write(0xE9);
        assertThat(refusal(mixed.toByteArray())).isEqualTo("refusal.import.encoding");
        assertThat(refusal(new byte[] {'a', ';', (byte) 0x81})).isEqualTo("refusal.import.encoding");
        assertThat(refusal(new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0
                }))
                .isEqualTo("refusal.import.oldWorkbook");
        assertThat(refusal("a\0;b\n1;2".getBytes(StandardCharsets.UTF_8))).isEqualTo("refusal.import.kind");
    }

    private static String refusal(byte[] file) {
        return catchThrowableOfType(UnusableFile.class, () -> read(file))
                .refusal()
                .messageKey();
    }
}
