package id.pendamping.worklist;

import id.pendamping.access.Account;
import id.pendamping.listing.Page;
import id.pendamping.listing.SoughtWords;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads waiting rows in the order of the list, and counts them as far as anybody wants to know. What holds words is looked
 * up by its subject, unless that would be much: then the list is walked from date to date until enough of it holds them.
 */
@Repository
class WaitingReader {

    /** Most rows that are looked through for words one by one. */
    private static final int LOOKED_THROUGH = 10_000;

    /** Most rows that are left out by reading them in every lane. */
    private static final int FEW = 60;

    private static final String EARLIEST = " order by due_on, id limit ";
    private static final String LATEST = " order by due_on desc, id desc limit ";

    private final JdbcClient jdbc;

    WaitingReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are and what they are worth, no further than one beyond what is counted. */
    record Total(int count, Rupiah value) {}

    /** What a question comes down to; {@code isWalked} when its words are found on the way only. */
    record Asked(WaitingRows rows, Total total, boolean isWalked) {}

    /** Where a part begins; {@code isBackward} when it lies before the place. */
    record Start(@Nullable LocalDate dueOn, long id, boolean isBackward) {

        static final Start FIRST = new Start(null, 0, false);
        static final Start LAST = new Start(null, 0, true);

        private String condition() {
            return dueOn == null ? "" : " and (due_on, id) " + (isBackward ? "<" : ">") + " (:placeDue, :placeId)";
        }

        private String order() {
            return isBackward ? LATEST : EARLIEST;
        }
    }

    Asked asked(Account account, WorkList.Filter filter, Map<String, Object> parameters) {
        WaitingRows rows = WaitingRows.of(account, filter, parameters);
        String words = filter.words();
        if (words == null || isShort(account, filter.withoutWords(), parameters)) {
            return new Asked(rows, total(rows, Page.COUNTED + 1), false);
        }
        List<Long> found = holding(account, filter, words, parameters);
        WaitingRows among = WaitingRows.among(found);
        boolean isWalked = found.size() > Page.COUNTED;
        return new Asked(isWalked ? rows : among, total(among, Page.COUNTED + 1), isWalked);
    }

    private boolean isShort(Account account, WorkList.Filter filter, Map<String, Object> parameters) {
        return total(WaitingRows.of(account, filter, parameters), LOOKED_THROUGH + 1)
                        .count()
                <= LOOKED_THROUGH;
    }

    /** A part of the list in its order. */
    List<WorkItem> part(Asked asked, Start start, int most, int skip) {
        List<WorkItem> read = asked.isWalked() || skip > FEW
                ? walked(asked.rows(), start, most + skip)
                : ordered(asked.rows(), start, most + skip);
        List<WorkItem> part = new ArrayList<>(read.subList(Math.min(skip, read.size()), read.size()));
        if (start.isBackward()) {
            Collections.reverse(part);
        }
        return part;
    }

    Total total(WaitingRows rows, int most) {
        return jdbc.sql(rows.sql(
                        "select count(*) as count, coalesce(sum(amount), 0) as value from (select amount",
                        "amount",
                        " limit " + most,
                        " limit " + most + ") counted"))
                .params(rows.parameters())
                .query((row, index) -> new Total(row.getInt("count"), Rupiah.of(row.getLong("value"))))
                .single();
    }

    /** The first ones in the order of the list. */
    List<WorkItem> ordered(WaitingRows rows, Start start, int most) {
        return ordered(rows, start.condition(), start, most);
    }

    private List<WorkItem> ordered(WaitingRows rows, String condition, Start start, int most) {
        String end = start.order() + most;
        return jdbc.sql(rows.sql("select " + WorkItemRow.COLUMNS, WorkItemRow.COLUMNS, condition + end, end))
                .params(rows.parameters())
                .params(place(start))
                .query(WorkItemRow::read)
                .list();
    }

    private static Map<String, Object> place(Start start) {
        Map<String, Object> place = new HashMap<>();
        if (start.dueOn() != null) {
            place.put("placeDue", start.dueOn());
            place.put("placeId", start.id());
        }
        return place;
    }

    /** Looks into ever longer spans of days until they hold enough. */
    private List<WorkItem> walked(WaitingRows rows, Start start, int most) {
        record Span(@Nullable LocalDate first, @Nullable LocalDate last) {}
        Span whole = jdbc.sql("select min(due_on) as first, max(due_on) as last from work_item")
                .query((row, index) ->
                        new Span(row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class)))
                .single();
        List<WorkItem> read = new ArrayList<>();
        if (whole.first() == null || whole.last() == null) {
            return read;
        }
        int step = start.isBackward() ? -1 : 1;
        LocalDate end = start.isBackward() ? whole.first() : whole.last();
        LocalDate from = start.dueOn() != null ? start.dueOn() : start.isBackward() ? whole.last() : whole.first();
        for (int days = 0; read.size() < most && (end.compareTo(from)) * step >= 0; days = 2 * days + 1) {
            LocalDate to = from.plusDays((long) step * days);
            LocalDate early = step > 0 ? from : to;
            LocalDate late = step > 0 ? to : from;
            String span = " and due_on between date '" + early + "' and date '" + late + '\'';
            read.addAll(ordered(rows, start.condition() + span, start, most - read.size()));
            from = to.plusDays(step);
        }
        return read;
    }

    /** Tasks of the subjects with these words in name or number. */
    private List<Long> holding(Account account, WorkList.Filter filter, String words, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        WorkList.narrowed(filter, all);
        String mine = WorkList.mine(account) + WorkList.narrowed(filter.withoutWords(), new HashMap<>());
        return jdbc.sql("""
                        select id from work_item w
                        join (select subject_kind, subject_id from work_subject
                            where %s) s using (subject_kind, subject_id)
                        where %s limit :counted""".formatted(new SoughtWords(words).condition("number", "name"), mine))
                .params(all)
                .param("counted", Page.COUNTED + 1)
                .query(Long.class)
                .list();
    }
}
