package id.pendamping.worklist;

import id.pendamping.journal.Fact;
import id.pendamping.shared.Duty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All tasks of people, by key and by the fact that completes them. Two tasks never share either. */
@Component
public class UserTasks {

    private final Map<String, UserTask> byKey;
    private final Map<Class<? extends Fact>, UserTask> byFact;

    UserTasks(List<UserTask> tasks) {
        byKey = tasks.stream().collect(Collectors.toUnmodifiableMap(UserTask::key, Function.identity()));
        byFact = tasks.stream().collect(Collectors.toUnmodifiableMap(UserTask::fact, Function.identity()));
    }

    /** Fails when a model names a task that nobody declares. */
    public UserTask get(String key) {
        UserTask task = byKey.get(key);
        if (task == null) {
            throw new IllegalArgumentException("No task " + key);
        }
        return task;
    }

    /** The keys of the tasks of a duty. */
    public List<String> of(Duty duty) {
        return byKey.values().stream()
                .filter(task -> task.duty() == duty)
                .map(UserTask::key)
                .sorted()
                .toList();
    }

    /** Whether there is such a task, and the same answers may be given for many subjects at once. */
    public boolean isForMany(@Nullable String key) {
        return key != null && byKey.containsKey(key) && get(key).isForMany();
    }

    public Optional<UserTask> completedBy(Class<? extends Fact> fact) {
        return Optional.ofNullable(byFact.get(fact));
    }

    /** The tasks that may be somebody else's after such a fact. */
    public List<UserTask> passedOnBy(Class<? extends Fact> fact) {
        return byKey.values().stream()
                .filter(task -> task.caretaker()
                        .filter(caretaker -> caretaker.facts().contains(fact))
                        .isPresent())
                .toList();
    }

    /** The tasks whose last day such a fact moves. */
    public List<UserTask> movedBy(Class<? extends Fact> fact) {
        return byKey.values().stream().filter(task -> task.isMovedBy(fact)).toList();
    }
}
