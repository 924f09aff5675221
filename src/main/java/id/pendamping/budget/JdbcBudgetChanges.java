package id.pendamping.budget;

import id.pendamping.group.BudgetLine;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Programme;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests for budget changes in the database. */
@Repository
class JdbcBudgetChanges implements BudgetChangeStore {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Programme programme;

    JdbcBudgetChanges(JdbcClient jdbc, Programme programme) {
        this.jdbc = jdbc;
        this.programme = programme;
    }

    @Override
    public int percent(Edition edition) {
        return programme.numbers(edition).whole("budget_change_percent");
    }

    @Override
    public List<BudgetChange> of(CaseId caseId) {
        return jdbc.sql("""
                        select c.*, coalesce(c.description, l.description) as words
                        from budget_change c left join group_budget_line l on l.id = c.line_id
                        where c.case_id = :case order by c.number desc limit :most""")
                .param("case", caseId.value())
                .param("most", MOST)
                .query(JdbcBudgetChanges::read)
                .list();
    }

    @Override
    public Map<UUID, Rupiah> approved(CaseId caseId) {
        Map<UUID, Rupiah> approved = new HashMap<>();
        jdbc.sql("""
                        select distinct on (line_id) line_id, new_amount from budget_change
                        where case_id = :case and verdict = 'APPROVED' order by line_id, number desc""")
                .param("case", caseId.value())
                .query((row, number) ->
                        approved.put(row.getObject("line_id", UUID.class), Rupiah.of(row.getLong("new_amount"))))
                .list();
        return approved;
    }

    @Override
    public void ask(CaseId caseId, BudgetChange change, String askedBy) {
        jdbc.sql("""
                        insert into budget_change (id, case_id, line_id, category, description, old_amount, new_amount,
                            reason, asked_by, asked_at)
                        values (:id, :case, :line, :category, :description, :old, :new, :reason, :by, :at)""")
                .param("id", change.id())
                .param("case", caseId.value())
                .param("line", change.lineId())
                .param(
                        "category",
                        change.category() == null ? null : change.category().name())
                .param("description", change.isNewLine() ? change.description() : null)
                .param("old", change.oldAmount().amount())
                .param("new", change.newAmount().amount())
                .param("reason", change.reason())
                .param("by", askedBy)
                .param("at", Timestamp.from(change.askedAt()))
                .update();
    }

    @Override
    public void decide(
            UUID id,
            @Nullable UUID lineId,
            BudgetChangeDecided.Verdict verdict,
            @Nullable String note,
            String decidedBy,
            Instant when) {
        jdbc.sql("""
                        update budget_change set line_id = :line, verdict = :verdict, note = :note, decided_by = :by,
                            decided_at = :at
                        where id = :id""")
                .param("line", lineId)
                .param("verdict", verdict.name())
                .param("note", note)
                .param("by", decidedBy)
                .param("at", Timestamp.from(when))
                .param("id", id)
                .update();
    }

    @Override
    public void drop(UUID id, Instant when) {
        jdbc.sql("update budget_change set dropped_at = :at where id = :id")
                .param("at", Timestamp.from(when))
                .param("id", id)
                .update();
    }

    private static BudgetChange read(ResultSet row, int number) throws SQLException {
        String category = row.getString("category");
        String verdict = row.getString("verdict");
        Timestamp dropped = row.getTimestamp("dropped_at");
        return new BudgetChange(
                row.getObject("id", UUID.class),
                row.getObject("line_id", UUID.class),
                category == null ? null : BudgetLine.Category.valueOf(category),
                row.getString("words"),
                Rupiah.of(row.getLong("old_amount")),
                Rupiah.of(row.getLong("new_amount")),
                row.getString("reason"),
                row.getTimestamp("asked_at").toInstant(),
                verdict == null ? null : BudgetChangeDecided.Verdict.valueOf(verdict),
                row.getString("note"),
                dropped == null ? null : dropped.toInstant());
    }
}
