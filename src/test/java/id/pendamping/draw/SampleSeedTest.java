package id.pendamping.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Anybody draws the same; the numbers were drawn with xxd and sha256sum, as the page says. */
class SampleSeedTest {

    private static final String CASE = "3f1c7a52-8d0e-4b6a-9c55-2f7d1e90a4b3";
    private static final SampleSeed ZERO = new SampleSeed("0".repeat(64));
    private static final SampleSeed ONE = new SampleSeed("0".repeat(63) + '1');

    @Test
    void isDrawnAgainByHand() {
        assertThat(ONE.commitment()).isEqualTo("ec4916dd28fc4c10d78e287ca5d9cc51ee1ae73cbfde08c6b37324cbfaac8bc5");
        assertDrawnFrom(ZERO, 1);
        assertDrawnFrom(ONE, 97);
    }

    @Test
    void drawsAboutAsManyAsItSays() {
        for (int percent : new int[] {0, 1, 10, 50, 100}) {
            SampleSeed seed = SampleSeed.fresh(new Random(7));
            Random cases = new Random(11);
            long drawn = IntStream.range(0, 20_000)
                    .filter(i -> seed.draws(new UUID(cases.nextLong(), cases.nextLong()) + "1", percent))
                    .count();
            assertThat(drawn / 200.0).isBetween(percent - 1.0, percent + 1.0);
            assertThat(drawn == 0).isEqualTo(percent == 0);
            assertThat(drawn == 20_000).isEqualTo(percent == 100);
        }
    }

    @Test
    void drawsEveryVersionAnew() {
        Random cases = new Random(13);
        long same = IntStream.range(0, 2_000)
                .mapToObj(i -> new UUID(cases.nextLong(), cases.nextLong()))
                .filter(caseId -> ZERO.draws(caseId + "1", 50) == ZERO.draws(caseId + "2", 50))
                .count();
        assertThat(same).isBetween(900L, 1_100L);
    }

    @Test
    void isNeverTakenForSomebodysNumber() {
        Random random = new Random(17);
        for (int i = 0; i < 2_000; i++) {
            SampleSeed seed = SampleSeed.fresh(random);
            assertThat(seed.hex() + ' ' + seed.commitment()).doesNotContainPattern("[0-9]{16}");
        }
    }

    @Test
    void keepsItsSecret() {
        assertThat(ONE.toString()).contains(ONE.commitment()).doesNotContain(ONE.hex());
        assertThatThrownBy(() -> new SampleSeed("00")).isInstanceOf(IllegalArgumentException.class);
    }

    /** {@code percent} is the smallest that draws the first version of the case. */
    private static void assertDrawnFrom(SampleSeed seed, int percent) {
        assertThat(seed.draws(CASE + "1", percent)).isTrue();
        assertThat(seed.draws(CASE + "1", percent - 1)).isFalse();
    }
}
