package id.pendamping.lifecycle.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.IncidentManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.camunda.bpm.engine.runtime.Incident;

/**
 * The engine looks for parts that this program never makes (candidates, variables of a task, incidents of a job that still
 * has tries, events that wait for a job) and for definitions that never change. It need not look.
 */
final class UnusedParts {

    private UnusedParts() {}

    static List<SessionFactory> factories() {
        Map<String, JobDefinitionEntity> known = new ConcurrentHashMap<>();
        return List.of(
                new Factory(TaskManager.class, WholeTasks::new),
                new Factory(IdentityLinkManager.class, WithoutCandidates::new),
                new Factory(VariableInstanceManager.class, WithoutTaskVariables::new),
                new Factory(IncidentManager.class, IncidentsOfSpentJobs::new),
                new Factory(EventSubscriptionManager.class, EventsTakenAtOnce::new),
                new Factory(JobDefinitionManager.class, () -> new KnownJobDefinitions(known)));
    }

    private record Factory(Class<?> type, Supplier<Session> sessions) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return type;
        }

        @Override
        public Session openSession() {
            return sessions.get();
        }
    }

    private static final class WithoutCandidates extends IdentityLinkManager {

        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String task) {
            return List.of();
        }
    }

    private static final class WithoutTaskVariables extends VariableInstanceManager {

        @Override
        public List<VariableInstanceEntity> findVariableInstancesByTaskIdAndVariableNames(
                String task, Collection<String> names) {
            return List.of();
        }
    }

    private static final class IncidentsOfSpentJobs extends IncidentManager {

        @Override
        public List<Incident> findIncidentByConfiguration(String configuration) {
            JobEntity job = getDbEntityManager().getCachedEntity(JobEntity.class, configuration);
            return job != null && job.getRetries() > 0
                    ? new ArrayList<>()
                    : super.findIncidentByConfiguration(configuration);
        }
    }

    /** No message waits for the job executor, so that none has a job that would have to go with it. */
    private static final class EventsTakenAtOnce extends EventSubscriptionManager {

        @Override
        public void deleteEventSubscription(EventSubscriptionEntity subscription) {
            getDbEntityManager().delete(subscription);
        }
    }

    /** Made by a deployment, and nobody suspends one or gives it a priority. */
    private static final class KnownJobDefinitions extends JobDefinitionManager {

        private final Map<String, JobDefinitionEntity> known;

        KnownJobDefinitions(Map<String, JobDefinitionEntity> known) {
            this.known = known;
        }

        @Override
        public JobDefinitionEntity findById(String id) {
            return known.computeIfAbsent(id, super::findById);
        }
    }
}
