package id.pendamping.correction;

import id.pendamping.disbursement.PaymentPaper;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Corrections of papers in the database, which lets nobody decide on an own proposal. */
@Repository
class Corrections {

    /** One that nobody has decided on. */
    record Proposal(
            long id,
            int attempt,
            PaymentPaper old,
            PaymentPaper corrected,
            boolean displaces,
            String grounds,
            String proposedBy) {}

    private final JdbcClient jdbc;

    Corrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void propose(
            CaseId caseId,
            int attempt,
            PaymentPaper old,
            PaymentPaper corrected,
            boolean displaces,
            String grounds,
            String by) {
        jdbc.sql("""
                        insert into paper_correction (case_id, attempt, paper, old_number, old_date, old_kppn,
                            new_number, new_date, new_kppn, displaces, grounds, proposed_by)
                        values (:case, :attempt, :paper, :oldNumber, :oldDate, :oldKppn,
                            :newNumber, :newDate, :newKppn, :displaces, :grounds, :by)""")
                .param("case", caseId.value())
                .param("attempt", attempt)
                .param("paper", old.kind().name())
                .param("oldNumber", old.number())
                .param("oldDate", old.date())
                .param("oldKppn", old.kppn(), Types.VARCHAR)
                .param("newNumber", corrected.number())
                .param("newDate", corrected.date())
                .param("newKppn", corrected.kppn(), Types.VARCHAR)
                .param("displaces", displaces ? true : null, Types.BOOLEAN)
                .param("grounds", grounds)
                .param("by", by)
                .update();
    }

    Optional<Proposal> open(CaseId caseId) {
        return jdbc.sql("select * from paper_correction where case_id = :case and verdict is null")
                .param("case", caseId.value())
                .query((row, index) -> new Proposal(
                        row.getLong("id"),
                        row.getInt("attempt"),
                        paper(row, "old"),
                        paper(row, "new"),
                        row.getBoolean("displaces"),
                        row.getString("grounds"),
                        row.getString("proposed_by")))
                .optional();
    }

    void decide(long proposal, CorrectionDecided.Verdict verdict, Act act) {
        jdbc.sql("""
                        update paper_correction set verdict = :verdict, decided_by = :by, decided_at = :when
                        where id = :id""")
                .param("verdict", verdict.name())
                .param("by", act.actor().id())
                .param("when", Timestamp.from(act.when()))
                .param("id", proposal)
                .update();
    }

    private static PaymentPaper paper(ResultSet row, String which) throws SQLException {
        return new PaymentPaper(
                PaymentPaper.Kind.valueOf(row.getString("paper")),
                row.getString(which + "_number"),
                row.getObject(which + "_date", LocalDate.class),
                row.getString(which + "_kppn"));
    }
}
