package id.pendamping.contract.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the events that leave the program. */
@Configuration(proxyBeanMethods = false)
class EventsNavigation {

    @Bean
    NavigationEntry eventsInFoot() {
        return NavigationEntry.in(Place.FOOT, 10, "events.title", "/events");
    }
}
