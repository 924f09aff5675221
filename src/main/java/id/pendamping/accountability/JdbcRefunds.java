package id.pendamping.accountability;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Refunds and recoveries in the database, which knows every receipt number once. */
@Repository
class JdbcRefunds implements Refunds {

    private final JdbcClient jdbc;

    JdbcRefunds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isKnown(String ntpn) {
        return jdbc.sql("select exists (select 1 from refund where ntpn = :ntpn and status <> 'INVALID')")
                .param("ntpn", ntpn)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void record(
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

    @Override
    public Optional<Recorded> waiting(CaseId caseId) {
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

    @Override
    public void verify(UUID refund, String status, String verifiedBy) {
        jdbc.sql("update refund set status = :status, verified_by = :by where id = :id")
                .param("status", status)
                .param("by", verifiedBy)
                .param("id", refund)
                .update();
    }

    @Override
    public void orderRecovery(CaseId caseId, String letterNumber, LocalDate letterDate, String orderedBy) {
        jdbc.sql("""
                        insert into recovery (case_id, letter_number, letter_date, ordered_by)
                        values (:case, :number, :date, :by)""")
                .param("case", caseId.value())
                .param("number", letterNumber)
                .param("date", letterDate)
                .param("by", orderedBy)
                .update();
    }

    @Override
    public Optional<Recovery> recovery(CaseId caseId) {
        return jdbc.sql("select letter_number, letter_date from recovery where case_id = :case")
                .param("case", caseId.value())
                .query((row, number) ->
                        new Recovery(row.getString("letter_number"), row.getObject("letter_date", LocalDate.class)))
                .optional();
    }
}
