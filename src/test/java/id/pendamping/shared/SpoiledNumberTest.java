package id.pendamping.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program that counts leaves of names and numbers. */
class SpoiledNumberTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Err:502",
                "Galat:502",
                "Galat: 508",
                "Fehler:504",
                "Erreur :502",
                "#\u00a1VALOR!",
                "#\u00bfNOMBRE?",
                "#N/D",
                "#NV",
                "#NILAI!",
                "#\u0417\u041d\u0410\u0427!",
                "#\u041d/\u0414"
            })
    void aFailureIsOneInEveryTongue(String text) {
        assertThat(SpoiledNumber.is(text)).isTrue();
        assertThat(SpoiledNumber.isFailure(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "44927,5",
                "1.5",
                "12:30:00",
                "00:00:00",
                "1/0/1900",
                "1899-12-30",
                "#!",
                "7",
                "-",
                "Galat:502",
                "#N/D",
                "3E7",
                "1,23E+10",
                "TRUE",
                "false",
                "N/A",
                "tidak ada",
                "Rp 5.000",
                "Rp5.000,-",
                "IDR 12,500.00",
                "5000 rupiah",
                "12:30 PM",
                "7.05 a.m."
            })
    void whatHasNoLetterOrHasFailedIsNoName(String text) {
        assertThat(SpoiledNumber.isNoName(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ade",
                "Sumber Rejeki 2",
                "E. 5",
                "O'ong",
                "Galat",
                "\u9673",
                "RT 512",
                "Blok:501",
                "Kelompok #1",
                "True Coffee",
                "Rupiah Jaya",
                "RP 5 Sejahtera",
                "Ampm",
                "Ada",
                "Nil",
                "Na",
                "M"
            })
    void aNameIsOne(String text) {
        assertThat(SpoiledNumber.isNoName(text)).isFalse();
        assertThat(SpoiledNumber.is(text)).isFalse();
    }
}
