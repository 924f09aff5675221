package id.pendamping.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first to ask after a start reads a definition; others at the same moment do not get half of it. */
@PendampingTest
class KnownDefinitionsIT {

    private static final int STARTS = 10;

    @Autowired
    ProcessEngine engine;

    @Test
    void aDefinitionIsKnownOnlyWithItsTimersTiedToTheirDefinitions() throws Exception {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        String id = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("accountability")
                .latestVersion()
                .singleResult()
                .getId();
        ExecutorService other = Executors.newSingleThreadExecutor();
        for (int start = 0; start < STARTS; start++) {
            configuration.getDeploymentCache().discardProcessDefinitionCache();
            Future<List<String>> later = other.submit(() -> afterSomebodyBegan(configuration, id));
            assertThat(timers(configuration, id)).isNotEmpty().doesNotContain("none");
            assertThat(later.get()).isNotEmpty().doesNotContain("none");
        }
        other.shutdown();
    }

    private static List<String> afterSomebodyBegan(ProcessEngineConfigurationImpl configuration, String id) {
        while (configuration.getDeploymentCache().findProcessDefinitionFromCache(id) == null) {
            Thread.onSpinWait();
        }
        return timers(configuration, id);
    }

    private static List<String> timers(ProcessEngineConfigurationImpl configuration, String id) {
        return configuration.getCommandExecutorTxRequired().execute(command -> {
            ProcessDefinitionEntity definition =
                    configuration.getDeploymentCache().findDeployedProcessDefinitionById(id);
            return TimerDeclarationImpl.getDeclarationsForScope(definition.findActivity("record-refund"))
                    .values()
                    .stream()
                    .map(JobDeclaration::getJobDefinitionId)
                    .map(known -> Objects.requireNonNullElse(known, "none"))
                    .toList();
        });
    }
}
