package id.pendamping.selection.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to visits, and back to the desk. */
@Configuration(proxyBeanMethods = false)
class VisitsNavigation {

    @Bean
    NavigationEntry visitsInBar() {
        return NavigationEntry.in(Place.BAR, 25, "nav.visits", "/visits").forDuties(Duty.VERIFIER);
    }

    @Bean
    NavigationEntry deskOnPhone() {
        return NavigationEntry.in(Place.PHONE, 5, "nav.tasks", "/tasks").forDuties(Duty.VERIFIER, Duty.REGISTRAR);
    }
}
