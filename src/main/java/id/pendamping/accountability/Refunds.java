package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came back to the state treasury, and orders to bring it back. */
@Repository
class Refunds {

    /** A refund that waits for verification. */
    public record Recorded(
            UUID id, Rupiah amount, String billingCode, String ntpn, LocalDate paidOn, String recordedBy) {}

    private final JdbcClient jdbc;

    Refunds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isKnown(String ntpn) {
        return jdbc.sql("select exists (select 1 from refund where ntpn = :ntpn and status <> 'INVALID')")
                .param("ntpn", ntpn)
                .query(Boolean.class)
                .single();
    }

    void record(
            CaseId caseId,
            String reason,
            TreasuryPayment payment,
            String status,
            String recordedBy,
            @Nullable String verifiedBy) {
        jdbc.sql("""
                        insert into refund (id, case_id, reason, amount, billing_code, ntpn, paid_on, status, recorded_by,
                            verified_by)
                        values (:id, :case, :reason, :amount, :billing, :ntpn, :paid, :status, :by, :verified)""")
                .param("id", UUID.randomUUID())
                .param("case", caseId.value())
                .param("reason", reason)
                .param("amount", payment.rupiah().amount())
                .param("billing", payment.billingCode())
                .param("ntpn", payment.ntpn())
                .param("paid", payment.paidOn().date())
                .param("status", status)
                .param("by", recordedBy)
                .param("verified", verifiedBy)
                .update();
    }

    Optional<Recorded> waiting(CaseId caseId) {
        return jdbc.sql("""
                        select id, amount, billing_code, ntpn, paid_on, recorded_by from refund
                        where case_id = :case and status = 'RECORDED'""")
                .param("case", caseId.value())
                .query((row, number) -> new Recorded(
                        row.getObject("id", UUID.class),
                        Rupiah.of(row.getLong("amount")),
                        row.getString("billing_code"),
                        row.getString("ntpn"),
                        row.getObject("paid_on", LocalDate.class),
                        row.getString("recorded_by")))
                .optional();
    }

    void verify(UUID refund, String status, String verifiedBy) {
        jdbc.sql("update refund set status = :status, verified_by = :by where id = :id")
                .param("status", status)
                .param("by", verifiedBy)
                .param("id", refund)
                .update();
    }

    void orderRecovery(CaseId caseId, String letterNumber, LocalDate letterDate, String orderedBy) {
        jdbc.sql("""
                        insert into recovery (case_id, letter_number, letter_date, ordered_by)
                        values (:case, :number, :date, :by)""")
                .param("case", caseId.value())
                .param("number", letterNumber)
                .param("date", letterDate)
                .param("by", orderedBy)
                .update();
    }

    boolean recoveryOrdered(CaseId caseId) {
        return jdbc.sql("select exists (select 1 from recovery where case_id = :case)")
                .param("case", caseId.value())
                .query(Boolean.class)
                .single();
    }
}
