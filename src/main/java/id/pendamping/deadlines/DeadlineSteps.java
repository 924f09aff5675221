package id.pendamping.deadlines;

import id.pendamping.lifecycle.Automation;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ties the node of the accountability model that sets the report's last day to its use case. */
@Configuration
class DeadlineSteps {

    @Bean
    Automation setReportDueAutomation(SetReportDue useCase) {
        return Automation.ofCase("set-report-due", (caseId, act) -> Optional.of(useCase.set(caseId, act)));
    }
}
