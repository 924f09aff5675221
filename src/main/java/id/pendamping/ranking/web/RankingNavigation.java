package id.pendamping.ranking.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the nominative lists. */
@Configuration(proxyBeanMethods = false)
class RankingNavigation {

    @Bean
    NavigationEntry nominativeInBar() {
        return NavigationEntry.in(Place.BAR, 97, "ranking.title", "/nominative")
                .forDuties(Duty.VERIFIER, Duty.COMMITMENT_OFFICER, Duty.BUDGET_AUTHORITY);
    }
}
