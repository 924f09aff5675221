package id.pendamping.worklist;

import id.pendamping.access.Account;
import id.pendamping.listing.Keyset;
import id.pendamping.listing.Page;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Duty;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has which open task, for those who may give it to somebody else. */
@Repository
public class TeamTasks {

    /**
     * What to list; null is no filter.
     *
     * @param holder the account that has the tasks
     */
    public record Filter(
            View view,
            @Nullable String step,
            @Nullable String holder,
            @Nullable String regency) {

        public boolean isNarrowed() {
            return view != View.ALL || step != null || holder != null || regency != null;
        }
    }

    /** What of it: all, what is late, what will be in three days. */
    public enum View {
        ALL(""),
        LATE(WorkList.LATE),
        SOON(WorkList.SOON);

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    private static final String HOLDER = "coalesce(assignee, taken_by)";

    private static final Keyset<WorkItem> MOST_URGENT_FIRST = Keyset.<WorkItem>rising(
                    "due_on", LocalDate.class, WorkItem::dueOn)
            .thenRising("id", Long.class, WorkItem::id);

    private final JdbcClient jdbc;
    private final RegionDays days;

    TeamTasks(JdbcClient jdbc, RegionDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** The tasks of others that the person may give away, most urgent first, part by part. */
    public Slice<WorkItem> part(Account account, Filter filter, PartRequest asked) {
        String select = "select " + WorkItemRow.COLUMNS + " from work_item where " + where(account, filter);
        return MOST_URGENT_FIRST.read(jdbc, select, parameters(account, filter), asked, WorkItemRow::read);
    }

    private static String where(Account account, Filter filter) {
        return team(account)
                + filter.view().condition
                + (filter.regency() == null ? "" : " and regency = :regency")
                + (filter.step() == null ? "" : " and step = :step")
                + (filter.holder() == null ? "" : " and " + HOLDER + " = :holder");
    }

    private Map<String, Object> parameters(Account account, Filter filter) {
        Map<String, Object> parameters = parameters(account);
        parameters.putAll(days.parameters());
        parameters.put("regency", filter.regency());
        parameters.put("step", filter.step());
        parameters.put("holder", filter.holder());
        return parameters;
    }

    /** How many of them match. */
    public int count(Account account, Filter filter) {
        return counted(where(account, filter), parameters(account, filter));
    }

    /** How many of them there are. */
    public int count(Account account) {
        return Supervision.of(account).isEmpty() ? 0 : counted(team(account), parameters(account));
    }

    /** No further than one beyond what is counted. */
    private int counted(String where, Map<String, Object> parameters) {
        return jdbc.sql("select count(*) from (select 1 from work_item where " + where + " limit :counted) counted")
                .params(parameters)
                .param("counted", Page.COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    /** The regencies in which they are. */
    public List<String> regencies(Account account) {
        return jdbc.sql("select distinct regency from work_item where " + team(account)
                        + " and regency is not null order by regency")
                .params(parameters(account))
                .query(String.class)
                .list();
    }

    /** The steps that occur among them. */
    public List<String> steps(Account account) {
        return jdbc.sql("select distinct step from work_item where " + team(account) + " order by step")
                .params(parameters(account))
                .query(String.class)
                .list();
    }

    /** The accounts that have some of them. */
    public List<String> holders(Account account) {
        return jdbc.sql("select distinct " + HOLDER + " from work_item where " + team(account) + " and " + HOLDER
                        + " is not null")
                .params(parameters(account))
                .query(String.class)
                .list();
    }

    /** How many open tasks of a duty each account has; who has none is missing. */
    public Map<String, Integer> loads(Duty duty) {
        record Load(String account, int tasks) {}
        return jdbc
                .sql("select " + HOLDER + " as account, count(*) as tasks from work_item where duty = :duty and "
                        + HOLDER + " is not null group by 1")
                .param("duty", duty.name())
                .query((row, index) -> new Load(row.getString("account"), row.getInt("tasks")))
                .list()
                .stream()
                .collect(Collectors.toMap(Load::account, Load::tasks));
    }

    private static String team(Account account) {
        return "duty = any(:duties) and assignee is distinct from :me and "
                + account.scope().covers("province", "regency");
    }

    private static Map<String, Object> parameters(Account account) {
        Map<String, Object> parameters = new HashMap<>(account.scope().parameters());
        parameters.put("me", account.id());
        parameters.put(
                "duties", Supervision.of(account).stream().map(Duty::name).toArray(String[]::new));
        return parameters;
    }
}
