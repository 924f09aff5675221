package id.pendamping.papers.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to photographs of papers. */
@Configuration(proxyBeanMethods = false)
class PapersNavigation {

    @Bean
    NavigationEntry photographsInFoot() {
        return entry(Place.FOOT);
    }

    @Bean
    NavigationEntry photographsOnPhone() {
        return entry(Place.PHONE);
    }

    private static NavigationEntry entry(Place place) {
        return NavigationEntry.in(place, 6, "papers.phone.title", "/papers").forDuties(Duty.REGISTRAR, Duty.VERIFIER);
    }
}
