package id.pendamping.findings.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.findings.FindingAccess;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the findings. */
@Configuration(proxyBeanMethods = false)
class FindingsNavigation {

    @Bean
    NavigationEntry findingsInBar(FindingAccess access) {
        return NavigationEntry.in(Place.BAR, 60, "nav.findings", "/findings")
                .exceptDuties(Duty.ADMINISTRATOR)
                .counting(access::ownedBy);
    }

    @Bean
    NavigationEntry findingsOnPhone(FindingAccess access) {
        return NavigationEntry.in(Place.PHONE, 10, "nav.findings", "/findings?view=MINE")
                .counting(access::ownedBy);
    }
}
