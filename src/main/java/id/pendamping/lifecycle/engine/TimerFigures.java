package id.pendamping.lifecycle.engine;

import id.pendamping.shared.ProgramOnly;
import id.pendamping.watching.KeptFigure;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the engine's own jobs stand, for metrics. */
@Configuration
@ProgramOnly
class TimerFigures {

    @Bean
    KeptFigure timerFigure() {
        return new KeptFigure("pendamping_timers", "Timers of the models, by how they stand", "state", """
                select case when retries_ = 0 then 'given-up' else 'waiting' end as label, count(*) as value
                from act_ru_job group by 1""");
    }
}
