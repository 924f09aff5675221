package id.pendamping.enrolment.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the mentors. */
@Configuration(proxyBeanMethods = false)
class MentorsNavigation {

    @Bean
    NavigationEntry mentorsInBar() {
        return NavigationEntry.in(Place.BAR, 50, "nav.mentors", "/mentors").forDuties(Duty.MENTOR_COORDINATOR);
    }
}
