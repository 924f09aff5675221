package id.pendamping.group;

import id.pendamping.shared.CaseId;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which cases are suspended: the mark that the desk looks at before anything goes on. */
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

    private void set(CaseId caseId, @Nullable Timestamp when) {
        jdbc.sql("update aid_group set suspended_at = :when where id = :case")
                .param("when", when, Types.TIMESTAMP)
                .param("case", caseId.value())
                .update();
        rows.forget();
    }
}
