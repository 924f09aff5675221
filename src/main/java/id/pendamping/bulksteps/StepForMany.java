package id.pendamping.bulksteps;

import id.pendamping.access.Account;
import id.pendamping.bulk.BulkOrder;
import id.pendamping.bulk.BulkWork;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.programme.Regions;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkList;
import id.pendamping.worklist.WorkListSlices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Does one step for everything on a person's work list that matches a filter. */
@Component
public class StepForMany {

    private final StepCatalogue steps;
    private final BulkSteps bulkSteps;
    private final BulkWork work;
    private final WorkListSlices tasks;
    private final Regions regions;

    StepForMany(StepCatalogue steps, BulkSteps bulkSteps, BulkWork work, WorkListSlices tasks, Regions regions) {
        this.steps = steps;
        this.bulkSteps = bulkSteps;
        this.work = work;
        this.tasks = tasks;
        this.regions = regions;
    }

    /** The step that the filter names, if it is the person's and may be done for many. */
    public Optional<Step<?>> step(Account account, WorkList.Filter filter) {
        return Optional.ofNullable(filter.step())
                .flatMap(steps::find)
                .filter(step -> step.isForMany() && account.holds(step.duty()));
    }

    /** What matches the filter and was not taken up by a colleague. */
    public List<WorkItem> matching(Account account, WorkList.Filter filter) {
        return tasks.all(account, filter).stream()
                .filter(item -> item.takenBy() == null || item.takenBy().equals(account.id()))
                .toList();
    }

    /** Begins the preview; {@code key} is chosen by the sender. */
    public BulkWork.Prepared prepare(
            Account account, Step<?> step, WorkList.Filter filter, Record answered, String key) {
        List<BulkOrder.Chosen> chosen = matching(account, filter).stream()
                .map(item -> new BulkOrder.Chosen(item.subject(), item.number(), item.name(), item.regency()))
                .toList();
        return work.prepare(
                new BulkOrder(
                        BulkSteps.NAME,
                        "step." + step.key(),
                        bulkSteps.command(step, answered),
                        step.duty(),
                        conditions(filter),
                        chosen),
                account,
                key);
    }

    /** The filter in words. */
    public List<BulkOrder.Condition> conditions(WorkList.Filter filter) {
        List<BulkOrder.Condition> conditions = new ArrayList<>();
        if (filter.view() != WorkList.View.ALL) {
            conditions.add(new BulkOrder.Condition("tasks.view." + filter.view(), ""));
        }
        if (filter.regency() != null) {
            conditions.add(new BulkOrder.Condition("tasks.regency", regions.nameOf(filter.regency())));
        }
        if (filter.phase() != null) {
            conditions.add(new BulkOrder.Condition("tasks.phase", String.valueOf(filter.phase())));
        }
        if (filter.words() != null) {
            conditions.add(new BulkOrder.Condition("tasks.words", filter.words()));
        }
        return conditions;
    }
}
