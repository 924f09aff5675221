package id.pendamping.dunning.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the reports that are overdue. */
@Configuration(proxyBeanMethods = false)
class OverdueNavigation {

    @Bean
    NavigationEntry overdueInBar() {
        return NavigationEntry.in(Place.BAR, 70, "nav.overdue", "/reports/overdue")
                .whereReader(Reader::mayRead)
                .around("/reports/**");
    }
}
