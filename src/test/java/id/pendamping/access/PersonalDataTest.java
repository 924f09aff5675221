package id.pendamping.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDataTest {

    @ParameterizedTest
    @CsvSource({"3509014101900003, 3509••••••••0003", "35090141, 3509••••••••0141", "3509014, ••••", "'', ••••"})
    void showsOnlyTheEndsOfANik(String nik, String shown) {
        assertThat(PersonalData.maskNik(nik)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0012344471, ••••4471", "1234567, ••••", "'', ••••"})
    void showsOnlyTheTailOfANumber(String number, String shown) {
        assertThat(PersonalData.maskTail(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"dewi@contoh.id, d••••@contoh.id", "d@contoh.id, d••••@contoh.id", "@contoh.id, ••••", "'', ••••"})
    void showsOnlyTheBeginningAndTheHostOfAMailAddress(String address, String shown) {
        assertThat(PersonalData.maskMail(address)).isEqualTo(shown);
    }
}
