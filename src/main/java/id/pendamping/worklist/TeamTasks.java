package id.pendamping.worklist;

import id.pendamping.access.Account;
import id.pendamping.access.Accounts;
import id.pendamping.access.Colleagues;
import id.pendamping.listing.Page;
import id.pendamping.listing.PartRequest;
import id.pendamping.listing.Slice;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Duty;
import java.util.Collection;
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
     * @param holder the account that has the tasks, or words of its name
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

    /** Duties that are supervised and provinces in which they have tasks, by one look into the index for each. */
    private static final String EVERYWHERE = """
            (with recursive found as (
                select d.duty, f.province
                from unnest(:duties::text[]) as d (duty)
                cross join lateral (
                    select province from work_item where duty = d.duty order by province limit 1) f
                union all
                select l.duty, n.province
                from found l
                cross join lateral (
                    select province from work_item where duty = l.duty and province > l.province
                    order by province limit 1) n)
            select duty, province as place from found) lane""";

    private static final String PLACES =
            "unnest(:duties::text[]) as d (duty) cross join unnest(:%1$s::text[]) as p (place)"
                    + " cross join lateral (select d.duty, p.place) lane";

    /** As many people of one name as are looked for. */
    private static final int NAMESAKES = 100;

    private static final String REGENCIES = """
            with recursive found as (
                select d.duty, f.regency
                from unnest(:duties::text[]) as d (duty)
                cross join lateral (
                    select regency from work_item where duty = d.duty order by regency limit 1) f
                union all
                select l.duty, n.regency
                from found l
                cross join lateral (
                    select regency from work_item where duty = l.duty and regency > l.regency
                    order by regency limit 1) n)
            select distinct regency from found where regency is not null order by regency""";

    private final JdbcClient jdbc;
    private final WaitingReader reader;
    private final UserTasks tasks;
    private final Accounts accounts;
    private final Colleagues colleagues;
    private final RegionDays days;

    TeamTasks(
            JdbcClient jdbc,
            WaitingReader reader,
            UserTasks tasks,
            Accounts accounts,
            Colleagues colleagues,
            RegionDays days) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.tasks = tasks;
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.days = days;
    }

    /** The tasks of others that the person may give away, most urgent first, part by part. */
    public Slice<WorkItem> part(Account account, Filter filter, PartRequest asked) {
        WaitingReader.Start start = asked.place()
                .map(place -> WorkListSlices.Place.of(place)
                        .orElseThrow(PartRequest::noCursor)
                        .start(false))
                .orElse(WaitingReader.Start.FIRST);
        List<WorkItem> read = reader.ordered(rows(account, filter), start, asked.wanted() + 1);
        return Slice.of(
                read, asked.wanted(), item -> WorkListSlices.Place.of(item).cursor());
    }

    /** How many of them match. */
    public int count(Account account, Filter filter) {
        return reader.total(rows(account, filter), Page.COUNTED + 1).count();
    }

    /** How many of them there are. */
    public int count(Account account) {
        return Supervision.of(account).isEmpty() ? 0 : count(account, new Filter(View.ALL, null, null, null));
    }

    /** Those of one holder by the holder, the others by duty and place, so that each branch follows an index. */
    private WaitingRows rows(Account account, Filter filter) {
        Map<String, Object> parameters = parameters(account);
        String rest = "assignee is distinct from :me" + narrowed(filter, parameters);
        if (filter.holder() != null) {
            parameters.put("holders", named(account, filter.holder()));
            String held = team(account) + " and " + rest;
            return WaitingRows.none(parameters)
                    .orWhere("assignee = any(:holders) and " + held)
                    .orWhere("taken_by = any(:holders) and assignee is null and " + held);
        }
        String inLane = "duty = lane.duty and %s = lane.place and " + rest;
        String regency = filter.regency();
        if (regency != null) {
            parameters.put("places", account.covers(regency) ? new String[] {regency} : new String[0]);
            return WaitingRows.none(parameters).orInEach(PLACES.formatted("places"), inLane.formatted("regency"));
        }
        if (account.scope().isEverywhere()) {
            return WaitingRows.none(parameters)
                    .orInEach(EVERYWHERE, inLane.formatted("province"))
                    .orWhere("duty = any(:duties) and province is null and " + rest);
        }
        parameters.put("provinces", account.scope().provinces().toArray(String[]::new));
        parameters.put("regencies", account.scope().regencies().toArray(String[]::new));
        return WaitingRows.none(parameters)
                .orInEach(PLACES.formatted("provinces"), inLane.formatted("province"))
                .orInEach(PLACES.formatted("regencies"), inLane.formatted("regency"));
    }

    private static String narrowed(Filter filter, Map<String, Object> parameters) {
        parameters.put("step", filter.step());
        parameters.put("regency", filter.regency());
        return filter.view().condition
                + (filter.step() == null ? "" : " and step = :step")
                + (filter.regency() == null ? "" : " and regency = :regency");
    }

    /** The regencies in which there are tasks of these duties. */
    public List<String> regencies(Account account) {
        return jdbc.sql(REGENCIES).params(parameters(account)).query(String.class).list().stream()
                .filter(account::covers)
                .toList();
    }

    /** The steps that they can be of. */
    public List<String> steps(Account account) {
        return Supervision.of(account).stream()
                .flatMap(duty -> tasks.of(duty).stream())
                .sorted()
                .toList();
    }

    private String[] named(Account account, String holder) {
        return accounts.find(holder)
                .map(one -> new String[] {one.id()})
                .orElseGet(() -> colleagues.of(Supervision.of(account), account, holder, NAMESAKES).stream()
                        .map(Account::id)
                        .toArray(String[]::new));
    }

    /** Those who can have some of them, by name, no more than that. */
    public List<Account> holders(Account account, int most) {
        return colleagues.of(Supervision.of(account), account, null, most);
    }

    /** How many open tasks each of these accounts has; who has none is missing. */
    public Map<String, Integer> loads(Duty duty, Collection<String> accounts) {
        record Load(String account, int tasks) {}
        return jdbc
                .sql("""
                        select account, count(*) as tasks from (
                            select assignee as account from work_item where assignee = any(:accounts) and duty = :duty
                            union all
                            select taken_by from work_item
                            where taken_by = any(:accounts) and assignee is null and duty = :duty) held
                        group by account""")
                .param("accounts", accounts.toArray(String[]::new))
                .param("duty", duty.name())
                .query((row, index) -> new Load(row.getString("account"), row.getInt("tasks")))
                .list()
                .stream()
                .collect(Collectors.toMap(Load::account, Load::tasks));
    }

    private static String team(Account account) {
        return "duty = any(:duties) and " + account.scope().covers("province", "regency");
    }

    private Map<String, Object> parameters(Account account) {
        Map<String, Object> parameters = new HashMap<>(account.scope().parameters());
        parameters.putAll(days.parameters());
        parameters.put("me", account.id());
        parameters.put(
                "duties", Supervision.of(account).stream().map(Duty::name).toArray(String[]::new));
        return parameters;
    }
}
