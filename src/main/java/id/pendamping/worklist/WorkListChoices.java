package id.pendamping.worklist;

import id.pendamping.access.Account;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the work list of a person can be narrowed to: one look into an index for each value, however many tasks have it. */
@Repository
public class WorkListChoices {

    /** The values that a filter may take in the person's own list. */
    public record Choices(Set<String> steps, Set<String> regencies, Set<Integer> phases) {}

    private static final String REGENCIES = """
            with recursive reach as (
                select code, rpad(code, 4, '0') as least, rpad(code, 4, '9') as most
                from unnest(:reach::text[]) as r (code)),
            found as (
                select d.duty, r.most, f.regency
                from unnest(string_to_array(:duties, ',')) as d (duty) cross join reach r
                cross join lateral (
                    select regency from work_item
                    where assignee is null and duty = d.duty and regency between r.least and r.most
                    order by regency limit 1) f
                union all
                select l.duty, l.most, n.regency
                from found l
                cross join lateral (
                    select regency from work_item
                    where assignee is null and duty = l.duty and regency > l.regency and regency <= l.most
                    order by regency limit 1) n)
            select distinct regency from found""";

    private final JdbcClient jdbc;
    private final WorkList workList;

    WorkListChoices(JdbcClient jdbc, WorkList workList) {
        this.jdbc = jdbc;
        this.workList = workList;
    }

    public Choices of(Account account) {
        Choices choices = new Choices(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        Map<String, Object> parameters = new HashMap<>(workList.parameters(account));
        WaitingRows rows = WaitingRows.of(account, WorkList.Filter.of(null, null, null, null, null), parameters);
        jdbc.sql(rows.sql("select distinct step, phase", "step, phase", " limit 1", ""))
                .params(rows.parameters())
                .query(row -> {
                    choices.steps().add(row.getString("step"));
                    add(row.getObject("phase", Integer.class), choices.phases());
                });
        jdbc.sql("select distinct step, regency, phase from work_item where assignee = :me")
                .param("me", account.id())
                .query(row -> {
                    choices.steps().add(row.getString("step"));
                    add(row.getString("regency"), choices.regencies());
                    add(row.getObject("phase", Integer.class), choices.phases());
                });
        parameters.put("reach", reach(account));
        choices.regencies()
                .addAll(jdbc.sql(REGENCIES)
                        .params(parameters)
                        .query(String.class)
                        .list());
        return choices;
    }

    /** Beginnings of the regencies' codes. */
    private static String[] reach(Account account) {
        return account.scope().isEverywhere()
                ? new String[] {""}
                : account.regions().toArray(String[]::new);
    }

    private static <T> void add(@Nullable T value, Set<T> values) {
        if (value != null) {
            values.add(value);
        }
    }
}
