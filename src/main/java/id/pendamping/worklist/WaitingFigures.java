package id.pendamping.worklist;

import id.pendamping.shared.ProgramOnly;
import id.pendamping.watching.KeptFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much waits for people, for metrics. */
@Configuration
@ProgramOnly
class WaitingFigures {

    @Bean
    KeptFigure openTaskFigure() {
        return new KeptFigure(
                "pendamping_worklist_tasks",
                "Open tasks of the work list, by step",
                "step",
                "select step as label, count(*) as value from work_item group by step");
    }
}
