package id.pendamping.planning.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.planning.WaitingDrafts;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the programme. */
@Configuration(proxyBeanMethods = false)
class ProgrammeNavigation {

    @Bean
    NavigationEntry programmeInBar(WaitingDrafts drafts) {
        return NavigationEntry.in(Place.BAR, 70, "nav.programme", "/programme")
                .forDuties(Duty.BUDGET_AUTHORITY, Duty.ADMINISTRATOR)
                .counting(account -> drafts.count(account.id()));
    }
}
