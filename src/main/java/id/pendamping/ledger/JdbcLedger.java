package id.pendamping.ledger;

import id.pendamping.disbursement.Payments;
import id.pendamping.programme.DueTerm;
import id.pendamping.programme.LastDay;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.OncePerTransaction;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ledger in the database; its constraints hold the identity against every use case. */
@Repository
class JdbcLedger implements CaseLedger {

    private static final String FIGURES = "disbursed, accepted, returned, written_off";

    private final JdbcClient jdbc;
    private final Payments payments;
    private final OncePerTransaction<CaseId, Optional<LastDay>> refundBy = new OncePerTransaction<>();
    private final OncePerTransaction<CaseId, Optional<Balance>> booked = new OncePerTransaction<>();

    JdbcLedger(JdbcClient jdbc, Payments payments) {
        this.jdbc = jdbc;
        this.payments = payments;
    }

    @Override
    public void open(CaseId caseId, Rupiah disbursed) {
        booked.forget();
        jdbc.sql("insert into case_ledger (case_id, disbursed) values (:case, :disbursed)")
                .param("case", caseId.value())
                .param("disbursed", disbursed.amount())
                .update();
    }

    @Override
    public void openUnlessOpen(CaseId caseId, Rupiah disbursed) {
        booked.forget();
        // an account that is there is not asked for what a new one must be
        jdbc.sql("""
                        insert into case_ledger (case_id, disbursed) select :case, :disbursed
                        where not exists (select from case_ledger where case_id = :case) on conflict do nothing""")
                .param("case", caseId.value())
                .param("disbursed", disbursed.amount())
                .update();
    }

    @Override
    public Balance accept(CaseId caseId, Rupiah accepted, Rupiah overpaid) {
        String change = "accepted = :accepted, returned = returned - :overpaid";
        return now(
                caseId,
                jdbc.sql("update case_ledger set " + change + " where case_id = :case returning " + FIGURES)
                        .param("accepted", accepted.amount())
                        .param("overpaid", overpaid.amount())
                        .param("case", caseId.value())
                        .query(JdbcLedger::balance)
                        .single());
    }

    @Override
    public Balance giveBack(CaseId caseId, Rupiah amount) {
        return book("returned = returned + :amount", caseId, amount);
    }

    @Override
    public Balance writeOff(CaseId caseId, Rupiah amount) {
        return book("written_off = written_off + :amount", caseId, amount);
    }

    @Override
    public Balance recoup(CaseId caseId, Rupiah amount) {
        return book("returned = returned + :amount, written_off = written_off - :amount", caseId, amount);
    }

    @Override
    public Balance cameBack(CaseId caseId, Rupiah amount, Rupiah accepted, Rupiah overpaid, Rupiah recouped) {
        String change = "disbursed = disbursed - :amount, accepted = :accepted, returned = returned - :overpaid,"
                + " written_off = written_off - :recouped";
        return now(
                caseId,
                jdbc.sql("update case_ledger set " + change + " where case_id = :case returning " + FIGURES)
                        .param("amount", amount.amount())
                        .param("accepted", accepted.amount())
                        .param("overpaid", overpaid.amount())
                        .param("recouped", recouped.amount())
                        .param("case", caseId.value())
                        .query(JdbcLedger::balance)
                        .single());
    }

    @Override
    public Balance cameMore(CaseId caseId, Rupiah amount) {
        return book("disbursed = disbursed + :amount", caseId, amount);
    }

    private Balance book(String change, CaseId caseId, Rupiah amount) {
        return now(
                caseId,
                jdbc.sql("update case_ledger set " + change + " where case_id = :case returning " + FIGURES)
                        .param("amount", amount.amount())
                        .param("case", caseId.value())
                        .query(JdbcLedger::balance)
                        .single());
    }

    /** Need not be read again in this transaction. */
    private Balance now(CaseId caseId, Balance balance) {
        booked.forget();
        booked.get(caseId, () -> Optional.of(balance));
        return balance;
    }

    @Override
    public void claim(CaseId caseId, LocalDate day) {
        jdbc.sql("update case_ledger set claimed_on = :day where case_id = :case and claimed_on is null")
                .param("day", day)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void setRefundBy(CaseId caseId, LastDay day) {
        refundBy.forget();
        jdbc.sql("""
                        update case_ledger set refund_due = :day, refund_begun_on = :begun, refund_days = :days,
                            refund_pause_days = :paused
                        where case_id = :case""")
                .param("day", day.on())
                .param("begun", day.term().begunOn())
                .param("days", day.term().days())
                .param("paused", day.term().pauseDays())
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void close(CaseId caseId, LocalDate day) {
        jdbc.sql("update case_ledger set closed = true, closed_on = :day where case_id = :case")
                .param("day", day)
                .param("case", caseId.value())
                .update();
    }

    @Override
    public Balance of(CaseId caseId) {
        return booked.get(caseId, () -> jdbc.sql("select " + FIGURES + " from case_ledger where case_id = :case")
                        .param("case", caseId.value())
                        .query(JdbcLedger::balance)
                        .optional())
                .orElseGet(() -> Balance.opening(payments.disbursed(caseId)));
    }

    private static Balance balance(ResultSet row, int number) throws SQLException {
        return new Balance(
                Rupiah.of(row.getLong("disbursed")),
                Rupiah.of(row.getLong("accepted")),
                Rupiah.of(row.getLong("returned")),
                Rupiah.of(row.getLong("written_off")));
    }

    @Override
    public Optional<LastDay> refundBy(CaseId caseId) {
        return refundBy.get(caseId, () -> jdbc.sql("""
                        select refund_due, refund_begun_on, refund_days, refund_pause_days from case_ledger
                        where case_id = :case and refund_due is not null""")
                .param("case", caseId.value())
                .query((row, number) -> new LastDay(
                        row.getObject("refund_due", LocalDate.class),
                        DueTerm.ofDays(row.getObject("refund_begun_on", LocalDate.class), row.getInt("refund_days"))
                                .pausedFor(row.getInt("refund_pause_days"))))
                .optional());
    }

    @Override
    public Optional<LocalDate> claimedOn(CaseId caseId) {
        return day(caseId, "claimed_on");
    }

    @Override
    public boolean isClaimedOrEven(CaseId caseId) {
        return jdbc.sql("select claimed_on is not null or outstanding = 0 from case_ledger where case_id = :case")
                .param("case", caseId.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    @Override
    public Optional<LocalDate> closedOn(CaseId caseId) {
        return day(caseId, "closed_on");
    }

    private Optional<LocalDate> day(CaseId caseId, String column) {
        return jdbc.sql("select " + column + " from case_ledger where case_id = :case and " + column + " is not null")
                .param("case", caseId.value())
                .query(LocalDate.class)
                .optional();
    }
}
