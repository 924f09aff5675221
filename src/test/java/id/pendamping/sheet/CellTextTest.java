package id.pendamping.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    private enum Work {
        HALF_DAY,
        S1
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-11-05", "2023-11-5", "05/11/2023", "5.11.2023", "5-11-2023"})
    void readsADateHoweverItIsWritten(String text) {
        assertThat(CellText.date(text)).contains(LocalDate.of(2023, 11, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31-02-2023", "2023-13-01", "5 November 2023", "45235"})
    void takesNothingElseForADate(String text) {
        assertThat(CellText.date(text)).isEmpty();
    }

    @Test
    void knowsYesFromNoAndBothFromPerhaps() {
        assertThat(CellText.yes("Ya")).contains(true);
        assertThat(CellText.yes("TIDAK")).contains(false);
        assertThat(CellText.yes("mungkin")).isEmpty();
    }

    @Test
    void findsTheWordOfAListInAnyCase() {
        assertThat(CellText.oneOf("half day", Work.class)).contains(Work.HALF_DAY);
        assertThat(CellText.oneOf("s1", Work.class)).contains(Work.S1);
        assertThat(CellText.oneOf("whole", Work.class)).isEmpty();
        assertThat(CellText.allowed(Work.class)).isEqualTo("HALF_DAY, S1");
    }
}
