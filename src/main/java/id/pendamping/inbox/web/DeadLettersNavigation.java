package id.pendamping.inbox.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the messages that were set aside. */
@Configuration(proxyBeanMethods = false)
class DeadLettersNavigation {

    @Bean
    NavigationEntry deadLettersInBar() {
        return NavigationEntry.in(Place.BAR, 70, "nav.deadLetters", "/dead-letters")
                .forDuties(Duty.ADMINISTRATOR);
    }
}
