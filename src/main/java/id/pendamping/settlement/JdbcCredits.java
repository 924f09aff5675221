package id.pendamping.settlement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.OncePerTransaction;
import id.pendamping.shared.Rupiah;
import id.pendamping.worklist.WorkItems;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Credits in the database, which lets nobody decide on an own proposal. */
@Repository
class JdbcCredits implements Credits {

    private static final List<String> ASKING = List.of("propose-credit", "decide-credit");

    private final JdbcClient jdbc;
    private final WorkItems workItems;
    private final OncePerTransaction<CaseId, Optional<Open>> once = new OncePerTransaction<>();

    JdbcCredits(JdbcClient jdbc, WorkItems workItems) {
        this.jdbc = jdbc;
        this.workItems = workItems;
    }

    @Override
    public void add(CaseId caseId, @Nullable UUID refund, Rupiah amount) {
        once.forget();
        jdbc.sql("""
                        insert into refund_credit (case_id, refund_id, amount) values (:case, :refund, :amount)
                        on conflict (case_id) where decided_by is null do update
                            set amount = refund_credit.amount + excluded.amount""")
                .param("case", caseId.value())
                .param("refund", refund)
                .param("amount", amount.amount())
                .update();
    }

    @Override
    public Optional<Open> open(CaseId caseId) {
        return once.get(caseId, () -> read(caseId));
    }

    @Override
    public boolean isUnasked(CaseId caseId) {
        return open(caseId).isPresent()
                && ASKING.stream().allMatch(step -> workItems.find(caseId, step).isEmpty());
    }

    private Optional<Open> read(CaseId caseId) {
        return jdbc.sql("""
                        select amount, purpose, assigned_to, proposed_by from refund_credit
                        where case_id = :case and decided_by is null""")
                .param("case", caseId.value())
                .query((row, number) -> {
                    String purpose = row.getString("purpose");
                    return new Open(
                            Rupiah.of(row.getLong("amount")),
                            purpose == null ? null : CreditProposed.Purpose.valueOf(purpose),
                            row.getString("assigned_to"),
                            row.getString("proposed_by"));
                })
                .optional();
    }

    @Override
    public void propose(CaseId caseId, CreditProposed.Purpose purpose, @Nullable String assignedTo, String proposedBy) {
        once.forget();
        jdbc.sql("""
                        update refund_credit set purpose = :purpose, assigned_to = :to, proposed_by = :by
                        where case_id = :case and decided_by is null""")
                .param("purpose", purpose.name())
                .param("to", assignedTo)
                .param("by", proposedBy)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void approve(CaseId caseId, String documentNumber, String decidedBy) {
        once.forget();
        jdbc.sql("""
                        update refund_credit set document_number = :number, decided_by = :by
                        where case_id = :case and decided_by is null""")
                .param("number", documentNumber)
                .param("by", decidedBy)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void refuse(CaseId caseId) {
        once.forget();
        jdbc.sql("""
                        update refund_credit set purpose = null, assigned_to = null, proposed_by = null
                        where case_id = :case and decided_by is null""").param("case", caseId.value()).update();
    }
}
