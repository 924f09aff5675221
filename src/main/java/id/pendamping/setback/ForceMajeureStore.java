package id.pendamping.setback;

import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Force majeure in the database; of a case one is declared or lasts at a time. */
@Repository
class ForceMajeureStore {

    private static final String OF_CASE = """
            select id, case_id, statement_number, statement_date, issuer, from_on, until_on, account, declared_by, state, grounds,
                dropped_on
            from force_majeure where case_id = :case""";

    private final JdbcClient jdbc;

    ForceMajeureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void declare(CaseId caseId, Setbacks.Declaration command, Act act) {
        jdbc.sql("""
                        insert into force_majeure (id, case_id, statement_number, statement_date, issuer, from_on, until_on,
                            account, declared_by, declared_at)
                        values (:id, :case, :number, :date, :issuer, :from, :until, :account, :by, :at)""")
                .param("id", UUID.randomUUID())
                .param("case", caseId.value())
                .param("number", command.statementNumber())
                .param("date", command.statementDate())
                .param("issuer", command.issuer())
                .param("from", command.from())
                .param("until", command.until())
                .param("account", command.account())
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .update();
    }

    void decide(ForceMajeure declared, ForceMajeure.State state, String grounds, Act act) {
        jdbc.sql("""
                        update force_majeure set state = :state, grounds = :grounds, decided_by = :by
                        where id = :id""")
                .param("state", state.name())
                .param("grounds", grounds)
                .param("by", act.actor().id())
                .param("id", declared.id())
                .update();
    }

    void cutShort(ForceMajeure lasting, LocalDate until) {
        jdbc.sql("update force_majeure set until_on = :until where id = :id")
                .param("until", until)
                .param("id", lasting.id())
                .update();
    }

    void end(ForceMajeure lasting) {
        jdbc.sql("update force_majeure set state = 'OVER' where id = :id")
                .param("id", lasting.id())
                .update();
    }

    void drop(ForceMajeure open, LocalDate today) {
        jdbc.sql("update force_majeure set state = 'DROPPED', dropped_on = :today where id = :id")
                .param("today", today)
                .param("id", open.id())
                .update();
    }

    /** What nobody has decided on, or what lasts. */
    Optional<ForceMajeure> open(CaseId caseId) {
        return jdbc.sql(OF_CASE + " and state in ('DECLARED', 'GRANTED')")
                .param("case", caseId.value())
                .query(ForceMajeureStore::read)
                .optional();
    }

    Optional<ForceMajeure> in(CaseId caseId, ForceMajeure.State state) {
        return jdbc.sql(OF_CASE + " and state = :state order by declared_at desc limit 1")
                .param("case", caseId.value())
                .param("state", state.name())
                .query(ForceMajeureStore::read)
                .optional();
    }

    List<ForceMajeure> of(CaseId caseId) {
        return jdbc.sql(OF_CASE + " order by declared_at desc")
                .param("case", caseId.value())
                .query(ForceMajeureStore::read)
                .list();
    }

    private static ForceMajeure read(ResultSet row, int number) throws SQLException {
        return new ForceMajeure(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("statement_number"),
                row.getObject("statement_date", LocalDate.class),
                row.getString("issuer"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("account"),
                row.getString("declared_by"),
                ForceMajeure.State.valueOf(row.getString("state")),
                row.getString("grounds"),
                row.getObject("dropped_on", LocalDate.class));
    }
}
