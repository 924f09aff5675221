package id.pendamping.repair.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the interventions. */
@Configuration(proxyBeanMethods = false)
class RepairsNavigation {

    @Bean
    NavigationEntry repairsInBar() {
        return NavigationEntry.in(Place.BAR, 75, "nav.repairs", "/repairs")
                .forDuties(Duty.ADMINISTRATOR)
                .around("/cases/*/repair");
    }
}
