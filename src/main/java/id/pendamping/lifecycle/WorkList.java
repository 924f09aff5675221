package id.pendamping.lifecycle;

import id.pendamping.access.Account;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person may do now, most urgent first; only duties and regions of the person ever come back. */
@Repository
public class WorkList {

    /** Which part of the list. */
    public enum View {
        ALL,
        /** Taken up by the person, or nobody else's from the beginning. */
        MINE,
        /** Taken up by nobody. */
        FREE,
        LATE,
        SOON
    }

    /** Narrows the list; null means no narrowing. {@code words} looks in name and number. */
    public record Filter(
            View view,
            @Nullable String step,
            @Nullable String regency,
            @Nullable Integer phase,
            @Nullable String words) {

        /** As somebody asks for it; what is blank is no filter. */
        public static Filter of(
                @Nullable View view,
                @Nullable String step,
                @Nullable String regency,
                @Nullable Integer phase,
                @Nullable String words) {
            return new Filter(
                    view == null ? View.ALL : view, blankToNull(step), blankToNull(regency), phase, blankToNull(words));
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** What matches a filter: a page of it, and the value of all of it. */
    public record Matches(Page<WorkItem> page, Rupiah value) {}

    /** How many tasks wait, by view. */
    public record Counts(int all, int mine, int free, int late, int soon) {

        public int of(View view) {
            return switch (view) {
                case ALL -> all;
                case MINE -> mine;
                case FREE -> free;
                case LATE -> late;
                case SOON -> soon;
            };
        }
    }

    /** The values that a filter may take in the person's own list. */
    public record Choices(Set<String> steps, Set<String> regencies, Set<Integer> phases) {}

    private static final int SOON_DAYS = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Matches page(Account account, Filter filter, PageRequest asked) {
        Map<String, Object> parameters = parameters(account);
        String where = mine(account) + narrowed(filter, parameters);
        record Total(int count, long value) {}
        Total total = jdbc.sql(
                        "select count(*) as count, coalesce(sum(amount), 0) as value from work_item where " + where)
                .params(parameters)
                .query((row, index) -> new Total(row.getInt("count"), row.getLong("value")))
                .single();
        PageRequest shown = asked.within(total.count());
        List<WorkItem> items = jdbc.sql("select " + WorkItems.COLUMNS + " from work_item where " + where
                        + " order by due_on, id limit :size offset :skip")
                .params(parameters)
                .param("size", shown.size())
                .param("skip", shown.offset())
                .query(WorkItems::read)
                .list();
        return new Matches(Page.of(items, shown, total.count()), Rupiah.of(total.value()));
    }

    public Counts counts(Account account) {
        return jdbc.sql("""
                        select count(*) as every, count(*) filter (where taken_by = :me or assignee = :me) as mine,
                            count(*) filter (where taken_by is null and assignee is null) as free,
                            count(*) filter (where due_on < :today) as late,
                            count(*) filter (where due_on between :today and :soon) as soon
                        from work_item where\s""" + mine(account))
                .params(parameters(account))
                .query((row, index) -> new Counts(
                        row.getInt("every"),
                        row.getInt("mine"),
                        row.getInt("free"),
                        row.getInt("late"),
                        row.getInt("soon")))
                .single();
    }

    public Choices choices(Account account) {
        Choices choices = new Choices(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        jdbc.sql("select distinct step, regency, phase from work_item where " + mine(account))
                .params(parameters(account))
                .query(row -> {
                    choices.steps().add(row.getString("step"));
                    add(row.getString("regency"), choices.regencies());
                    add(row.getObject("phase", Integer.class), choices.phases());
                });
        return choices;
    }

    private static <T> void add(@Nullable T value, Set<T> values) {
        if (value != null) {
            values.add(value);
        }
    }

    /** Of these, the ones that are on the person's list, most urgent first. */
    public List<WorkItem> chosen(Account account, Collection<Long> ids) {
        return jdbc.sql("select " + WorkItems.COLUMNS + " from work_item where " + mine(account)
                        + " and id = any(:ids) order by due_on, id")
                .params(parameters(account))
                .param("ids", ids.toArray(Long[]::new))
                .query(WorkItems::read)
                .list();
    }

    /** How many tasks wait for the person. */
    public int waitingFor(Account account) {
        return jdbc.sql("select count(*) from work_item where " + mine(account))
                .params(parameters(account))
                .query(Integer.class)
                .single();
    }

    /** What the person may do, as a condition on work_item; needs {@link #parameters}. */
    static String mine(Account account) {
        String byDuty =
                "assignee is null and barred is distinct from :me and duty = any(string_to_array(:duties, ','))";
        return "(assignee = :me or (" + byDuty + " and " + account.scope().covers("province", "regency") + "))";
    }

    Map<String, Object> parameters(Account account) {
        Set<Duty> duties = account.duties();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", account.id());
        parameters.put("duties", duties.stream().map(Duty::name).collect(Collectors.joining(",")));
        parameters.putAll(account.scope().parameters());
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        parameters.put("today", today);
        parameters.put("soon", today.plusDays(SOON_DAYS));
        return parameters;
    }

    static String narrowed(Filter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder();
        switch (filter.view()) {
            case ALL -> {}
            case MINE -> where.append(" and (taken_by = :me or assignee = :me)");
            case FREE -> where.append(" and taken_by is null and assignee is null");
            case LATE -> where.append(" and due_on < :today");
            case SOON -> where.append(" and due_on between :today and :soon");
        }
        if (filter.step() != null) {
            where.append(" and step = :step");
            parameters.put("step", filter.step());
        }
        if (filter.regency() != null) {
            where.append(" and regency = :regency");
            parameters.put("regency", filter.regency());
        }
        if (filter.phase() != null) {
            where.append(" and phase = :phase");
            parameters.put("phase", filter.phase());
        }
        if (filter.words() != null) {
            where.append(" and (number ilike :words or name ilike :words)");
            String escaped =
                    filter.words().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            parameters.put("words", '%' + escaped + '%');
        }
        return where.toString();
    }
}
