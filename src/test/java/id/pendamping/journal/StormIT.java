package id.pendamping.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A short storm on every build; the long ones are in the bench. */
class StormIT {

    private static final int BLOWS = 7;

    @Test
    void nothingIsLostInventedOrTurnedRound() throws InterruptedException, SQLException {
        try (Storm storm = new Storm(20230859)) {
            Storm.Damage damage = storm.rage(BLOWS);

            assertThat(damage.blows().keySet())
                    .as("the seed strikes in every way but all at once")
                    .hasSize(Storm.Blow.values().length - 1);
            assertThat(damage.committed()).as(damage.toString()).isGreaterThan(500);
            assertThat(damage.isNone()).as(damage.toString()).isTrue();
        }
    }
}
