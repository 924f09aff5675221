package id.pendamping.audit.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the samples of audits. */
@Configuration(proxyBeanMethods = false)
class AuditNavigation {

    @Bean
    NavigationEntry auditSamplesInBar() {
        return NavigationEntry.in(Place.BAR, 80, "nav.audit", "/audit/samples")
                .forDuties(Duty.AUDITOR)
                .around("/audit/**");
    }

    @Bean
    NavigationEntry auditSamplesInFoot() {
        return NavigationEntry.in(Place.FOOT, 30, "audit.samples", "/audit/samples")
                .exceptDuties(Duty.AUDITOR);
    }
}
