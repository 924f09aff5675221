package id.pendamping.flowmap.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the process as all cases went through it. */
@Configuration(proxyBeanMethods = false)
class ProcessNavigation {

    @Bean
    NavigationEntry processInBar() {
        return NavigationEntry.in(Place.BAR, 95, "nav.process", "/process").exceptDuties(Duty.ADMINISTRATOR);
    }
}
