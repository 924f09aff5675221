package id.pendamping.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {

    @ParameterizedTest
    @ValueSource(strings = {"3509010101900001", "3509013112990001", "3509014101900001", "3509017112999999"})
    void takesEveryDayOfBirthOfMenAndWomen(String text) {
        assertThat(Nik.fault(text)).isEmpty();
        assertThat(new Nik(text).digits()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "350901010190000, refusal.nik.digits",
        "35090101019000011, refusal.nik.digits",
        "35O9010101900001, refusal.nik.digits",
        "' 3509010101900001', refusal.nik.digits",
        "3.50901010190000E15, refusal.nik.number",
        "1e9, refusal.nik.number",
        "'3,50901E+15', refusal.nik.number",
        "3509010001900001, refusal.nik.birth",
        "3509013201900001, refusal.nik.birth",
        "3509014001900001, refusal.nik.birth",
        "3509017201900001, refusal.nik.birth",
        "3509010100900001, refusal.nik.birth",
        "3509010113900001, refusal.nik.birth",
        "3509010101900000, refusal.nik.serial",
    })
    void saysWhatIsWrong(String text, String messageKey) {
        assertThat(Nik.fault(text)).contains(messageKey);
    }

    @Test
    void neverShowsItself() {
        assertThat(new Nik("3509010101900001")).hasToString("Nik");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Nik("3509010101900000"))
                .withMessage("not a NIK");
    }

    @Test
    void agreesWithTheRuleOnRandomNumbers() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            int day = random.nextInt(100);
            int month = random.nextInt(20);
            int serial = random.nextInt(4);
            String text = "350901%02d%02d90%04d".formatted(day, month, serial);
            boolean valid =
                    (day >= 1 && day <= 31 || day >= 41 && day <= 71) && month >= 1 && month <= 12 && serial > 0;
            assertThat(Nik.fault(text).isEmpty()).as(text).isEqualTo(valid);
        }
    }
}
