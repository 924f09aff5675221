package id.pendamping.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+62", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noCellBeginsLikeAFormula(String cell) {
        assertThat(SafeCsv.safe(cell)).isEqualTo("'" + cell);
    }

    @Test
    void leavesTheRestAlone() {
        assertThat(SafeCsv.safe("Kerupuk = maju")).isEqualTo("Kerupuk = maju");
        assertThat(SafeCsv.safe("")).isEmpty();
    }
}
