package id.pendamping.recall;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recalls in the database, which lets nobody decide on an own proposal. */
@Repository
class JdbcRecalls implements Recalls {

    private final JdbcClient jdbc;

    JdbcRecalls(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void propose(CaseId caseId, Rupiah amount, @Nullable Integer finding, String grounds, String proposedBy) {
        jdbc.sql("""
                        insert into acceptance_recall (case_id, amount, finding, grounds, proposed_by)
                        values (:case, :amount, :finding, :grounds, :by)""")
                .param("case", caseId.value())
                .param("amount", amount.amount())
                .param("finding", finding)
                .param("grounds", grounds)
                .param("by", proposedBy)
                .update();
    }

    @Override
    public Optional<Recall> open(CaseId caseId) {
        return jdbc.sql("""
                        select id, amount, finding, grounds, proposed_by, verdict is not null as approved from acceptance_recall
                        where case_id = :case and (verdict is null or verdict = 'APPROVED' and not ordered)""")
                .param("case", caseId.value())
                .query((row, number) -> new Recall(
                        row.getLong("id"),
                        Rupiah.of(row.getLong("amount")),
                        row.getObject("finding", Integer.class),
                        row.getString("grounds"),
                        row.getString("proposed_by"),
                        row.getBoolean("approved")))
                .optional();
    }

    @Override
    public void approve(long recall, String documentNumber, LocalDate documentDate, String decidedBy) {
        jdbc.sql("""
                        update acceptance_recall set verdict = 'APPROVED', document_number = :number, document_date = :date,
                            decided_by = :by where id = :id""")
                .param("number", documentNumber)
                .param("date", documentDate)
                .param("by", decidedBy)
                .param("id", recall)
                .update();
    }

    @Override
    public void refuse(long recall, String decidedBy) {
        jdbc.sql("update acceptance_recall set verdict = 'REFUSED', decided_by = :by where id = :id")
                .param("by", decidedBy)
                .param("id", recall)
                .update();
    }

    @Override
    public void ordered(CaseId caseId) {
        jdbc.sql("update acceptance_recall set ordered = true where case_id = :case and verdict = 'APPROVED'")
                .param("case", caseId.value())
                .update();
    }
}
