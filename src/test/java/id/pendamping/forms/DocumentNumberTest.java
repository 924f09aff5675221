package id.pendamping.forms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Letter(@DocumentNumber @Nullable String number) {}

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "3/071/TKM.03.00/I/2024", "230881304012345", "SK/IV/A", "IV-B"})
    void takesWhatMayStandInTheJournal(@Nullable String number) {
        assertThat(valid(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3509011505900003", "PKS 3509011505900003", "12345678901234567890"})
    void refusesWhatCouldBeANik(String number) {
        assertThat(valid(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2.02E+10",
                "20231234.0",
                "3E7",
                "#N/A",
                "#GETTING_DATA",
                "TRUE",
                "Rp 5.000",
                "12:30 PM",
                "'2,02611e16"
            })
    void refusesWhatASpreadsheetLeavesOfANumber(String number) {
        assertThat(validator.validate(new Letter(number)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.getMessageTemplate()).isEqualTo("{constraint.spoiledNumber}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "\u2013",
                "\u2212",
                "--",
                "nihil",
                "Tidak ada",
                "0",
                "n/a",
                ".",
                "No.",
                "SPP",
                "Nomor:",
                "SK",
                "CV Maju"
            })
    void refusesWhatSaysThatThereIsNone(String number) {
        assertThat(validator.validate(new Letter(number)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.getMessageTemplate()).isEqualTo("{constraint.noNumber}"));
    }

    @Test
    void endsAtSixtyCharacters() {
        assertThat(valid("1".repeat(15) + "x".repeat(45))).isTrue();
        assertThat(valid("1".repeat(15) + "x".repeat(46))).isFalse();
    }

    private boolean valid(@Nullable String number) {
        return validator.validate(new Letter(number)).isEmpty();
    }
}
