package id.pendamping.induction;

import id.pendamping.access.Account;
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

/** Sessions and invitations in the database, which itself keeps one open invitation of a group. */
@Repository
class InductionStore {

    /** Recipients who are asked to no session, were at none, and may come to one. */
    private static final String WAITING = """
             from selection_named s join group_applicant a on a.case_id = s.case_id
            where s.ratified and a.status = 'REGISTERED' and not a.suspended and not exists (
                select 1 from induction_invitation i where i.case_id = a.case_id
                    and (i.attendance is null or i.attendance = 'PRESENT' or i.missed))""";

    private static final String ABSENCES =
            "(select count(*) from induction_invitation i where i.case_id = a.case_id and i.attendance = 'ABSENT')";

    /** Sessions, with the counts of their invitations. */
    private static final String SESSION = """
            select s.*, c.invited, c.present, c.absent from (select * from induction_session s where %s) s, lateral (
                select count(*)::int as invited, count(*) filter (where attendance = 'PRESENT')::int as present,
                    count(*) filter (where attendance = 'ABSENT')::int as absent
                from induction_invitation i where i.phase_id = s.phase_id and i.session = s.number) c""";

    private static final String LATEST_FIRST = " order by s.held_on desc, s.phase_id, s.number desc";
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    InductionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In these phases. */
    List<WaitingRegency> waiting(List<UUID> phases) {
        return jdbc.sql("select a.phase_id, a.regency, count(*)::int as groups, count(*) filter (where " + ABSENCES
                        + " > 0)::int as again" + WAITING + """
                             and a.phase_id = any (cast(:phases as uuid[]))
                        group by a.phase_id, a.regency order by a.regency, a.phase_id""")
                .param("phases", phases.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new WaitingRegency(
                        row.getObject("phase_id", UUID.class),
                        row.getString("regency"),
                        row.getInt("groups"),
                        row.getInt("again")))
                .list();
    }

    /** The latest of the person's regions, latest first. */
    List<InductionSession> latest(Account account) {
        String shown = account.scope().covers("s.regency") + LATEST_FIRST + " limit :most";
        return jdbc.sql(SESSION.formatted(shown) + LATEST_FIRST)
                .params(account.scope().parameters())
                .param("most", MOST)
                .query((row, number) -> read(row))
                .list();
    }

    Optional<InductionSession> find(UUID phaseId, int number) {
        return jdbc.sql(SESSION.formatted("s.phase_id = :phase and s.number = :number"))
                .param("phase", phaseId)
                .param("number", number)
                .query((row, index) -> read(row))
                .optional();
    }

    int add(UUID phaseId, String regency, Inductions.Plan plan, Act act) {
        return jdbc.sql("""
                        insert into induction_session (phase_id, number, regency, held_on, place, capacity, planned_by, planned_at)
                        select :phase, coalesce(max(number), 0) + 1, :regency, :on, :place, :capacity, :by, :at
                        from induction_session where phase_id = :phase returning number""")
                .param("phase", phaseId)
                .param("regency", regency)
                .param("on", plan.heldOn())
                .param("place", plan.place())
                .param("capacity", plan.capacity())
                .param("by", act.actor().id())
                .param("at", Timestamp.from(act.when()))
                .query(Integer.class)
                .single();
    }

    /** Asks those who wait, first who was absent before, and gives how many. */
    int invite(UUID phaseId, int session, String regency, int capacity) {
        return jdbc.sql("""
                        insert into induction_invitation (phase_id, session, case_id, absences)
                        select a.phase_id, :session, a.case_id,\s""" + ABSENCES + WAITING + """
                             and a.phase_id = :phase and a.regency = :regency
                        order by 4 desc, a.number limit :capacity""")
                .param("phase", phaseId)
                .param("session", session)
                .param("regency", regency)
                .param("capacity", capacity)
                .update();
    }

    /** In the order of their numbers. */
    List<Invited> invited(UUID phaseId, int session) {
        return jdbc.sql("""
                        select i.*, g.number, g.name from induction_invitation i join group_card g on g.case_id = i.case_id
                        where i.phase_id = :phase and i.session = :session order by g.number""")
                .param("phase", phaseId)
                .param("session", session)
                .query((row, index) -> new Invited(
                        CaseId.of(row.getString("case_id")),
                        row.getString("number"),
                        row.getString("name"),
                        row.getString("attendance") == null
                                ? null
                                : Invited.Attendance.valueOf(row.getString("attendance")),
                        row.getInt("absences"),
                        row.getBoolean("missed")))
                .list();
    }

    /** Whose case still is one of a recipient, in the order in which their chains are locked. */
    List<CaseId> recipients(UUID phaseId, int session) {
        return jdbc.sql("""
                        select i.case_id from induction_invitation i join selection_named s on s.case_id = i.case_id and s.ratified
                        where i.phase_id = :phase and i.session = :session order by i.case_id""")
                .param("phase", phaseId)
                .param("session", session)
                .query((row, index) -> CaseId.of(row.getString(1)))
                .list();
    }

    void record(InductionRecorded fact) {
        jdbc.sql("""
                        update induction_invitation set attendance = :attendance, absences = :absences, missed = :missed
                        where phase_id = :phase and session = :session and case_id = :case""")
                .param("phase", fact.phaseId())
                .param("session", fact.session())
                .param("case", fact.caseId().value())
                .param("attendance", fact.presence().name())
                .param("absences", fact.absences())
                .param("missed", fact.missed())
                .update();
    }

    /** What is on record of its sessions, in their order. */
    List<Attended> attended(CaseId caseId) {
        return jdbc.sql("""
                        select i.*, s.held_on from induction_invitation i
                        join induction_session s on (s.phase_id, s.number) = (i.phase_id, i.session)
                        where i.case_id = :case and i.attendance in ('PRESENT', 'ABSENT') order by s.held_on, i.session""")
                .param("case", caseId.value())
                .query((row, index) -> new Attended(
                        row.getInt("session"),
                        row.getObject("held_on", LocalDate.class),
                        InductionRecorded.Presence.valueOf(row.getString("attendance")),
                        row.getInt("absences"),
                        row.getBoolean("missed")))
                .list();
    }

    void correct(InductionCorrected fact) {
        record(new InductionRecorded(
                fact.caseId(), fact.phaseId(), fact.session(), fact.presence(), fact.absences(), fact.missed()));
    }

    /** It has come already, and need not come where it is asked to. */
    void excuse(CaseId caseId) {
        jdbc.sql("""
                        update induction_invitation set attendance = 'EXCUSED' where case_id = :case and attendance is null""").param("case", caseId.value()).update();
    }

    /** It is on record who came; the others were no recipients any more. */
    void close(UUID phaseId, int session) {
        jdbc.sql("""
                        update induction_invitation set attendance = 'LEFT'
                        where phase_id = :phase and session = :session and attendance is null""").param("phase", phaseId).param("session", session).update();
        jdbc.sql("update induction_session set recorded = true where phase_id = :phase and number = :session")
                .param("phase", phaseId)
                .param("session", session)
                .update();
    }

    private static InductionSession read(ResultSet row) throws SQLException {
        return new InductionSession(
                row.getObject("phase_id", UUID.class),
                row.getInt("number"),
                row.getString("regency"),
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getInt("capacity"),
                row.getInt("invited"),
                row.getInt("present"),
                row.getInt("absent"),
                row.getBoolean("recorded"));
    }
}
