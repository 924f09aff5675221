package id.pendamping.bulk;

import id.pendamping.watching.KeptFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the work in the background stands, for metrics. */
@Configuration
class JobFigures {

    @Bean
    KeptFigure jobFigure() {
        return new KeptFigure("pendamping_jobs", "Jobs of the background worker, by how they stand", "state", """
                select case when consecutive_failures > 0 then 'failing' when picked then 'running'
                        when execution_time <= now() then 'due' else 'waiting' end as label, count(*) as value
                from scheduled_tasks group by 1""");
    }
}
