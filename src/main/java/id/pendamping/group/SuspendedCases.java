package id.pendamping.group;

import id.pendamping.shared.CaseId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases are suspended: the mark that the desk looks at before anything goes on. And whose clocks stand still. */
@Repository
public class SuspendedCases {

    private final JdbcClient jdbc;
    private final CaseRows rows;

    SuspendedCases(JdbcClient jdbc, CaseRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Optional<Instant> since(CaseId caseId) {
        return rows.find(caseId).map(CaseRows.Row::suspendedAt);
    }

    public void mark(CaseId caseId, Instant when) {
        set(caseId, Timestamp.from(when));
    }

    public void unmark(CaseId caseId) {
        set(caseId, null);
    }

    /** The first day of those on which the clocks of the case stand still, for a suspension or for force majeure. */
    public Optional<LocalDate> clockStoppedOn(CaseId caseId) {
        return rows.find(caseId).map(CaseRows.Row::clockStoppedOn);
    }

    /** From this day on; when they stand still already, the earlier day counts. */
    public void stopClock(CaseId caseId, LocalDate from) {
        jdbc.sql("update aid_group set clock_stopped_on = least(clock_stopped_on, :from) where id = :case")
                .param("from", from)
                .param("case", caseId.value())
                .update();
        rows.forget();
    }

    public void runClock(CaseId caseId) {
        jdbc.sql("update aid_group set clock_stopped_on = null where id = :case")
                .param("case", caseId.value())
                .update();
        rows.forget();
    }

    private void set(CaseId caseId, @Nullable Timestamp when) {
        jdbc.sql("update aid_group set suspended_at = :when where id = :case")
                .param("when", when, Types.TIMESTAMP)
                .param("case", caseId.value())
                .update();
        rows.forget();
    }
}
