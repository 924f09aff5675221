package id.pendamping.dunning;

import id.pendamping.programme.ReportTiming.Rung;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which rungs were taken, and who has to know. */
@Repository
class DunningBook {

    /** The accounts that a case has: who decided on it, who walks beside it, who sent them. */
    record Parties(
            @Nullable String officer,
            @Nullable String mentor,
            @Nullable String coordinator) {}

    private final JdbcClient jdbc;

    DunningBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Rung> reminded(CaseId caseId, LocalDate dueOn) {
        Set<Rung> rungs = EnumSet.noneOf(Rung.class);
        jdbc.sql("select rung from chase_rung where case_id = :case and due_on = :due")
                .param("case", caseId.value())
                .param("due", dueOn)
                .query((row, number) -> rungs.add(Rung.valueOf(row.getString("rung"))))
                .list();
        return rungs;
    }

    Map<Rung, LocalDate> warned(CaseId caseId, int term) {
        Map<Rung, LocalDate> rungs = new EnumMap<>(Rung.class);
        jdbc.sql("""
                        select rung, taken_on from chase_rung
                        where case_id = :case and term = :term and rung not like '%REMINDER'""")
                .param("case", caseId.value())
                .param("term", term)
                .query((row, number) ->
                        rungs.put(Rung.valueOf(row.getString("rung")), row.getObject("taken_on", LocalDate.class)))
                .list();
        return rungs;
    }

    void take(CaseId caseId, int term, LocalDate dueOn, Rung rung, boolean skipped, LocalDate today, Act act) {
        jdbc.sql("""
                        insert into chase_rung (case_id, term, due_on, rung, skipped, taken_on, taken_at)
                        values (:case, :term, :due, :rung, :skipped, :today, :at)""")
                .param("case", caseId.value())
                .param("term", term)
                .param("due", dueOn)
                .param("rung", rung.name())
                .param("skipped", skipped)
                .param("today", today)
                .param("at", Timestamp.from(act.when()))
                .update();
    }

    Parties parties(CaseId caseId) {
        return jdbc.sql("""
                        select r.named_by as officer, m.account_id as mentor, m.decided_by as coordinator
                        from group_card g
                        left join selection_recipient r on r.case_id = g.case_id
                        left join mentoring_companion m on m.case_id = g.case_id
                        where g.case_id = :case""")
                .param("case", caseId.value())
                .query((row, number) ->
                        new Parties(row.getString("officer"), row.getString("mentor"), row.getString("coordinator")))
                .single();
    }

    /** Whether a report was referred oftener than somebody has taken the referral. */
    boolean awaitsReferral(CaseId caseId) {
        return jdbc.sql("""
                        select (select count(*) from chase_rung where case_id = :case and rung = 'REFERRAL' and not skipped)
                            > (select count(*) from referral where case_id = :case)""").param("case", caseId.value()).query(Boolean.class).single();
    }

    void refer(CaseId caseId, String letterNumber, LocalDate letterDate, String by) {
        jdbc.sql("""
                        insert into referral (case_id, letter_number, letter_date, taken_by)
                        values (:case, :number, :date, :by)""")
                .param("case", caseId.value())
                .param("number", letterNumber)
                .param("date", letterDate)
                .param("by", by)
                .update();
    }
}
