package id.pendamping.proof.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the proof that nothing was changed. */
@Configuration(proxyBeanMethods = false)
class ProofNavigation {

    @Bean
    NavigationEntry proofInBar() {
        return NavigationEntry.in(Place.BAR, 90, "nav.proof", "/proof").forDuties(Duty.AUDITOR, Duty.ADMINISTRATOR);
    }
}
