package id.pendamping.demo;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The demonstration of a day on which less has been worked than on others; that of today is in {@code EveryPageIT}. */
class DemonstrationIT {

    @Test
    void worksBehindTheLongestHolidays() throws IOException {
        try (OwnDemonstration demonstration = new OwnDemonstration();
                ConfigurableApplicationContext program = demonstration.startOn(Instant.parse("2026-03-27T03:00:00Z"))) {
            demonstration.mustBeWhole(program);
        }
    }
}
