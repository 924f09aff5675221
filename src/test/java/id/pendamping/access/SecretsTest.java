package id.pendamping.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    @RepeatedTest(20)
    void inventsPasswordsThatItWouldTakeItself() {
        String password = new Secrets().password();
        assertThat(password).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}").doesNotContainPattern("[il o01]");
        assertThat(Secrets.isPassword(password, "laila.verifikator")).isTrue();
    }

    @RepeatedTest(5)
    void inventsCodesThatEveryPhoneTypes() {
        assertThat(new Secrets().digits()).matches("[0-9]{16}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "123456", "654321", "111111", "121212", "12345a"})
    void refusesPinsThatAreGuessedFirst(String pin) {
        assertThat(Secrets.isPin(pin)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pendek", "aaaaaaaaaaaa", "abcabcabcabc", "Laila.Verifikator-1"})
    void refusesPasswordsThatAreGuessedFirst(String password) {
        assertThat(Secrets.isPassword(password, "laila.verifikator")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kuda hijau di atap", "4u7!-payung", "sepuluh10x"})
    void takesOthers(String password) {
        assertThat(Secrets.isPassword(password, "laila.verifikator")).isTrue();
        assertThat(Secrets.isPin("135790")).isTrue();
    }
}
