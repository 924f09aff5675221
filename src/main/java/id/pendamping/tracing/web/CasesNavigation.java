package id.pendamping.tracing.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the list of cases. */
@Configuration(proxyBeanMethods = false)
class CasesNavigation {

    @Bean
    NavigationEntry casesInBar() {
        return NavigationEntry.in(Place.BAR, 30, "nav.cases", "/cases").exceptDuties(Duty.AUDITOR);
    }
}
