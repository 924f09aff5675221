package id.pendamping.worklist;

import id.pendamping.access.Account;
import id.pendamping.listing.Page;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.SoughtWords;
import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Duty;
import id.pendamping.shared.Rupiah;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                    view == null ? View.ALL : view,
                    blankToNull(step),
                    blankToNull(regency),
                    phase,
                    SoughtWords.of(words).map(SoughtWords::text).orElse(null));
        }

        Filter withoutWords() {
            return new Filter(view, step, regency, phase, null);
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }

    /** A page by its number, or the part behind or before a place, which counts as that number. */
    public record Turn(PageRequest page, WorkListSlices.@Nullable Place after, WorkListSlices.@Nullable Place before) {}

    /**
     * What matches a filter: a page of it, and the value of all of it, or of what was counted of it.
     *
     * @param hasNext whether there is more behind the page
     */
    public record Matches(Page<WorkItem> page, Rupiah value, boolean hasNext) {

        /** Whether there is more than was counted. */
        public boolean isUncounted() {
            return page.total() > Page.COUNTED;
        }

        /** Where the page ends, for the next one. */
        public String end() {
            return WorkListSlices.Place.of(page.items().get(page.items().size() - 1))
                    .toString();
        }

        /** Where the page begins, for the one before. */
        public String beginning() {
            return WorkListSlices.Place.of(page.items().get(0)).toString();
        }
    }

    /** How many tasks wait, by view; one of more than a thousand is not counted to its end and says 1,001. */
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

    private static final int SOON_DAYS = 3;
    private static final String TODAY = RegionDays.sql("regency");

    private static final String COMES_NEARER = " and stands_still_since is null";

    /** The first condition is the one that an index knows. */
    static final String LATE = " and due_on < " + RegionDays.LAST + " and due_on < " + TODAY + COMES_NEARER;

    static final String SOON = " and due_on between " + RegionDays.FIRST + " and " + RegionDays.LAST + " + " + SOON_DAYS
            + " and due_on between " + TODAY + " and " + TODAY + " + " + SOON_DAYS
            + COMES_NEARER;

    private final JdbcClient jdbc;
    private final WaitingReader reader;
    private final RegionDays days;
    private final ActedBefore actedBefore;

    WorkList(JdbcClient jdbc, WaitingReader reader, RegionDays days, ActedBefore actedBefore) {
        this.actedBefore = actedBefore;
        this.jdbc = jdbc;
        this.reader = reader;
        this.days = days;
    }

    public Matches page(Account account, Filter filter, PageRequest asked) {
        return page(account, filter, new Turn(asked, null, null));
    }

    /** A page of the list: the numbered one, or the part behind or before a place. Past the end it is the last page. */
    public Matches page(Account account, Filter filter, Turn turn) {
        WaitingReader.Asked asked = reader.asked(account, filter, parameters(account));
        int size = turn.page().size();
        PageRequest numbered = turn.page().within(asked.total().count());
        List<WorkItem> read;
        int number = turn.page().number();
        if (turn.after() != null) {
            read = reader.part(asked, turn.after().start(false), size + 1, 0);
        } else if (turn.before() != null) {
            read = reader.part(asked, turn.before().start(true), size, 0);
        } else {
            number = numbered.number();
            read = reader.part(asked, WaitingReader.Start.FIRST, size + 1, (int) numbered.offset());
        }
        if (read.isEmpty() && turn.before() != null) {
            read = reader.part(asked, WaitingReader.Start.FIRST, size + 1, 0);
            number = 1;
        } else if (read.isEmpty() && asked.total().count() > 0) {
            read = reader.part(asked, WaitingReader.Start.LAST, size, 0);
            number = Math.max(1, Math.min(number, numbered.number()));
        }
        List<WorkItem> items = actedBefore.marked(account, read.subList(0, Math.min(size, read.size())));
        boolean isMore = read.size() > size || turn.before() != null;
        Page<WorkItem> page =
                Page.of(items, new PageRequest(number, size), asked.total().count());
        return new Matches(page, asked.total().value(), isMore && !items.isEmpty());
    }

    public Counts counts(Account account) {
        return new Counts(
                count(account, View.ALL),
                count(account, View.MINE),
                count(account, View.FREE),
                count(account, View.LATE),
                count(account, View.SOON));
    }

    private int count(Account account, View view) {
        WaitingRows rows = WaitingRows.of(account, Filter.of(view, null, null, null, null), parameters(account));
        return reader.total(rows, Page.COUNTED + 1).count();
    }

    /** Of these, the ones that are on the person's list, most urgent first. */
    public List<WorkItem> chosen(Account account, Collection<Long> ids) {
        return actedBefore.marked(
                account,
                jdbc.sql("select " + WorkItemRow.COLUMNS + " from work_item where " + mine(account)
                                + " and id = any(:ids) order by due_on, id")
                        .params(parameters(account))
                        .param("ids", ids.toArray(Long[]::new))
                        .query(WorkItemRow::read)
                        .list());
    }

    /** How many tasks wait for the person, as far as they are counted. */
    public int waitingFor(Account account) {
        return count(account, View.ALL);
    }

    /** What the person may do, as a condition on work_item; needs {@link #parameters}. */
    static String mine(Account account) {
        return "(assignee = :me or (" + byDuty(account) + "))";
    }

    /** What the person may do because of a duty. */
    static String byDuty(Account account) {
        return "assignee is null and barred is distinct from :me and duty = any(string_to_array(:duties, ',')) and "
                + account.scope().covers("province", "regency");
    }

    Map<String, Object> parameters(Account account) {
        Set<Duty> duties = account.duties();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("me", account.id());
        parameters.put("duties", duties.stream().map(Duty::name).collect(Collectors.joining(",")));
        parameters.putAll(account.scope().parameters());
        parameters.putAll(days.parameters());
        return parameters;
    }

    static String narrowed(Filter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder();
        switch (filter.view()) {
            case ALL -> {}
            case MINE -> where.append(" and (taken_by = :me or assignee = :me)");
            case FREE -> where.append(" and taken_by is null and assignee is null");
            case LATE -> where.append(LATE);
            case SOON -> where.append(SOON);
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
            var sought = new SoughtWords(filter.words());
            where.append(" and ").append(sought.condition("number", "name"));
            parameters.put("words", sought.value());
        }
        return where.toString();
    }
}
