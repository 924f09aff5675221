package id.pendamping.planning.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the programme. */
@Configuration(proxyBeanMethods = false)
class ProgrammeNavigation {

    @Bean
    NavigationEntry programmeInBar() {
        return NavigationEntry.in(Place.BAR, 70, "nav.programme", "/programme")
                .forDuties(Duty.BUDGET_AUTHORITY, Duty.ADMINISTRATOR);
    }
}
