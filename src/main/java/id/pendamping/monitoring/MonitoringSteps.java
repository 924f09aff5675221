package id.pendamping.monitoring;

import id.pendamping.desk.Step;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Stage;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the node of the monitoring model to its use case. */
@Configuration
class MonitoringSteps {

    @Bean
    Step<?> monitorBusinessStep(MonitorBusiness useCase, MonitoringVisits visits) {
        return Step.ofCase(
                        Stage.MONITORING,
                        "monitor-business",
                        Duty.MONITOR,
                        MonitorBusiness.Command.class,
                        BusinessMonitored.class,
                        useCase::handle)
                .reachesItsStage()
                .opensOn(useCase::opens)
                .dueOn(useCase::due)
                .showing(caseId -> Map.of("visits", visits.of(caseId)))
                .withEvidence();
    }
}
