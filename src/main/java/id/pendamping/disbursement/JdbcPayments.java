package id.pendamping.disbursement;

import id.pendamping.group.BankAccount;
import id.pendamping.group.Groups;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.OncePerTransaction;
import id.pendamping.shared.Rupiah;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreements and payments in the database, where a guard holds their sums within the agreement. */
@Repository
class JdbcPayments implements PaymentStore {

    private final JdbcClient jdbc;
    private final Groups groups;
    private final PaymentPapers papers;
    private final OncePerTransaction<CaseId, Optional<Overview>> overview = new OncePerTransaction<>();

    JdbcPayments(JdbcClient jdbc, Groups groups, PaymentPapers papers) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.papers = papers;
    }

    @Override
    public Optional<Agreement> agreement(CaseId caseId) {
        return jdbc.sql("select number, date, amount from agreement where case_id = :case")
                .param("case", caseId.value())
                .query((row, number) -> new Agreement(
                        row.getString("number"),
                        row.getObject("date", LocalDate.class),
                        Rupiah.of(row.getLong("amount"))))
                .optional();
    }

    @Override
    public boolean agreementNumberTaken(CaseId caseId, String number) {
        return jdbc.sql("""
                        select exists (select 1 from agreement
                            where compared_number(number) = :number and case_id <> :case)""")
                .param("case", caseId.value())
                .param("number", NormalForm.comparedNumber(number))
                .query(Boolean.class)
                .single();
    }

    @Override
    public void sign(CaseId caseId, String number, LocalDate date, Rupiah amount, String signatory) {
        overview.forget();
        jdbc.sql("""
                        insert into agreement (case_id, number, date, amount, signed_by)
                        values (:case, :number, :date, :amount, :by)
                        on conflict (case_id) do update set number = excluded.number, date = excluded.date,
                            amount = excluded.amount, signed_by = excluded.signed_by""")
                .param("case", caseId.value())
                .param("number", number)
                .param("date", date)
                .param("amount", amount.amount())
                .param("by", signatory)
                .update();
    }

    @Override
    public Optional<Payment> payment(CaseId caseId) {
        return jdbc.sql("""
                        select gross, spp_number, spp_date, spm_number, spm_date, sp2d_number, sp2d_date
                        from payment where case_id = :case order by attempt desc limit 1""")
                .param("case", caseId.value())
                .query((row, number) -> new Payment(
                        Rupiah.of(row.getLong("gross")),
                        row.getString("spp_number"),
                        row.getObject("spp_date", LocalDate.class),
                        row.getString("spm_number"),
                        row.getObject("spm_date", LocalDate.class),
                        row.getString("sp2d_number"),
                        row.getObject("sp2d_date", LocalDate.class)))
                .optional();
    }

    @Override
    public Optional<Payment> open(CaseId caseId) {
        return payment(caseId).filter(payment -> payment.sp2dNumber() == null);
    }

    @Override
    public Rupiah toPay(CaseId caseId) {
        return sum(caseId, """
                select coalesce((select greatest(a.amount - greatest(
                        (select sum(payment_out(p.id, p.gross)) from payment p
                            where p.case_id = a.case_id and p.sp2d_number is not null),
                        (select d.amount from disbursement_paid d where d.case_id = a.case_id), 0), 0)
                    from agreement a where a.case_id = :case), 0)""");
    }

    @Override
    public Rupiah paid(CaseId caseId) {
        return sum(caseId, """
                select coalesce(sum(payment_out(id, gross)), 0) from payment
                where case_id = :case and sp2d_number is not null""");
    }

    @Override
    public Optional<PaymentPaper.Elsewhere> request(CaseId caseId, PaymentPaper spp, Rupiah amount) {
        withdraw(caseId);
        return unlessElsewhere(
                caseId,
                spp,
                jdbc.sql("""
                        insert into payment (id, case_id, tranche, attempt, gross, spp_number, spp_date, fiscal_year)
                        select :id, :case, 1, coalesce(max(attempt), 0) + 1, :gross, :number, :date, :year
                        from payment where case_id = :case having not exists (""" + PaymentPapers.ELSEWHERE + ")")
                        .param("id", UUID.randomUUID())
                        .param("gross", amount.amount())
                        .param("year", spp.date().getYear()));
    }

    @Override
    public void withdraw(CaseId caseId) {
        jdbc.sql("delete from payment where case_id = :case and sp2d_number is null")
                .param("case", caseId.value())
                .update();
    }

    @Override
    public Optional<PaymentPaper.Elsewhere> order(CaseId caseId, PaymentPaper spm) {
        return unlessElsewhere(caseId, spm, jdbc.sql("""
                        update payment set spm_number = :number, spm_date = :date
                        where case_id = :case and sp2d_number is null and not exists (""" + PaymentPapers.ELSEWHERE + ")"));
    }

    @Override
    public Optional<PaymentPaper.Elsewhere> disburse(CaseId caseId, PaymentPaper sp2d) {
        return unlessElsewhere(
                caseId,
                sp2d,
                jdbc.sql("""
                        update payment set sp2d_number = :number, sp2d_date = :date, kppn = :kppn,
                            account_snapshot = :account
                        where case_id = :case and sp2d_number is null and not exists (""" + PaymentPapers.ELSEWHERE + ")")
                        .param(
                                "account",
                                groups.account(caseId)
                                        .map(JdbcPayments::snapshot)
                                        .orElse(null)));
    }

    /** Keeps the paper, or says what stands against it: no second statement where nothing does. */
    private Optional<PaymentPaper.Elsewhere> unlessElsewhere(
            CaseId caseId, PaymentPaper paper, JdbcClient.StatementSpec statement) {
        overview.forget();
        boolean isKept = PaymentPapers.about(caseId, paper, statement).update() == 1;
        return isKept ? Optional.empty() : papers.elsewhere(caseId, paper);
    }

    @Override
    public boolean reported(CaseId caseId, LocalDate sp2dDate, String kppn, Instant when) {
        return jdbc.sql("""
                        insert into payment_report (payment_id, sp2d_date, kppn, reported_at)
                        select id, :date, :kppn, :when from payment where case_id = :case and sp2d_number is not null
                        order by attempt desc limit 1
                        on conflict (payment_id) do nothing""")
                        .param("date", sp2dDate)
                        .param("kppn", kppn)
                        .param("when", Timestamp.from(when))
                        .param("case", caseId.value())
                        .update()
                == 1;
    }

    @Override
    public void confirm(CaseId caseId, LocalDate receivedOn, String statement) {
        overview.forget();
        jdbc.sql("""
                        update payment set confirmed_on = :date, statement = :statement
                        where id = (select id from payment where case_id = :case and sp2d_number is not null
                            order by payment_out(id, gross) > 0 desc, attempt desc limit 1)""")
                .param("date", receivedOn)
                .param("statement", statement)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public Rupiah disbursed(CaseId caseId) {
        return sum(caseId, "select coalesce((select amount from disbursement_paid where case_id = :case), 0)");
    }

    private Rupiah sum(CaseId caseId, String sql) {
        return Rupiah.of(
                jdbc.sql(sql).param("case", caseId.value()).query(Long.class).single());
    }

    @Override
    public Optional<Overview> of(CaseId caseId) {
        return overview.get(caseId, () -> read(caseId));
    }

    private Optional<Overview> read(CaseId caseId) {
        return jdbc.sql("""
                        select a.number, p.sp2d_number, p.sp2d_date, c.confirmed_on from agreement a
                        left join lateral (select sp2d_number, sp2d_date from payment
                            where case_id = a.case_id order by attempt desc limit 1) p on true
                        left join lateral (select max(confirmed_on) as confirmed_on from payment
                            where case_id = a.case_id) c on true
                        where a.case_id = :case""")
                .param("case", caseId.value())
                .query((row, number) -> new Overview(
                        row.getString("number"),
                        row.getString("sp2d_number"),
                        row.getObject("sp2d_date", LocalDate.class),
                        row.getObject("confirmed_on", LocalDate.class)))
                .optional();
    }

    private static String snapshot(BankAccount account) {
        return account.bankCode() + ' ' + account.maskedNumber();
    }
}
