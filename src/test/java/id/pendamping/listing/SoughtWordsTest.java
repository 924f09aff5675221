package id.pendamping.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoughtWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kerupuk Sinar",
                " Kerupuk  Sinar\u00a0",
                "Kerupuk\tSinar",
                "Kerupuk\nSinar",
                "Kerupuk\u3000Sinar",
                "\u202eKeru\u200bpuk Sinar",
                "\uff2b\uff45\uff52\uff55\uff50\uff55\uff4b Sinar"
            })
    void whatIsMeantIsSought(String typed) {
        assertThat(SoughtWords.of(typed))
                .hasValueSatisfying(sought -> assertThat(sought.value()).isEqualTo("%Kerupuk Sinar%"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TKM-2026-3509-00003",
                "tkm-2026-3509-00003",
                "\uff34\uff2b\uff2d\uff0d\uff12\uff10\uff12\uff16\uff0d3509\uff0d00003",
                "TKM\u20112026\u20113509\u201100003",
                "TKM\u20132026\u20133509\u201300003",
                " TKM-2026-3509-00003\u00a0",
                "TKM 2026 3509 00003",
                "TKM-2026-3509-00003.",
                "tkm/2026/3509/00003",
                "TKM.2026.3509.00003,",
                "TKM_2026_3509_00003 ;"
            })
    void theNumberOfACaseIsKnownHoweverItIsWritten(String typed) {
        SoughtWords sought = SoughtWords.of(typed).orElseThrow();
        assertThat(sought.text()).isEqualTo("TKM-2026-3509-00003");
        assertThat(sought.isCaseNumber()).isTrue();
    }

    @Test
    void aNameWithTheLettersOfANumberIsAName() {
        assertThat(SoughtWords.of("TKM Maju \u2013 Jaya").orElseThrow())
                .isEqualTo(new SoughtWords("TKM Maju - Jaya"))
                .matches(sought -> !sought.isCaseNumber());
        assertThat(SoughtWords.of("tkm").orElseThrow().isCaseNumber()).isFalse();
    }

    @Test
    void theEndOfANumberIsKnownToo() {
        for (String typed : new String[] {"3509-00003", "3509\u201300003", "3509 00003"}) {
            SoughtWords sought = SoughtWords.of(typed).orElseThrow();
            assertThat(sought.value()).isEqualTo("%3509-00003%");
            assertThat(sought.number()).isEqualTo("%-3509-00003");
        }
        assertThat(SoughtWords.of("TKM-2026").orElseThrow().number()).isEqualTo("TKM-2026%");
    }

    @Test
    void nothingIsSoughtWhereNothingCanBeSeen() {
        assertThat(SoughtWords.of(null)).isEmpty();
        assertThat(SoughtWords.of(" \u200b\u00a0")).isEmpty();
    }

    @Test
    void oneOrTwoLettersBeginAWordAndSignsAreNoPatterns() {
        assertThat(new SoughtWords("ba").value()).isEqualTo("\\mba");
        assertThat(new SoughtWords("ba").condition("n", "t")).contains("~*");
        assertThat(new SoughtWords("5%_\\").value()).isEqualTo("%5\\%\\_\\\\%");
    }
}
