package id.pendamping.group;

import id.pendamping.lifecycle.Journey;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cases and where they stand. */
@Repository
public class AidCases implements Journey {

    static final String LIFECYCLE = "group-lifecycle";

    /** Ends of a case whose proposal nobody has rejected. */
    private static final Map<String, String> OUTCOMES =
            Map.of("rejected.dissolution", "dissolved", "rejected.suspension", "barred");

    private final JdbcClient jdbc;

    AidCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CaseState> find(CaseId caseId) {
        return jdbc.sql("""
                        select case_id, stage, outcome, opened_at, closed_at
                        from aid_case where case_id = :case""").param("case", caseId.value()).query(AidCases::read).optional();
    }

    @Override
    public String model() {
        return LIFECYCLE;
    }

    @Override
    public void begin(Subject subject, Instant when) {
        jdbc.sql("""
                        insert into aid_case (case_id, programme_year, regency, stage, opened_at)
                        select id, programme_year, regency, 'selection', :when from aid_group where id = :case""")
                .param("case", CaseId.of(subject).value())
                .param("when", Timestamp.from(when))
                .update();
    }

    @Override
    public void enter(Subject subject, String stage) {
        jdbc.sql("update aid_case set stage = :stage where case_id = :case and stage <> :stage")
                .param("stage", partOf(stage))
                .param("case", CaseId.of(subject).value())
                .update();
    }

    @Override
    public void end(Subject subject, String outcome, Instant when) {
        jdbc.sql("update aid_case set outcome = :outcome, closed_at = :when where case_id = :case and outcome is null")
                .param("outcome", OUTCOMES.getOrDefault(outcome, partOf(outcome)))
                .param("when", Timestamp.from(when))
                .param("case", CaseId.of(subject).value())
                .update();
    }

    /** After a dot stands why. */
    private static String partOf(String name) {
        return name.replaceFirst("\\..*", "");
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
