package id.pendamping.induction.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the inductions. */
@Configuration(proxyBeanMethods = false)
class InductionNavigation {

    @Bean
    NavigationEntry inductionsInBar() {
        return NavigationEntry.in(Place.BAR, 98, "induction.title", "/inductions")
                .forDuties(Duty.MENTOR_COORDINATOR);
    }
}
