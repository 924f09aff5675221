package id.pendamping.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LastAnswersTest {

    @ParameterizedTest
    @CsvSource({
        "PKS-0099/2023, PKS-0100/2023",
        "012/PK/X, 013/PK/X",
        "999, 1000",
        "123456789012345678901, 123456789012345678902",
        "tanpa nomor, tanpa nomor"
    })
    void theFirstNumberIsCountedUp(String last, String next) {
        assertThat(LastAnswers.next(last)).isEqualTo(next);
    }
}
