package id.pendamping.worklist;

import id.pendamping.access.Account;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Officers of one duty share a list; taking a task up marks it, so that no two work on the same. */
@Repository
public class TakenWork {

    /** Somebody else was first. */
    public record Before(String name, String account, Instant when) {}

    /**
     * The result of taking tasks.
     *
     * @param taken how many are the person's now
     * @param barred how many are not for the person, who has acted on the same subject before
     * @param gone how many no longer wait, or never waited for the person
     */
    public record Taking(int taken, List<Before> others, int barred, int gone) {}

    private final WorkList workList;
    private final JdbcClient jdbc;
    private final Clock clock;

    TakenWork(WorkList workList, JdbcClient jdbc, Clock clock) {
        this.workList = workList;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes what nobody has taken; names those who were first for the rest. */
    @Transactional
    public Taking take(Account account, Collection<Long> ids) {
        List<Long> open = open(account, ids);
        Set<Long> taken = new HashSet<>(jdbc.sql("update work_item set taken_by = :me, taken_at = :now where "
                        + WorkList.mine(account)
                        + " and id = any(:ids) and (taken_by is null or taken_by = :me) returning id")
                .params(parameters(account, open))
                .query(Long.class)
                .list());
        List<WorkItem> seen = workList.chosen(account, ids);
        List<Before> others = seen.stream()
                .filter(item -> open.contains(item.id()) && !taken.contains(item.id()))
                .map(item -> new Before(
                        item.name(), Objects.requireNonNull(item.takenBy()), Objects.requireNonNull(item.takenAt())))
                .toList();
        int barred = (int)
                seen.stream().filter(item -> account.id().equals(item.barred())).count();
        return new Taking(taken.size(), others, barred, ids.size() - seen.size());
    }

    /** Those that the person may do. */
    private List<Long> open(Account account, Collection<Long> ids) {
        return workList.chosen(account, ids).stream()
                .filter(item -> !account.id().equals(item.barred()))
                .map(WorkItem::id)
                .toList();
    }

    /** Takes a task from a colleague; false when it no longer waits for the person. */
    public boolean takeOver(Account account, long id) {
        return jdbc.sql("update work_item set taken_by = :me, taken_at = :now where " + WorkList.mine(account)
                                + " and id = any(:ids)")
                        .params(parameters(account, open(account, List.of(id))))
                        .update()
                == 1;
    }

    /** Puts the person's own tasks back for everybody. */
    public int giveBack(Account account, Collection<Long> ids) {
        return jdbc.sql("update work_item set taken_by = null, taken_at = null where taken_by = :me and id = any(:ids)")
                .params(parameters(account, ids))
                .update();
    }

    private Map<String, Object> parameters(Account account, Collection<Long> ids) {
        Map<String, Object> parameters = new HashMap<>(workList.parameters(account));
        parameters.put("ids", ids.toArray(Long[]::new));
        parameters.put("now", Timestamp.from(clock.instant()));
        return parameters;
    }
}
