package id.pendamping.planning;

import id.pendamping.access.StartStep;
import id.pendamping.programme.KnownHolidays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an empty start needs of holidays. */
@Configuration(proxyBeanMethods = false)
class ProgrammeAtTheStart {

    private static final int BEHIND_THE_YEAR = 25;

    @Bean
    StartStep holidays(KnownHolidays holidays) {
        return StartStep.of(BEHIND_THE_YEAR, "holidays", "/programme/lists/holidays", () -> !holidays.runOutSoon());
    }
}
