package id.pendamping.worklist;

import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Subject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Of which open tasks somebody has to be told now: that the last day is near, and that it is over. Each is told once for
 * each last day; a call that was taken has to be told in the same transaction.
 */
@Repository
public class DueCalls {

    /** A task of which somebody has to be told since a day. */
    public record Call(
            long id,
            LocalDate since,
            Subject subject,
            String step,
            @Nullable String regency) {}

    /** What is to be told. */
    public record Telling(LocalDate dueOn, boolean isOver) {}

    private static final String TODAY = RegionDays.sql("regency");

    private final JdbcClient jdbc;
    private final RegionDays days;

    DueCalls(JdbcClient jdbc, RegionDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** The calls of today behind that one, by their days. */
    public List<Call> behind(@Nullable Call last, int most) {
        return jdbc.sql("select id, tell_on, subject_kind, subject_id, step, regency from work_item where tell_on <= "
                        + RegionDays.LAST + " and tell_on <= " + TODAY
                        + " and (tell_on, id) > (:since, :id) order by tell_on, id limit :most")
                .params(days.parameters())
                .param("since", last == null ? LocalDate.EPOCH : last.since())
                .param("id", last == null ? 0 : last.id())
                .param("most", most)
                .query((row, number) -> new Call(
                        row.getLong("id"),
                        row.getObject("tell_on", LocalDate.class),
                        new Subject(Subject.Kind.valueOf(row.getString("subject_kind")), row.getString("subject_id")),
                        row.getString("step"),
                        row.getString("regency")))
                .list();
    }

    /** Empty when the task was done, its last day moved, or somebody else has told it. */
    public Optional<Telling> take(Call call) {
        return jdbc.sql("""
                        update work_item set tell_on = case when due_on < :today then null else due_on + 1 end
                        where id = :id and tell_on <= :today returning due_on, tell_on is null as over""")
                .param("id", call.id())
                .param("today", days.today(call.regency()))
                .query((row, number) -> new Telling(row.getObject("due_on", LocalDate.class), row.getBoolean("over")))
                .optional();
    }

    /** The last day of the step is over, and nobody has told it. */
    public Optional<Telling> takeOver(Subject subject, String step) {
        return jdbc.sql("""
                        update work_item set tell_on = null
                        where subject_kind = :kind and subject_id = :subject and step = :step and tell_on is not null
                        returning due_on""")
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .param("step", step)
                .query((row, number) -> new Telling(row.getObject("due_on", LocalDate.class), true))
                .optional();
    }
}
