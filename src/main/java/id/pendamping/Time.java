package id.pendamping;

import id.pendamping.shared.ProgramClock;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The program's clock, in the zone of the ministry. */
@Configuration
class Time {

    @Bean
    ProgramClock clock() {
        return new ProgramClock(Clock.system(ZoneId.of("Asia/Jakarta")));
    }
}
