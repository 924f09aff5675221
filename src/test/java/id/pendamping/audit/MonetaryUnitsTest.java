package id.pendamping.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.draw.RepeatableSeeds;
import id.pendamping.draw.SampleSeed;
import id.pendamping.draw.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every rupiah has one chance, and the same seed gives the same groups. */
class MonetaryUnitsTest {

    private static final long SEED = 2023;
    private static final UUID SAMPLE = UUID.fromString("9b2e4d18-6a7f-4c3d-8e21-5d0f6c7a1b94");

    @Test
    void unitsAreHitOneIntervalApart() {
        var units = new MonetaryUnits(10, 3, 3);

        assertThat(units.on(List.of(3L, 1L, 9L, 1L, 20L)))
                .as("hits at 3, 13 and 23")
                .containsExactly(0, 1, 0, 1, 1);
        assertThat(units.on(List.of(34L))).containsExactly(3);
        assertThat(units.on(List.of(13L, 21L))).containsExactly(1, 2);
    }

    @Test
    void asManyHitsAsAskedForWhateverTheAmounts() {
        Random random = new Random(SEED);
        Seeds seeds = RepeatableSeeds.from(random);
        for (int round = 0; round < 500; round++) {
            List<Long> amounts =
                    random.longs(1 + random.nextInt(40), 1, 30_000_000).boxed().toList();
            long total = amounts.stream().mapToLong(Long::longValue).sum();
            int hits = 1 + random.nextInt((int) Math.min(200, total));
            MonetaryUnits units = MonetaryUnits.of(seeds.fresh(), SAMPLE, hits, total);

            int[] hit = units.on(amounts);

            assertThat(Arrays.stream(hit).sum()).isEqualTo(hits);
            for (int i = 0; i < hit.length; i++) {
                long least = amounts.get(i) / units.interval();
                assertThat((long) hit[i]).isBetween(i == hit.length - 1 ? least - 1 : least, least + 1);
            }
        }
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherSampleOfItDrawsAnew() {
        var seed = new SampleSeed("50d858e0985ecc7f60418aaf0cc5ab587f42c2570a884095a9e8ccacd0f6545c");

        assertThat(MonetaryUnits.of(seed, SAMPLE, 60, 55_340_000_000L))
                .isEqualTo(MonetaryUnits.of(seed, SAMPLE, 60, 55_340_000_000L))
                .isNotEqualTo(MonetaryUnits.of(seed, new UUID(0, 1), 60, 55_340_000_000L));
    }
}
