package id.pendamping.bulk.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to work in the background. */
@Configuration(proxyBeanMethods = false)
class BulkNavigation {

    @Bean
    NavigationEntry backgroundWorkInFoot() {
        return NavigationEntry.in(Place.FOOT, 40, "bulk.work", "/batches");
    }
}
