package id.pendamping.journal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.journal.relay.FaultyRelay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Long storms, {@code -Dstorm.blows=1000} in all from {@code -Dstorm.seed=1} on, with a report; and proof that a storm finds what it is meant to find. */
@Tag("bench")
class StormBenchIT {

    private static final int BLOWS = Integer.getInteger("storm.blows", 1_000);
    private static final int FIRST_SEED = Integer.getInteger("storm.seed", 1);
    private static final int BLOWS_PER_STORM = 50;
    private static final int BLOWS_TO_FIND_A_MISTAKE = 40;
    private static final Path REPORT = Path.of("target", "bench", "storms.txt");

    @Test
    void nothingIsLostInventedOrTurnedRound() throws InterruptedException, SQLException, IOException {
        for (int done = 0, seed = FIRST_SEED; done < BLOWS; done += BLOWS_PER_STORM, seed++) {
            Storm.Damage damage = damage(seed);
            report(damage);
            assertThat(damage.isNone()).as(damage.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRelayWithAKnownMistakeIsFoundOut(FaultyRelay.Mistake mistake)
            throws InterruptedException, SQLException, IOException {
        try (Storm storm = new Storm(7, FaultyRelay.class, mistake.name())) {
            Storm.Damage damage = storm.rage(BLOWS_TO_FIND_A_MISTAKE, false);
            report(mistake + ": " + damage);
            assertThat(damage.topics().isSound()).as(damage.toString()).isFalse();
            assertThat(damage.chains().isSound()).as(damage.toString()).isTrue();
        }
    }

    private static Storm.Damage damage(long seed) throws InterruptedException, SQLException {
        try (Storm storm = new Storm(seed)) {
            return storm.rage(BLOWS_PER_STORM);
        }
    }

    private static void report(Object found) throws IOException {
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, found + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
