package id.pendamping.settlement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.Timestamp;
import java.time.Instant;
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
    public Optional<String> usedBy(String ntpn) {
        return jdbc.sql("""
                        select g.number from refund r join group_card g on g.case_id = r.case_id
                        where r.ntpn = :ntpn and r.status <> 'INVALID'""").param("ntpn", ntpn).query(String.class).optional();
    }

    @Override
    public void record(CaseId caseId, String reason, TreasuryPayment payment, String recordedBy) {
        jdbc.sql("""
                        insert into refund (id, case_id, reason, amount, billing_code, ntpn, paid_on, status, recorded_by,
                            slip)
                        values (:id, :case, :reason, :amount, :billing, :ntpn, :paid, 'RECORDED', :by, :slip)""")
                .param("id", UUID.randomUUID())
                .param("case", caseId.value())
                .param("reason", reason)
                .param("amount", payment.amount().amount())
                .param("billing", payment.billingCode())
                .param("ntpn", payment.ntpn())
                .param("paid", payment.paidOn())
                .param("by", recordedBy)
                .param("slip", payment.slip())
                .update();
    }

    @Override
    public Optional<Recorded> waiting(CaseId caseId) {
        return recorded(caseId, "");
    }

    @Override
    public Optional<Recorded> unanswered(CaseId caseId) {
        return recorded(caseId, " and reason = '" + OWN + "' and answered_by is null");
    }

    @Override
    public void answer(UUID refund, String answeredBy) {
        jdbc.sql("update refund set answered_by = :by where id = :id")
                .param("by", answeredBy)
                .param("id", refund)
                .update();
    }

    private Optional<Recorded> recorded(CaseId caseId, String which) {
        return jdbc.sql("""
                        select id, amount, billing_code, ntpn, paid_on, recorded_by, slip from refund
                        where case_id = :case and status = 'RECORDED'""" + which)
                .param("case", caseId.value())
                .query((row, number) -> new Recorded(
                        row.getObject("id", UUID.class),
                        Rupiah.of(row.getLong("amount")),
                        row.getString("billing_code"),
                        row.getString("ntpn"),
                        row.getObject("paid_on", LocalDate.class),
                        row.getString("recorded_by"),
                        row.getObject("slip", UUID.class)))
                .optional();
    }

    @Override
    public void verify(
            UUID refund, SlipCheck check, Rupiah recouped, @Nullable String words, String verifiedBy, Instant when) {
        jdbc.sql("""
                        update refund set status = :status, fault = :fault, recouped = :recouped, words = :words,
                            verified_by = :by, verified_at = :at where id = :id""")
                .param("recouped", recouped.amount())
                .param("status", check == SlipCheck.VALID ? "VALID" : "INVALID")
                .param("fault", check == SlipCheck.VALID ? null : check.name())
                .param("words", words)
                .param("by", verifiedBy)
                .param("at", Timestamp.from(when))
                .param("id", refund)
                .update();
    }

    @Override
    public boolean isPaidSince(CaseId caseId, Instant moment) {
        return jdbc.sql("""
                        select exists (select 1 from refund
                            where case_id = :case and status = 'VALID' and verified_at > :moment)""")
                .param("case", caseId.value())
                .param("moment", Timestamp.from(moment))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<GivenBack> givenBack(CaseId caseId) {
        return jdbc.sql("""
                        select amount, ntpn, fault, words from (
                            select * from refund where case_id = :case and verified_at is not null
                            order by verified_at desc limit 1) latest
                        where fault is not null""")
                .param("case", caseId.value())
                .query((row, number) -> new GivenBack(
                        Rupiah.of(row.getLong("amount")),
                        row.getString("ntpn"),
                        SlipCheck.valueOf(row.getString("fault")),
                        row.getString("words")))
                .optional();
    }
}
