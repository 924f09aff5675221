package id.pendamping.lifecycle.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Reads a task with all that its completion moves. An execution has one task at most, and no task has subtasks. */
final class WholeTasks extends TaskManager {

    @Override
    public @Nullable TaskEntity findTaskById(String id) {
        TaskEntity task = super.findTaskById(id);
        if (task != null) {
            readExecutions(task.getProcessInstanceId());
        }
        return task;
    }

    private void readExecutions(String instance) {
        if (getDbEntityManager().getCachedEntity(ExecutionEntity.class, instance) == null) {
            List<ExecutionEntity> executions =
                    Context.getCommandContext().getExecutionManager().findExecutionsByProcessInstanceId(instance);
            executions.stream()
                    .filter(ExecutionEntity::isProcessInstanceExecution)
                    .forEach(root -> root.restoreProcessInstance(executions, null, null, null, null, null, null));
        }
    }

    @Override
    public List<TaskEntity> findTasksByExecutionId(String execution) {
        List<TaskEntity> known = getDbEntityManager().getCachedEntitiesByType(TaskEntity.class).stream()
                .filter(task -> execution.equals(task.getExecutionId()))
                .collect(Collectors.toCollection(ArrayList::new));
        return known.isEmpty() ? super.findTasksByExecutionId(execution) : known;
    }

    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        return List.of();
    }
}
