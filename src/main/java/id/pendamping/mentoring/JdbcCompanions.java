package id.pendamping.mentoring;

import id.pendamping.programme.RegionDays;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.OncePerTransaction;
import id.pendamping.shared.PersonalNumbers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mentors of groups in the database; the unique index on active assignments lets no group have two. */
@Repository
class JdbcCompanions implements Companions {

    private static final String COMPANIONS = """
            select a.mentor_id, m.account_id, m.name, m.status, a.starts_on, a.ends_on, a.left_as, m.serves_until,
                exists (select 1 from access_open o where o.id = m.account_id) as signs_in,
                exists (select 1 from assignment d where d.mentor_id = m.id and d.left_as = 'DIED') as died, a.note, a.noted_at
            from assignment a join mentor m on m.id = a.mentor_id
            where a.case_id = :case and""";

    private static final String SERVING = " a.status = 'ACCEPTED'";
    private static final String LATEST_LEFT = " a.left_as is not null order by a.place desc limit 1";

    private final JdbcClient jdbc;
    private final RegionDays days;

    JdbcCompanions(JdbcClient jdbc, RegionDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    @Override
    public List<Companion> of(CaseId caseId) {
        return companions(" a.starts_on is not null order by a.place desc", caseId)
                .list();
    }

    @Override
    public Optional<Companion> now(CaseId caseId) {
        return companions(SERVING, caseId).optional();
    }

    @Override
    public Optional<Companion> lastLeft(CaseId caseId) {
        return companions(LATEST_LEFT, caseId).optional();
    }

    @Override
    public void leave(CaseId caseId, Leaving leaving, LocalDate on, @Nullable String words, Act act) {
        jdbc.sql("""
                        update assignment set status = 'ENDED', left_as = :leaving, ends_on = greatest(starts_on, :on),
                            ended_at = :at, ended_by = :by, reason = coalesce(:words, reason)
                        where case_id = :case and status = 'ACCEPTED'""")
                .param("case", caseId.value())
                .param("leaving", leaving.name())
                .param("on", on)
                .param("at", Timestamp.from(act.when()))
                .param("by", act.actor().id())
                .param("words", masked(words), Types.VARCHAR)
                .update();
        OncePerTransaction.forgetAll();
    }

    @Override
    public void follow(CaseId caseId, UUID mentorId, Letter letter, LocalDate from, @Nullable String words, Act act) {
        jdbc.sql("""
                        with following as (
                            insert into assignment (id, case_id, mentor_id, status, proposed_at, decided_by, letter_number,
                                letter_date, answered_at, starts_on, reason)
                            values (gen_random_uuid(), :case, :mentor, 'ACCEPTED', :at, :by, :letter, :date, :at, :from,
                                :words))
                        update mentor set status = 'ASSIGNED' where id = :mentor and status = 'INDUCTED'""")
                .param("case", caseId.value())
                .param("mentor", mentorId)
                .param("at", Timestamp.from(act.when()))
                .param("by", act.actor().id())
                .param("letter", letter.number())
                .param("date", letter.date())
                .param("from", from)
                .param("words", masked(words), Types.VARCHAR)
                .update();
        OncePerTransaction.forgetAll();
    }

    @Override
    public void keepNote(CaseId caseId, String note, Act act) {
        jdbc.sql("""
                        update assignment set note = :note, noted_at = :at
                        where id = (select a.id from assignment a where a.case_id = :case and""" + LATEST_LEFT + ")")
                .param("case", caseId.value())
                .param("note", masked(note), Types.VARCHAR)
                .param("at", Timestamp.from(act.when()))
                .update();
    }

    @Override
    public List<CaseId> walkedBy(String accountId) {
        return of(accountId, Assignments.Status.ACCEPTED);
    }

    @Override
    public List<CaseId> askedOf(String accountId) {
        return of(accountId, Assignments.Status.APPROVED);
    }

    @Override
    public List<CaseId> abandoned() {
        return unable(Assignments.Status.ACCEPTED);
    }

    @Override
    public List<CaseId> askedInVain() {
        return unable(Assignments.Status.APPROVED);
    }

    private List<CaseId> of(String accountId, Assignments.Status status) {
        return jdbc
                .sql("""
                        select a.case_id from assignment a join mentor m on m.id = a.mentor_id
                        where m.account_id = :account and a.status = :status order by a.case_id""")
                .param("account", accountId)
                .param("status", status.name())
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    private List<CaseId> unable(Assignments.Status status) {
        return jdbc
                .sql("""
                        select a.case_id from assignment a join mentor m on m.id = a.mentor_id
                        where a.status = :status and (m.serves_until < """ + RegionDays.LAST + """
                             or m.status in ('SUSPENDED', 'RESIGNED', 'ENDED')
                            or not exists (select 1 from access_open o where o.id = m.account_id))
                        order by a.case_id""")
                .params(days.parameters())
                .param("status", status.name())
                .query(UUID.class)
                .list()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    private JdbcClient.MappedQuerySpec<Companion> companions(String which, CaseId caseId) {
        return jdbc.sql(COMPANIONS + which).param("case", caseId.value()).query(JdbcCompanions::read);
    }

    private static Companion read(ResultSet row, int number) throws SQLException {
        String leaving = row.getString("left_as");
        Timestamp noted = row.getTimestamp("noted_at");
        return new Companion(
                row.getObject("mentor_id", UUID.class),
                row.getString("account_id"),
                row.getString("name"),
                MentorStatus.valueOf(row.getString("status")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                leaving == null ? null : Leaving.valueOf(leaving),
                row.getObject("serves_until", LocalDate.class),
                row.getBoolean("signs_in"),
                row.getBoolean("died"),
                row.getString("note"),
                noted == null ? null : noted.toInstant());
    }

    /** Words that people type may hold a NIK; it belongs nowhere but with its owner. */
    private static @Nullable String masked(@Nullable String words) {
        return words == null || words.isBlank() ? null : PersonalNumbers.masked(words);
    }
}
