package id.pendamping.figures.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the figures. */
@Configuration(proxyBeanMethods = false)
class FiguresNavigation {

    @Bean
    NavigationEntry figuresInBar() {
        return NavigationEntry.in(Place.BAR, 85, "nav.figures", "/figures");
    }
}
