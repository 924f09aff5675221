package id.pendamping.help.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to help, and to the page on demands for money. */
@Configuration(proxyBeanMethods = false)
class HelpNavigation {

    @Bean
    NavigationEntry helpInFoot() {
        return NavigationEntry.in(Place.FOOT, 2, "help.title", "/help");
    }

    @Bean
    NavigationEntry helpOnPhone() {
        return NavigationEntry.in(Place.PHONE, 30, "help.title", "/help");
    }

    @Bean
    NavigationEntry extortionInFoot() {
        return NavigationEntry.in(Place.FOOT, 95, "extortion.link", "/extortion");
    }

    @Bean
    NavigationEntry extortionOnPhone() {
        return NavigationEntry.in(Place.PHONE, 95, "extortion.link", "/extortion");
    }
}
