package id.pendamping.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DisplayTextTest {

    @Test
    void masksRunsOfSixteenDigitsBeforeItCuts() {
        String text = "a".repeat(20) + "3509014405900001";

        assertThat(DisplayText.of(text, 100)).isEqualTo("a".repeat(20) + "•".repeat(16));
        assertThat(DisplayText.of(text, 30)).hasSize(30).doesNotContainPattern("[0-9]");
        assertThat(DisplayText.of(("é".repeat(20) + "3509014405900001").getBytes(StandardCharsets.UTF_8), 25))
                .hasSize(25)
                .doesNotContainPattern("[0-9]");
        assertThat(DisplayText.of("230881000170001", 100)).isEqualTo("230881000170001");
        assertThat(DisplayText.content("{\"sp2dNumber\": \"230881000170001\", \"phone\": \"081234567890\"}", 100))
                .isEqualTo("{\"sp2dNumber\": \"230881000170001\", \"phone\": \"" + "•".repeat(12) + "\"}");
    }

    @Test
    void keepsNothingThatADatabaseOrAPageCannot() {
        assertThat(DisplayText.of("a\u0000b\u001b[31mc\n\td\ud800", 100)).isEqualTo("a\ufffdb\ufffd[31mc\n\td\ufffd");
        assertThat(DisplayText.of(new byte[] {(byte) 0xC3, 0x28}, 100)).isEqualTo("\ufffd(");
        assertThat(DisplayText.of((byte[]) null, 100)).isEmpty();
        assertThat(DisplayText.of("😀".repeat(10), 10)).isEqualTo("😀".repeat(4) + "…");
    }
}
