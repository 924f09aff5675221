package id.pendamping.sampling.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the samples of the second review. */
@Configuration(proxyBeanMethods = false)
class SamplesNavigation {

    @Bean
    NavigationEntry samplesInFoot() {
        return NavigationEntry.in(Place.FOOT, 20, "samples.title", "/samples");
    }
}
