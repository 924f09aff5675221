package id.pendamping.setback;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Losses in the database; of a case one at a time is looked into. */
@Repository
class LossStore {

    private static final String OF_CASE = """
            select id, case_id, cause, report_number, office, report_file, happened_on, amount, account, finding, reported_by,
                state, words
            from loss where case_id = :case""";

    private final JdbcClient jdbc;

    LossStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void report(UUID id, CaseId caseId, Setbacks.LossReport command, int finding, Act act) {
        jdbc.sql("""
                        insert into loss (id, case_id, cause, report_number, office, happened_on, amount, account, finding,
                            report_file, reported_by, reported_at)
                        values (:id, :case, :cause, :number, :office, :day, :amount, :account, :finding, :file, :by, :at)""")
                .param("id", id)
                .param("case", caseId.value())
                .param("cause", command.cause().name())
                .param("number", command.reportNumber())
                .param("office", command.office())
                .param("day", command.happenedOn())
                .param("amount", command.amount().amount())
                .param("account", command.account())
                .param("finding", finding)
                .param("file", command.file())
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
    }

    void set(Loss loss, Loss.State state, String words) {
        jdbc.sql("update loss set state = :state, words = :words where id = :id")
                .param("state", state.name())
                .param("words", words)
                .param("id", loss.id())
                .update();
    }

    Optional<Loss> open(CaseId caseId) {
        return jdbc.sql(OF_CASE + " and state in ('REPORTED', 'PROPOSED')")
                .param("case", caseId.value())
                .query(LossStore::read)
                .optional();
    }

    /** What the group has to repay of what it lost. */
    Rupiah toBeRepaid(CaseId caseId) {
        return of(caseId).stream()
                .filter(loss -> loss.state() == Loss.State.REPAYING)
                .map(Loss::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    List<Loss> of(CaseId caseId) {
        return jdbc.sql(OF_CASE + " order by reported_at desc")
                .param("case", caseId.value())
                .query(LossStore::read)
                .list();
    }

    private static Loss read(ResultSet row, int number) throws SQLException {
        return new Loss(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                Loss.Cause.valueOf(row.getString("cause")),
                row.getString("report_number"),
                row.getString("office"),
                row.getObject("report_file", UUID.class),
                row.getObject("happened_on", LocalDate.class),
                Rupiah.of(row.getLong("amount")),
                row.getString("account"),
                row.getInt("finding"),
                row.getString("reported_by"),
                Loss.State.valueOf(row.getString("state")),
                row.getString("words"));
    }
}
