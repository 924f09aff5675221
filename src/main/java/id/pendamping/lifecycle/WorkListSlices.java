package id.pendamping.lifecycle;

import id.pendamping.access.Account;
import id.pendamping.listing.Cursor;
import id.pendamping.listing.PageRequest;
import id.pendamping.listing.Slice;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The work list read part by part to its end; what comes or goes meanwhile shifts nothing. */
@Repository
public class WorkListSlices {

    private static final int AT_ONCE = 1_000;
    private static final int ISO_DATE = 10;

    private final JdbcClient jdbc;
    private final WorkList workList;

    WorkListSlices(JdbcClient jdbc, WorkList workList) {
        this.jdbc = jdbc;
        this.workList = workList;
    }

    /** The place of the task with this date and id. */
    public record Place(LocalDate dueOn, long id) {

        /** Empty when the text is no cursor of this list. */
        public static Optional<Place> parse(String cursor) {
            return Cursor.parse(cursor).map(Cursor::values).flatMap(Place::of);
        }

        private static Optional<Place> of(List<String> values) {
            try {
                return values.size() == 2 && values.get(0).length() == ISO_DATE
                        ? Optional.of(new Place(LocalDate.parse(values.get(0)), Long.parseLong(values.get(1))))
                        : Optional.empty();
            } catch (DateTimeParseException | NumberFormatException e) {
                return Optional.empty();
            }
        }

        private static Place of(WorkItem item) {
            return new Place(item.dueOn(), item.id());
        }

        private Cursor cursor() {
            return Cursor.at(dueOn, id);
        }
    }

    /** The part behind a place. */
    public Slice<WorkItem> behind(Place place, Account account, WorkList.Filter filter, int size) {
        return slice(read(account, filter, place, size + 1, 0), size);
    }

    /** The part that makes up a page, counted without a total; empty past the end. */
    public Slice<WorkItem> page(Account account, WorkList.Filter filter, PageRequest asked) {
        return slice(read(account, filter, null, asked.size() + 1, asked.offset()), asked.size());
    }

    public List<WorkItem> all(Account account, WorkList.Filter filter) {
        List<WorkItem> all = new ArrayList<>();
        List<WorkItem> part = read(account, filter, null, AT_ONCE, 0);
        while (!part.isEmpty()) {
            all.addAll(part);
            part = read(account, filter, Place.of(part.get(part.size() - 1)), AT_ONCE, 0);
        }
        return all;
    }

    private static Slice<WorkItem> slice(List<WorkItem> read, int size) {
        return Slice.of(read, size, item -> Place.of(item).cursor());
    }

    private List<WorkItem> read(Account account, WorkList.Filter filter, @Nullable Place behind, int most, long skip) {
        Map<String, Object> parameters = workList.parameters(account);
        String where = WorkList.mine(account) + WorkList.narrowed(filter, parameters);
        if (behind != null) {
            where += " and (due_on, id) > (:behind, :behindId)";
            parameters.put("behind", behind.dueOn());
            parameters.put("behindId", behind.id());
        }
        return jdbc.sql("select " + WorkItems.COLUMNS + " from work_item where " + where
                        + " order by due_on, id limit :most offset :skip")
                .params(parameters)
                .param("most", most)
                .param("skip", skip)
                .query(WorkItems::read)
                .list();
    }
}
