package id.pendamping.accountcheck;

import id.pendamping.shared.CaseId;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Account checks in the database; the table takes no changes, only more rows. */
@Repository
class JdbcAccountChecks implements AccountChecks {

    private final JdbcClient jdbc;

    JdbcAccountChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CaseId caseId, Check check) {
        jdbc.sql("""
                        insert into account_check (case_id, verdict, evidence, note, checked_by, checked_at)
                        values (:case, :verdict, :evidence, :note, :by, :at)""")
                .param("case", caseId.value())
                .param("verdict", check.verdict().name())
                .param("evidence", check.evidence())
                .param("note", check.note())
                .param("by", check.checkedBy())
                .param("at", Timestamp.from(check.checkedAt()))
                .update();
    }

    @Override
    public List<Check> of(CaseId caseId) {
        return jdbc.sql("""
                        select verdict, evidence, note, checked_by, checked_at from account_check
                        where case_id = :case order by id""")
                .param("case", caseId.value())
                .query((row, number) -> new Check(
                        AccountChecked.Verdict.valueOf(row.getString("verdict")),
                        row.getString("evidence"),
                        row.getString("note"),
                        row.getString("checked_by"),
                        row.getTimestamp("checked_at").toInstant()))
                .list();
    }
}
