package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices that wait, in the database, which lets nobody decide on what they handed in. */
@Repository
class JdbcLateReturns implements LateReturnStore {

    /**
     * A row {@code r} that is the same notice. Without a reference, the same sum on the same day is; a system outside may name
     * the reference of what was recorded without, a person who names one tells of another.
     */
    static final String SAME = """
            r.amount = :amount and r.notice_date = :date and never_arrived(r.reason) = :never
              and (:reference = '' or compared_number(r.reference) = compared_number(:reference)
                or r.reference is null and :outside)""";

    private final JdbcClient jdbc;

    JdbcLateReturns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean knows(CaseId caseId, RecordReturn.Command notice, boolean isOutside) {
        return exists(caseId, notice, isOutside, "is distinct from 'MISTAKEN'");
    }

    @Override
    public boolean isMistaken(CaseId caseId, RecordReturn.Command notice) {
        return exists(caseId, notice, true, "= 'MISTAKEN'");
    }

    private boolean exists(CaseId caseId, RecordReturn.Command notice, boolean isOutside, String verdict) {
        return jdbc.sql("""
                        select exists (select 1 from late_return r join payment p on p.id = r.payment_id
                            where p.case_id = :case and p.sp2d_number = :number and r.excess = :excess
                              and r.verdict %s and %s)""".formatted(verdict, SAME))
                .param("case", caseId.value())
                .param("number", notice.sp2dNumber())
                .param("excess", notice.excess())
                .params(values(notice))
                .param("outside", isOutside)
                .query(Boolean.class)
                .single();
    }

    static Map<String, Object> values(RecordReturn.Command notice) {
        return Map.of(
                "amount",
                notice.amount().amount(),
                "date",
                notice.noticeDate(),
                "never",
                !notice.why().isBack(),
                "reference",
                Objects.requireNonNullElse(notice.reference(), ""));
    }

    @Override
    public void hold(CaseId caseId, RecordReturn.Command notice, Check check, String reportedBy) {
        jdbc.sql("""
                        insert into late_return
                            (payment_id, amount, reason, notice_date, excess, reference, check_state, reported_by)
                        select id, :amount, :reason, :date, :excess, :reference, :check, :by from payment
                        where case_id = :case and sp2d_number = :number""")
                .param("case", caseId.value())
                .param("number", notice.sp2dNumber())
                .param("amount", notice.amount().amount())
                .param("reason", notice.why().name())
                .param("date", notice.noticeDate())
                .param("excess", notice.excess())
                .param("reference", notice.reference())
                .param("check", check.name())
                .param("by", reportedBy)
                .update();
    }

    @Override
    public void check(CaseId caseId, Check found, String checkedBy) {
        jdbc.sql("""
                        update late_return set check_state = :found, checked_by = :by
                        where check_state = 'WAITS' and payment_id in (select id from payment where case_id = :case)""")
                .param("found", found.name())
                .param("by", checkedBy)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public List<Notice> waiting(CaseId caseId) {
        return jdbc.sql("""
                        select p.sp2d_number, r.amount, r.reason, r.notice_date, r.excess, r.reported_by, r.check_state,
                            r.checked_by
                        from late_return r join payment p on p.id = r.payment_id
                        where p.case_id = :case and r.verdict is null order by r.id""")
                .param("case", caseId.value())
                .query((row, index) -> new Notice(
                        row.getString("sp2d_number"),
                        Rupiah.of(row.getLong("amount")),
                        TransferReturned.Reason.valueOf(row.getString("reason")),
                        row.getObject("notice_date", LocalDate.class),
                        row.getBoolean("excess"),
                        row.getString("reported_by"),
                        Check.valueOf(row.getString("check_state")),
                        row.getString("checked_by")))
                .list();
    }

    @Override
    public void count(CaseId caseId, Rupiah recouped, boolean owed, String decidedBy) {
        jdbc.sql("""
                        insert into transfer_return (payment_id, amount, reason, notice_date, reference)
                        select r.payment_id, r.amount, r.reason, r.notice_date, r.reference
                        from late_return r join payment p on p.id = r.payment_id
                        where p.case_id = :case and not r.excess and r.verdict is null
                          and r.check_state not in ('WAITS', 'NOT_FOUND')
                        order by r.id""").param("case", caseId.value()).update();
        jdbc.sql("""
                        update late_return set recouped = :recouped where id = (
                            select min(r.id) from late_return r join payment p on p.id = r.payment_id
                            where p.case_id = :case and not r.excess and r.verdict is null
                              and r.check_state not in ('WAITS', 'NOT_FOUND'))""")
                .param("recouped", recouped.amount())
                .param("case", caseId.value())
                .update();
        jdbc.sql("""
                        update late_return set verdict = 'MISTAKEN', decided_by = :by
                        where verdict is null and check_state = 'NOT_FOUND'
                          and payment_id in (select id from payment where case_id = :case)""").param("by", decidedBy).param("case", caseId.value()).update();
        decide(caseId, "COUNTED", decidedBy);
        if (owed) {
            jdbc.sql("""
                            update late_return set owed = true where id = (
                                select max(r.id) from late_return r join payment p on p.id = r.payment_id
                                where p.case_id = :case and r.excess and r.verdict = 'COUNTED')""").param("case", caseId.value()).update();
        }
    }

    @Override
    public boolean isOwed(CaseId caseId) {
        return jdbc.sql("""
                        select exists (select 1 from late_return r join payment p on p.id = r.payment_id
                            where p.case_id = :case and r.owed)""").param("case", caseId.value()).query(Boolean.class).single();
    }

    @Override
    public void ordered(CaseId caseId) {
        jdbc.sql("""
                        update late_return set owed = false
                        where owed and payment_id in (select id from payment where case_id = :case)""").param("case", caseId.value()).update();
    }

    @Override
    public void dismiss(CaseId caseId, String decidedBy) {
        decide(caseId, "MISTAKEN", decidedBy);
    }

    private void decide(CaseId caseId, String verdict, String decidedBy) {
        jdbc.sql("""
                        update late_return set verdict = :verdict, decided_by = :by
                        where verdict is null and check_state <> 'WAITS' and payment_id in (select id from payment where case_id = :case)""")
                .param("verdict", verdict)
                .param("by", decidedBy)
                .param("case", caseId.value())
                .update();
    }
}
