package id.pendamping.disbursement;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.MoneyPlace;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened to payments after they were made, in the database. */
@Repository
class JdbcTransfers implements TransferStore {

    private final JdbcClient jdbc;

    JdbcTransfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Made> made(CaseId caseId, String sp2dNumber) {
        return of(caseId, sp2dNumber, """
                        select sp2d_number, sp2d_date, gross, payment_out(id, gross) as out,
                            excess_held(case_id) as excess from payment
                        where case_id = :case and sp2d_number = :number""")
                .query((row, index) -> new Made(
                        row.getString("sp2d_number"),
                        row.getObject("sp2d_date", LocalDate.class),
                        Rupiah.of(row.getLong("gross")),
                        Rupiah.of(row.getLong("out")),
                        Rupiah.of(row.getLong("excess"))))
                .optional();
    }

    @Override
    public boolean knows(CaseId caseId, RecordReturn.Command notice, boolean isOutside) {
        return of(caseId, notice.sp2dNumber(), """
                        select exists (select 1 from transfer_return r join payment p on p.id = r.payment_id
                            where p.case_id = :case and p.sp2d_number = :number
                              and %s)""".formatted(JdbcLateReturns.SAME))
                .params(JdbcLateReturns.values(notice))
                .param("outside", isOutside)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void giveBack(CaseId caseId, RecordReturn.Command notice) {
        of(caseId, notice.sp2dNumber(), """
                        insert into transfer_return (payment_id, amount, reason, notice_date, reference)
                        select id, :amount, :reason, :date, nullif(:reference, '') from payment
                        where case_id = :case and sp2d_number = :number""")
                .params(JdbcLateReturns.values(notice))
                .param("reason", notice.why().name())
                .update();
    }

    @Override
    public List<Returned> returns(CaseId caseId) {
        return jdbc.sql("""
                        select p.sp2d_number, r.amount, r.reason, r.notice_date, r.letter_number
                        from transfer_return r join payment p on p.id = r.payment_id
                        where p.case_id = :case order by r.id""")
                .param("case", caseId.value())
                .query((row, index) -> new Returned(
                        row.getString("sp2d_number"),
                        Rupiah.of(row.getLong("amount")),
                        TransferReturned.Reason.valueOf(row.getString("reason")),
                        row.getObject("notice_date", LocalDate.class),
                        row.getString("letter_number")))
                .list();
    }

    @Override
    public int failures(CaseId caseId) {
        return jdbc.sql("""
                        select count(*) from payment where case_id = :case and sp2d_number is not null and payment_out(id, gross) = 0""").param("case", caseId.value()).query(Integer.class).single();
    }

    @Override
    public void correctedBy(CaseId caseId, String letterNumber, LocalDate letterDate) {
        jdbc.sql("""
                        update transfer_return set letter_number = :number, letter_date = :date
                        where letter_number is null and payment_id in (select id from payment where case_id = :case)""")
                .param("number", letterNumber)
                .param("date", letterDate)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void differ(CaseId caseId, Difference difference, String saidBy) {
        jdbc.sql("""
                        insert into transfer_difference (case_id, attempt, expected, arrived, cause, said_by, said_on)
                        select :case, max(attempt), :expected, :arrived, :cause, :by, :on from payment
                        where case_id = :case and sp2d_number is not null""")
                .param("case", caseId.value())
                .param("expected", difference.expected().amount())
                .param("arrived", difference.arrived().amount())
                .param("cause", difference.cause().name())
                .param("by", saidBy)
                .param("on", difference.saidOn())
                .update();
    }

    @Override
    public Optional<Difference> difference(CaseId caseId) {
        return jdbc.sql("""
                        select d.expected, d.arrived, d.cause, d.said_on, d.decision from transfer_difference d
                        where d.case_id = :case and (d.decision is null or exists (
                            select 1 from payment p where p.case_id = d.case_id and p.attempt <= d.attempt
                              and p.sp2d_number is not null and payment_out(p.id, p.gross) > 0)
                            or excess_held(d.case_id) > 0
                              and exists (select 1 from transfer_difference e where e.case_id = d.case_id and e.excess > 0))
                        order by d.id desc limit 1""")
                .param("case", caseId.value())
                .query((row, index) -> new Difference(
                        Rupiah.of(row.getLong("expected")),
                        Rupiah.of(row.getLong("arrived")),
                        TransferDiffers.Cause.valueOf(row.getString("cause")),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("decision")))
                .optional();
    }

    @Override
    public void settle(CaseId caseId, String decision, Rupiah fee, Rupiah excess, String decidedBy) {
        jdbc.sql("""
                        update transfer_difference set decision = :decision, fee = :fee, excess = :excess,
                            decided_by = :by
                        where case_id = :case and decision is null""")
                .param("decision", decision)
                .param("fee", fee.amount())
                .param("excess", excess.amount())
                .param("by", decidedBy)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public boolean knows(CaseId caseId, Credit credit) {
        return told(caseId, credit, """
                c.amount = :amount and c.credited_on = :date and c.credited_to = :to
                  and (:reference = '' or coalesce(c.reference, :reference) = :reference)""");
    }

    @Override
    public boolean knowsOther(CaseId caseId, Credit credit) {
        return credit.reference() != null && told(caseId, credit, "c.reference <> :reference");
    }

    private boolean told(CaseId caseId, Credit credit, String same) {
        return of(caseId, credit, """
                        select exists (select 1 from transfer_credit c join payment p on p.id = c.payment_id
                            where p.case_id = :case and p.sp2d_number = :number and not c.replaced and %s)""".formatted(same)).query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec of(CaseId caseId, Credit credit, String sql) {
        return of(caseId, credit.sp2dNumber(), sql)
                .param("amount", credit.amount().amount())
                .param("date", credit.creditedOn())
                .param("to", credit.creditedTo().name())
                .param("reference", Objects.requireNonNullElse(credit.reference(), ""));
    }

    private JdbcClient.StatementSpec of(CaseId caseId, String sp2dNumber, String sql) {
        return jdbc.sql(sql).param("case", caseId.value()).param("number", sp2dNumber);
    }

    @Override
    public Rupiah credited(CaseId caseId, String sp2dNumber) {
        return Rupiah.of(of(caseId, sp2dNumber, """
                        select coalesce(sum(c.amount), 0) from transfer_credit c join payment p on p.id = c.payment_id
                        where p.case_id = :case and p.sp2d_number = :number and not c.replaced and c.credited_to = 'GROUP'""").query(Long.class).single());
    }

    @Override
    public void credit(CaseId caseId, Credit credit, boolean replacing) {
        if (replacing) {
            of(caseId, credit.sp2dNumber(), """
                            update transfer_credit c set replaced = true from payment p
                            where p.id = c.payment_id and p.case_id = :case and p.sp2d_number = :number""").update();
        }
        of(caseId, credit, """
                        insert into transfer_credit (payment_id, amount, credited_on, credited_to, reference)
                        select id, :amount, :date, :to, nullif(:reference, '') from payment where case_id = :case and sp2d_number = :number""").update();
    }

    @Override
    public int triedAgain(CaseId caseId) {
        return jdbc.sql("""
                        select count(*) from failed_transfer where case_id = :case and verdict = 'AGAIN'""").param("case", caseId.value()).query(Integer.class).single();
    }

    @Override
    public void decide(CaseId caseId, FailedTransferDecided.Verdict verdict, String decidedBy) {
        jdbc.sql("""
                        insert into failed_transfer (case_id, number, verdict, decided_by)
                        select :case, count(*) + 1, :verdict, :by from failed_transfer where case_id = :case""")
                .param("case", caseId.value())
                .param("verdict", verdict.name())
                .param("by", decidedBy)
                .update();
    }

    @Override
    public List<MoneyPlace> places(CaseId caseId) {
        return PlacesOfMoney.read(jdbc, caseId, difference(caseId).orElse(null));
    }
}
