package id.pendamping.disbursement;

import id.pendamping.group.BankAccount;
import id.pendamping.group.Groups;
import id.pendamping.shared.CaseId;
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

    JdbcPayments(JdbcClient jdbc, Groups groups) {
        this.jdbc = jdbc;
        this.groups = groups;
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
    public boolean agreementNumberTaken(String number) {
        return jdbc.sql("select exists (select 1 from agreement where number = :number)")
                .param("number", number)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void sign(CaseId caseId, String number, LocalDate date, Rupiah amount, String signatory) {
        jdbc.sql("""
                        insert into agreement (case_id, number, date, amount, signed_by)
                        values (:case, :number, :date, :amount, :by)""")
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
                        from payment where case_id = :case""")
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
    public void request(CaseId caseId, String sppNumber, LocalDate sppDate, Rupiah amount) {
        jdbc.sql("""
                        insert into payment (id, case_id, tranche, gross, spp_number, spp_date, fiscal_year)
                        values (:id, :case, 1, :gross, :number, :date, :year)""")
                .param("id", UUID.randomUUID())
                .param("case", caseId.value())
                .param("gross", amount.amount())
                .param("number", sppNumber)
                .param("date", sppDate)
                .param("year", sppDate.getYear())
                .update();
    }

    @Override
    public void withdraw(CaseId caseId) {
        jdbc.sql("delete from payment where case_id = :case and spm_number is null")
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void order(CaseId caseId, String spmNumber, LocalDate spmDate) {
        jdbc.sql("update payment set spm_number = :number, spm_date = :date where case_id = :case")
                .param("number", spmNumber)
                .param("date", spmDate)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void disburse(CaseId caseId, String sp2dNumber, LocalDate sp2dDate, String kppn) {
        jdbc.sql("""
                        update payment set sp2d_number = :number, sp2d_date = :date, kppn = :kppn,
                            account_snapshot = :account
                        where case_id = :case and sp2d_number is null""")
                .param("number", sp2dNumber)
                .param("date", sp2dDate)
                .param("kppn", kppn)
                .param(
                        "account",
                        groups.account(caseId).map(JdbcPayments::snapshot).orElse(null))
                .param("case", caseId.value())
                .update();
    }

    @Override
    public boolean reported(CaseId caseId, LocalDate sp2dDate, String kppn, Instant when) {
        return jdbc.sql("""
                        insert into payment_report (payment_id, sp2d_date, kppn, reported_at)
                        select id, :date, :kppn, :when from payment where case_id = :case and sp2d_number is not null
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
        jdbc.sql("update payment set confirmed_on = :date, statement = :statement where case_id = :case")
                .param("date", receivedOn)
                .param("statement", statement)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public Rupiah disbursed(CaseId caseId) {
        return Rupiah.of(
                jdbc.sql("""
                        select coalesce(sum(gross), 0) from payment where case_id = :case and sp2d_number is not null""").param("case", caseId.value()).query(Long.class).single());
    }

    @Override
    public Optional<Overview> of(CaseId caseId) {
        return jdbc.sql("""
                        select a.number, p.sp2d_number, p.sp2d_date, p.confirmed_on
                        from agreement a left join payment p on p.case_id = a.case_id where a.case_id = :case""")
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
