package id.pendamping.suspension;

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

/** Suspensions in the database; one of a case at a time. */
@Repository
class SuspensionStore {

    private static final String OF_CASE = """
            select id, case_id, ground, reason, suspended_by, suspended_at, begun_on, state, referral_number, referral_date,
                grounds, ended_on
            from suspension where case_id = :case""";

    private final JdbcClient jdbc;

    SuspensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(CaseId caseId, Suspension.Ground ground, String reason, LocalDate today, Act act) {
        jdbc.sql("""
                        insert into suspension (id, case_id, ground, reason, suspended_by, suspended_at, begun_on)
                        values (:id, :case, :ground, :reason, :by, :at, :today)""")
                .param("id", UUID.randomUUID())
                .param("case", caseId.value())
                .param("ground", ground.name())
                .param("reason", reason)
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .param("today", today)
                .update();
    }

    void refer(Suspension suspension, String number, LocalDate date, String grounds) {
        jdbc.sql("""
                        update suspension set state = 'LAW_ENFORCEMENT', referral_number = :number, referral_date = :date,
                            grounds = :grounds
                        where id = :id""")
                .param("number", number)
                .param("date", date)
                .param("grounds", grounds)
                .param("id", suspension.id())
                .update();
    }

    void end(Suspension suspension, Suspension.State state, String grounds, LocalDate today, Act act) {
        jdbc.sql("""
                        update suspension set state = :state, grounds = :grounds, ended_on = :today, ended_by = :by
                        where id = :id""")
                .param("state", state.name())
                .param("grounds", grounds)
                .param("today", today)
                .param("by", act.actor().id())
                .param("id", suspension.id())
                .update();
    }

    Optional<Suspension> current(CaseId caseId) {
        return jdbc.sql(OF_CASE + " and ended_on is null")
                .param("case", caseId.value())
                .query(SuspensionStore::read)
                .optional();
    }

    List<Suspension> of(CaseId caseId) {
        return jdbc.sql(OF_CASE + " order by suspended_at desc")
                .param("case", caseId.value())
                .query(SuspensionStore::read)
                .list();
    }

    private static Suspension read(ResultSet row, int number) throws SQLException {
        return new Suspension(
                row.getObject("id", UUID.class),
                new CaseId(row.getObject("case_id", UUID.class)),
                Suspension.Ground.valueOf(row.getString("ground")),
                row.getString("reason"),
                row.getString("suspended_by"),
                row.getTimestamp("suspended_at").toInstant(),
                row.getObject("begun_on", LocalDate.class),
                Suspension.State.valueOf(row.getString("state")),
                row.getString("referral_number"),
                row.getObject("referral_date", LocalDate.class),
                row.getString("grounds"),
                row.getObject("ended_on", LocalDate.class));
    }
}
