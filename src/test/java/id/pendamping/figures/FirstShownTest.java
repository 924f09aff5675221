package id.pendamping.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstShownTest {

    @Test
    void figuresBeginWithTheYearThatHasCases() {
        assertThat(FirstShown.of(2023, List.of(2023, 2024), 2024)).isEqualTo(2023);
    }

    @Test
    void beforeTheFirstCaseTheyBeginWithTheYearOfTheProgramme() {
        assertThat(FirstShown.of(null, List.of(2023, 2026, 2027), 2026)).isEqualTo(2026);
        assertThat(FirstShown.of(null, List.of(2023, 2025), 2026)).isEqualTo(2025);
        assertThat(FirstShown.of(null, List.of(), 2026)).isNull();
    }
}
