package id.pendamping.monitoring;

import id.pendamping.shared.Duty;
import id.pendamping.step.Step;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the node of the monitoring model to its use case. */
@Configuration
class MonitoringSteps {

    @Bean
    Step<?> monitorBusinessStep(MonitorBusiness useCase, MonitoringVisits visits) {
        return Step.ofCase(
                        "monitor-business",
                        Duty.MONITOR,
                        MonitorBusiness.Form.class,
                        BusinessMonitored.class,
                        useCase::handle)
                .opensOn(useCase::opens)
                .dueOn(useCase::due)
                .showing(caseId -> Map.of("visits", visits.of(caseId)))
                .withEvidence();
    }
}
