package id.pendamping.notices.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to what the reader was told. */
@Configuration(proxyBeanMethods = false)
class NoticesNavigation {

    @Bean
    NavigationEntry noticesInBar() {
        return NavigationEntry.in(Place.BAR, 100, "nav.notices", "/notices").around("/account/notices");
    }

    @Bean
    NavigationEntry noticesOnPhone() {
        return NavigationEntry.in(Place.PHONE, 20, "nav.notices", "/notices");
    }
}
