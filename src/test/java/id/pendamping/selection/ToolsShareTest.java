package id.pendamping.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ToolsShareTest {

    @Test
    void neverRoundsIntoTheBand() {
        Random random = new Random(5);
        long total = 20_000_000;
        for (int i = 0; i < 100_000; i++) {
            long tools = random.nextLong(total + 1);
            boolean inBand = tools * 100 >= 55 * total && tools * 100 <= 65 * total;
            int percent = ToolsShare.percent(tools, total, 55, 65);
            assertThat(percent >= 55 && percent <= 65).as("%d", tools).isEqualTo(inBand);
        }
    }

    @Test
    void isNothingOfNothing() {
        assertThat(ToolsShare.percent(0, 0, 55, 65)).isZero();
    }
}
