package id.pendamping.notices.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.notices.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to what the reader was told. */
@Configuration(proxyBeanMethods = false)
class NoticesNavigation {

    @Bean
    NavigationEntry noticesInBar(Notices notices) {
        return NavigationEntry.in(Place.BAR, 100, "nav.notices", "/notices")
                .around("/account/notices")
                .counting(account -> notices.unread(account.id()));
    }

    @Bean
    NavigationEntry noticesOnPhone(Notices notices) {
        return NavigationEntry.in(Place.PHONE, 20, "nav.notices", "/notices")
                .counting(account -> notices.unread(account.id()));
    }
}
