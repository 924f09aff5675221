package id.pendamping.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noCellBeginsLikeAFormula(String cell) {
        assertThat(SafeCsv.safe(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "'=1+1", "''@x", "'", "''", "'kutip'", "-", "Jaya", ""})
    void whatIsReadBackIsWhatWasWritten(String cell) throws UnusableFile {
        List<List<String>> read = new ArrayList<>();

        Sheet.of(SafeCsv.write(List.of(List.of("a", cell))), new Limits(1_000, 10, 1_000, 1_000))
                .read(row -> read.add(row.texts()));

        assertThat(read).containsExactly(List.of("a", cell));
    }

    @Test
    void leavesTheRestAlone() {
        assertThat(SafeCsv.safe("Kerupuk = maju")).isEqualTo("Kerupuk = maju");
        assertThat(SafeCsv.safe("")).isEmpty();
    }
}
