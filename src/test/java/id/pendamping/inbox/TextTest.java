package id.pendamping.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextTest {

    @Test
    void masksRunsOfSixteenDigitsBeforeItCuts() {
        String text = "a".repeat(20) + "3509014405900001";

        assertThat(Text.of(text, 100)).isEqualTo("a".repeat(20) + "•".repeat(16));
        assertThat(Text.of(text, 30)).hasSize(30).doesNotContainPattern("[0-9]");
        assertThat(Text.of(("é".repeat(20) + "3509014405900001").getBytes(StandardCharsets.UTF_8), 25))
                .hasSize(25)
                .doesNotContainPattern("[0-9]");
        assertThat(Text.of("230881000170001", 100)).isEqualTo("230881000170001");
    }

    @Test
    void keepsNothingThatADatabaseOrAPageCannot() {
        assertThat(Text.of("a\u0000b\u001b[31mc\n\td\ud800", 100)).isEqualTo("a\ufffdb\ufffd[31mc\n\td\ufffd");
        assertThat(Text.of(new byte[] {(byte) 0xC3, 0x28}, 100)).isEqualTo("\ufffd(");
        assertThat(Text.of((byte[]) null, 100)).isEmpty();
        assertThat(Text.of("😀".repeat(10), 10)).isEqualTo("😀".repeat(4) + "…");
    }
}
