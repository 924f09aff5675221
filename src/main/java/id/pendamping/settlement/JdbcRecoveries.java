package id.pendamping.settlement;

import id.pendamping.ledger.Ledger;
import id.pendamping.programme.DueTerm;
import id.pendamping.programme.LastDay;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recoveries in the database, which knows nobody who proposes and decides. */
@Repository
class JdbcRecoveries implements Recoveries {

    private static final int MOST_LETTERS = 20;

    private final JdbcClient jdbc;

    JdbcRecoveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void order(
            CaseId caseId, String letterNumber, LocalDate letterDate, String orderedBy, LastDay last, boolean recall) {
        jdbc.sql("""
                        insert into recovery (case_id, letter_number, letter_date, ordered_by, pay_by, pay_begun_on, pay_days, recall,
                            letters_before)
                        values (:case, :number, :date, :by, :payBy, :begun, :days, :recall,
                            (select count(*) from demand_letter where case_id = :case and claim = 'RECOVERY'))""")
                .param("case", caseId.value())
                .param("number", letterNumber)
                .param("date", letterDate)
                .param("by", orderedBy)
                .param("payBy", last.on())
                .param("begun", last.term().begunOn())
                .param("days", last.term().days())
                .param("recall", recall)
                .update();
    }

    @Override
    public Optional<Order> find(CaseId caseId) {
        return jdbc.sql("""
                        select letter_number, letter_date, pay_by, pay_begun_on, pay_days, pay_pause_days, letters_before
                        from recovery
                        where case_id = :case order by id desc limit 1""")
                .param("case", caseId.value())
                .query((row, number) -> new Order(
                        row.getString("letter_number"),
                        row.getObject("letter_date", LocalDate.class),
                        new LastDay(
                                row.getObject("pay_by", LocalDate.class),
                                DueTerm.ofDays(row.getObject("pay_begun_on", LocalDate.class), row.getInt("pay_days"))
                                        .pausedFor(row.getInt("pay_pause_days"))),
                        row.getInt("letters_before")))
                .optional();
    }

    @Override
    public void extend(CaseId caseId, LastDay last) {
        jdbc.sql("""
                        update recovery set pay_by = :payBy, pay_begun_on = :begun, pay_days = :days, pay_pause_days = :paused
                        where id = (select max(id) from recovery where case_id = :case)""")
                .param("payBy", last.on())
                .param("begun", last.term().begunOn())
                .param("days", last.term().days())
                .param("paused", last.term().pauseDays())
                .param("case", caseId.value())
                .update();
    }

    @Override
    public void send(CaseId caseId, Claim claim, Letter letter) {
        Ledger.Balance money = Objects.requireNonNull(letter.money());
        jdbc.sql("""
                        insert into demand_letter
                            (case_id, claim, number, sent_on, pay_by, outstanding, disbursed, accepted, returned,
                             written_off)
                        values (:case, :claim, :number, :sent, :payBy, :outstanding, :disbursed, :accepted, :returned,
                            :writtenOff)""")
                .param("case", caseId.value())
                .param("claim", claim.name())
                .param("number", letter.number())
                .param("sent", letter.sentOn())
                .param("payBy", letter.payBy())
                .param("outstanding", letter.outstanding().amount())
                .param("disbursed", money.disbursed().amount())
                .param("accepted", money.accepted().amount())
                .param("returned", money.returned().amount())
                .param("writtenOff", money.writtenOff().amount())
                .update();
    }

    @Override
    public int sent(CaseId caseId, Claim claim) {
        return jdbc.sql("select count(*) from demand_letter where case_id = :case and claim = :claim")
                .param("case", caseId.value())
                .param("claim", claim.name())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Letter> letters(CaseId caseId, Claim claim) {
        return jdbc.sql("""
                        select * from (
                            select number, sent_on, pay_by, outstanding, disbursed, accepted, returned, written_off
                            from demand_letter where case_id = :case and claim = :claim order by number desc limit :most) last
                        order by number""")
                .param("case", caseId.value())
                .param("claim", claim.name())
                .param("most", MOST_LETTERS)
                .query((row, index) -> new Letter(
                        row.getInt("number"),
                        row.getObject("sent_on", LocalDate.class),
                        row.getObject("pay_by", LocalDate.class),
                        Rupiah.of(row.getLong("outstanding")),
                        money(row)))
                .list();
    }

    private static Ledger.@Nullable Balance money(ResultSet row) throws SQLException {
        if (row.getObject("disbursed") == null) {
            return null;
        }
        return new Ledger.Balance(
                Rupiah.of(row.getLong("disbursed")),
                Rupiah.of(row.getLong("accepted")),
                Rupiah.of(row.getLong("returned")),
                Rupiah.of(row.getLong("written_off")));
    }

    @Override
    public void propose(CaseId caseId, Rupiah amount, String proposedBy) {
        jdbc.sql("insert into write_off (id, case_id, amount, proposed_by) values (:id, :case, :amount, :by)")
                .param("id", UUID.randomUUID())
                .param("case", caseId.value())
                .param("amount", amount.amount())
                .param("by", proposedBy)
                .update();
    }

    @Override
    public Optional<Proposal> proposal(CaseId caseId) {
        return jdbc.sql("select id, amount, proposed_by from write_off where case_id = :case and verdict is null")
                .param("case", caseId.value())
                .query((row, number) -> new Proposal(
                        row.getObject("id", UUID.class),
                        Rupiah.of(row.getLong("amount")),
                        row.getString("proposed_by")))
                .optional();
    }

    @Override
    public void approve(UUID proposal, String documentNumber, LocalDate documentDate, String decidedBy) {
        jdbc.sql("""
                        update write_off set verdict = 'APPROVED', document_number = :number, document_date = :date,
                            decided_by = :by where id = :id""")
                .param("number", documentNumber)
                .param("date", documentDate)
                .param("by", decidedBy)
                .param("id", proposal)
                .update();
    }

    @Override
    public void refuse(UUID proposal, String decidedBy) {
        jdbc.sql("update write_off set verdict = 'REFUSED', decided_by = :by where id = :id")
                .param("by", decidedBy)
                .param("id", proposal)
                .update();
    }

    @Override
    public void drop(CaseId caseId) {
        jdbc.sql("delete from write_off where case_id = :case and verdict is null")
                .param("case", caseId.value())
                .update();
    }
}
