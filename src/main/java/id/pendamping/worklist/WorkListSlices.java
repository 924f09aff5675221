package id.pendamping.worklist;

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
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The work list read part by part to its end; what comes or goes meanwhile shifts nothing. */
@Repository
public class WorkListSlices {

    private static final int AT_ONCE = 1_000;
    private static final int ISO_DATE = 10;
    private static final int DEEPEST = 10_000;

    private final WaitingReader reader;
    private final WorkList workList;
    private final ActedBefore actedBefore;
    private final NamedParameterJdbcTemplate inParts;
    private final TransactionTemplate reading;

    WorkListSlices(
            WaitingReader reader,
            WorkList workList,
            ActedBefore actedBefore,
            DataSource source,
            PlatformTransactionManager transactions) {
        this.actedBefore = actedBefore;
        this.reader = reader;
        this.workList = workList;
        var template = new JdbcTemplate(source);
        template.setFetchSize(AT_ONCE);
        inParts = new NamedParameterJdbcTemplate(template);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** The place of the task with this date and id. */
    public record Place(LocalDate dueOn, long id) {

        /** Empty when the text is no cursor of this list. */
        public static Optional<Place> parse(String cursor) {
            return Cursor.parse(cursor).flatMap(Place::of);
        }

        static Optional<Place> of(Cursor cursor) {
            return of(cursor.values());
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

        static Place of(WorkItem item) {
            return new Place(item.dueOn(), item.id());
        }

        WaitingReader.Start start(boolean isBackward) {
            return new WaitingReader.Start(dueOn, id, isBackward);
        }

        /** As a cursor that {@link #parse} reads. */
        @Override
        public String toString() {
            return cursor().toString();
        }

        Cursor cursor() {
            return Cursor.at(dueOn, id);
        }
    }

    /** The part behind a place. */
    public Slice<WorkItem> behind(Place place, Account account, WorkList.Filter filter, int size) {
        return slice(account, reader.part(asked(account, filter), place.start(false), size + 1, 0), size);
    }

    /** The part that makes up a page; past the end, or further in than a cursor should be asked for, it is empty. */
    public Slice<WorkItem> page(Account account, WorkList.Filter filter, PageRequest asked) {
        List<WorkItem> read = asked.offset() > DEEPEST
                ? List.of()
                : reader.part(
                        asked(account, filter), WaitingReader.Start.FIRST, asked.size() + 1, (int) asked.offset());
        return slice(account, read, asked.size());
    }

    /** All of it, one after the other. */
    public void each(Account account, WorkList.Filter filter, Consumer<WorkItem> taker) {
        Map<String, Object> parameters = workList.parameters(account);
        String where = WorkList.mine(account) + WorkList.narrowed(filter, parameters);
        reading.executeWithoutResult(status -> inParts.query(
                "select " + WorkItemRow.COLUMNS + " from work_item where " + where + " order by due_on, id",
                parameters,
                (RowCallbackHandler) row -> taker.accept(WorkItemRow.read(row, 0))));
    }

    public List<WorkItem> all(Account account, WorkList.Filter filter) {
        List<WorkItem> all = new ArrayList<>();
        each(account, filter, all::add);
        return all;
    }

    private WaitingReader.Asked asked(Account account, WorkList.Filter filter) {
        return reader.asked(account, filter, workList.parameters(account));
    }

    private Slice<WorkItem> slice(Account account, List<WorkItem> read, int size) {
        return Slice.of(
                actedBefore.marked(account, read), size, item -> Place.of(item).cursor());
    }
}
