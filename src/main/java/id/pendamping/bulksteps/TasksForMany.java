package id.pendamping.bulksteps;

import id.pendamping.access.Account;
import id.pendamping.bulk.MarkedRows;
import id.pendamping.bulk.RowMarks;
import id.pendamping.desk.Step;
import id.pendamping.shared.Subject;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkList;
import id.pendamping.worklist.WorkListSlices;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of a person's work list for which one answer may be given, told apart where their step has marks. */
@Component
public class TasksForMany {

    private final WorkListSlices tasks;
    private final MarkedRows marked;

    TasksForMany(WorkListSlices tasks, MarkedRows marked) {
        this.tasks = tasks;
        this.marked = marked;
    }

    /** What matches the filter and was not taken up by a colleague. */
    public List<WorkItem> matching(Account account, WorkList.Filter filter) {
        return tasks.all(account, filter).stream()
                .filter(item -> item.takenBy() == null || item.takenBy().equals(account.id()))
                .toList();
    }

    /** What the tasks of the step are told apart by. */
    public Optional<RowMarks> marks(Step<?> step) {
        return marked.of(title(step));
    }

    /** The same, by the marks of their subjects; nothing where the step has none. */
    public Map<String, List<WorkItem>> byMark(Account account, Step<?> step, WorkList.Filter filter) {
        Optional<RowMarks> marks = marks(step);
        if (marks.isEmpty()) {
            return Map.of();
        }
        List<WorkItem> items = matching(account, filter);
        Map<Subject, RowMarks.Mark> found =
                marks.get().of(items.stream().map(WorkItem::subject).toList());
        Map<String, List<WorkItem>> byMark = new LinkedHashMap<>();
        marks.get().kinds().forEach(kind -> byMark.put(kind, new ArrayList<>()));
        items.forEach(item -> {
            RowMarks.Mark mark = found.get(item.subject());
            byMark.getOrDefault(mark == null ? RowMarks.NONE : mark.kind(), new ArrayList<>())
                    .add(item);
        });
        return byMark;
    }

    /** Those with this mark, or all. */
    public List<WorkItem> chosen(Account account, Step<?> step, WorkList.Filter filter, @Nullable String among) {
        return among == null
                ? matching(account, filter)
                : byMark(account, step, filter).getOrDefault(among, List.of());
    }

    static String title(Step<?> step) {
        return "step." + step.key();
    }
}
