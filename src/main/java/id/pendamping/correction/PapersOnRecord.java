package id.pendamping.correction;

import id.pendamping.disbursement.PaymentPaper;
import id.pendamping.shared.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers that were recorded of the payments of a case, with what a correction has to keep to. */
@Repository
class PapersOnRecord {

    /**
     * A paper.
     *
     * @param attempt which payment of the case
     * @param said the treasury itself has told it
     * @param named what happened to the transfer afterwards names it
     * @param earliest day that it can have
     * @param latest day, by what came after it
     * @param correctedAt when its number was last put right, if it was
     */
    record Recorded(
            int attempt,
            PaymentPaper paper,
            boolean said,
            boolean named,
            LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable Instant correctedAt) {}

    private final JdbcClient jdbc;

    PapersOnRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, the latest payment first. */
    List<Recorded> of(CaseId caseId) {
        return jdbc.sql("""
                        select * from disbursement_paper_on_record where case_id = :case
                        order by attempt desc, earliest, kind desc""")
                .param("case", caseId.value())
                .query((row, index) -> new Recorded(
                        row.getInt("attempt"),
                        PaymentPaper.of(row),
                        row.getBoolean("said"),
                        row.getBoolean("named"),
                        row.getObject("earliest", LocalDate.class),
                        row.getObject("latest", LocalDate.class),
                        instant(row.getTimestamp("corrected_at"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
