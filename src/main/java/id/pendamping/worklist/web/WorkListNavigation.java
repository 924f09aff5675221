package id.pendamping.worklist.web;

import id.pendamping.access.NavigationEntry;
import id.pendamping.access.NavigationEntry.Place;
import id.pendamping.shared.Duty;
import id.pendamping.worklist.WorkList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the frame of the pages leads to the work list. */
@Configuration(proxyBeanMethods = false)
class WorkListNavigation {

    @Bean
    NavigationEntry tasksInBar(WorkList workList) {
        return NavigationEntry.in(Place.BAR, 20, "nav.tasks", "/tasks")
                .exceptDuties(Duty.ADMINISTRATOR)
                .around("/cases/*/steps/**")
                .counting(workList::waitingFor);
    }
}
