package id.pendamping.search.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the search, from which auditors come to cases. */
@Configuration(proxyBeanMethods = false)
class SearchNavigation {

    @Bean
    NavigationEntry searchInBar() {
        return NavigationEntry.in(Place.BAR, 20, "nav.search", "/search")
                .forDuties(Duty.AUDITOR)
                .around("/cases/**");
    }

    @Bean
    NavigationEntry searchBelow() {
        return NavigationEntry.in(Place.FOOT, 5, "search.title", "/search").exceptDuties(Duty.AUDITOR);
    }
}
