package id.pendamping.bulksteps;

import id.pendamping.access.Account;
import id.pendamping.bulk.BulkOrder;
import id.pendamping.bulk.BulkWork;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.programme.Regions;
import id.pendamping.shared.Refusal;
import id.pendamping.worklist.WorkList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does one step for everything on a person's work list that matches a filter. */
@Component
public class StepForMany {

    private final StepCatalogue steps;
    private final BulkSteps bulkSteps;
    private final BulkWork work;
    private final TasksForMany tasks;
    private final Regions regions;

    StepForMany(StepCatalogue steps, BulkSteps bulkSteps, BulkWork work, TasksForMany tasks, Regions regions) {
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

    /** Why the step that the filter names is not done for many, where it is the person's. */
    public Optional<Refusal> oneByOne(Account account, WorkList.Filter filter) {
        return Optional.ofNullable(filter.step())
                .flatMap(steps::find)
                .filter(step -> !step.isForMany() && account.holds(step.duty()))
                .map(step -> Refusal.at("step", "refusal.bulk.oneByOne"));
    }

    /**
     * Begins the preview.
     *
     * @param among only those with this mark
     * @param key chosen by the sender
     */
    public BulkWork.Prepared prepare(
            Account account,
            Step<?> step,
            WorkList.Filter filter,
            @Nullable String among,
            Record answered,
            String key) {
        List<BulkOrder.Chosen> chosen = tasks.chosen(account, step, filter, among).stream()
                .map(item -> new BulkOrder.Chosen(item.subject(), item.number(), item.name(), item.regency()))
                .toList();
        return work.prepare(
                new BulkOrder(
                        BulkSteps.NAME,
                        TasksForMany.title(step),
                        bulkSteps.command(step, answered),
                        step.duty(),
                        conditions(step, filter, among),
                        chosen),
                account,
                key);
    }

    /** The filter in words. */
    public List<BulkOrder.Condition> conditions(Step<?> step, WorkList.Filter filter, @Nullable String among) {
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
        tasks.marks(step)
                .filter(marks -> among != null)
                .ifPresent(marks -> conditions.add(new BulkOrder.Condition(marks.labels() + among, "")));
        return conditions;
    }
}
