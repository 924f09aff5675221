package id.pendamping.lifecycle.engine;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** The engine looks for parts of every task that this program never makes: subtasks and candidates. It need not look. */
final class UnusedParts {

    private UnusedParts() {}

    static List<SessionFactory> factories() {
        return List.of(
                new Factory(TaskManager.class, WithoutSubtasks::new),
                new Factory(IdentityLinkManager.class, WithoutCandidates::new));
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

    private static final class WithoutSubtasks extends TaskManager {

        @Override
        public List<Task> findTasksByParentTaskId(String parent) {
            return List.of();
        }
    }

    private static final class WithoutCandidates extends IdentityLinkManager {

        @Override
        public List<IdentityLinkEntity> findIdentityLinksByTaskId(String task) {
            return List.of();
        }
    }
}
