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
    @ValueSource(
            strings = {
                "5892552912345678",
                "58925529 12345678",
                " 5892 5529 1234 5678 ",
                "58925529-12345678",
                "5892.5529.1234.5678",
                "58925529\u00a0\u2013\u200b12345678",
                "\uff15\uff18925529\n12345678"
            })
    void readsAMentorsCodeHoweverItIsGrouped(String typed) {
        assertThat(Secrets.code(typed)).isEqualTo("5892552912345678");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abcd-efgh-jkmn-pqrs", "abcdefghjkmnpqrs", "ABCD EFGH JKMN PQRS", "abcd-efgh- jkmn\u2013pqrs"})
    void readsAnOfficersCodeHoweverItIsGrouped(String typed) {
        assertThat(Secrets.code(typed)).isEqualTo("abcd-efgh-jkmn-pqrs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"135790", "Sandi-Contoh 1", "pendamping", ""})
    void leavesWhatIsNoCode(String typed) {
        assertThat(Secrets.code(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"589255", "925529", "291234", "345678"})
    void aPinIsNoPartOfTheCode(String pin) {
        assertThat(Secrets.isPartOf(pin, "58925529 12345678")).isTrue();
        assertThat(Secrets.isPartOf("135790", "58925529 12345678")).isFalse();
        assertThat(Secrets.isPartOf("-", "58925529 12345678")).isFalse();
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
        assertThat(Secrets.isPassword("Pendamping", "tuti.pendaftar"))
                .as("published")
                .isFalse();
    }
}
