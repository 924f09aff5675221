package id.pendamping.registration.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the registrations. */
@Configuration(proxyBeanMethods = false)
class RegistrationsNavigation {

    @Bean
    NavigationEntry registrationsInBar() {
        return NavigationEntry.in(Place.BAR, 40, "nav.registrations", "/registrations")
                .forDuties(Duty.REGISTRAR);
    }
}
