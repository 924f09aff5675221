package id.pendamping.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupedHexTest {

    @Test
    void passesWhereSixteenDigitsInARowAreRefused() {
        String hash = "1234567890123456".repeat(4);

        assertThat(GroupedHex.of(hash))
                .isEqualTo("12345678-90123456-" + "12345678-90123456-".repeat(2) + "12345678-90123456");
        assertThat(FactData.checkedJson("example", Map.of("sha256", GroupedHex.of(hash))))
                .contains("90123456");
    }
}
