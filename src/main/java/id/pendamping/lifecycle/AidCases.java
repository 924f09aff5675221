package id.pendamping.lifecycle;

import id.pendamping.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases and where they stand. */
@Repository
public class AidCases {

    private final JdbcClient jdbc;

    AidCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CaseState> find(CaseId caseId) {
        return jdbc.sql("""
                        select case_id, stage, outcome, opened_at, closed_at
                        from aid_case where case_id = :case""").param("case", caseId.value()).query(AidCases::read).optional();
    }

    public void open(CaseId caseId, int programmeYear, Instant when) {
        jdbc.sql("""
                        insert into aid_case (case_id, programme_year, stage, opened_at)
                        values (:case, :year, 'selection', :when)""")
                .param("case", caseId.value())
                .param("year", programmeYear)
                .param("when", Timestamp.from(when))
                .update();
    }

    public void enter(CaseId caseId, String stage) {
        jdbc.sql("update aid_case set stage = :stage where case_id = :case and stage <> :stage")
                .param("stage", stage)
                .param("case", caseId.value())
                .update();
    }

    /** The first outcome stays. */
    public void end(CaseId caseId, String outcome, Instant when) {
        jdbc.sql("update aid_case set outcome = :outcome, closed_at = :when where case_id = :case and outcome is null")
                .param("outcome", outcome)
                .param("when", Timestamp.from(when))
                .param("case", caseId.value())
                .update();
    }

    private static CaseState read(ResultSet row, int number) throws SQLException {
        Timestamp closed = row.getTimestamp("closed_at");
        return new CaseState(
                CaseId.of(row.getString("case_id")),
                row.getString("stage"),
                row.getString("outcome"),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }
}
