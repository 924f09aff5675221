package id.pendamping.mentoring;

import id.pendamping.group.GroupSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mentors as the database holds them, their load counted in the same statement. */
@Repository
class JdbcRoster implements Roster {

    private static final String MENTORS = """
            select m.id, m.name, m.regency, m.status, m.capacity, m.serves_from, m.serves_until,
                exists (select 1 from access_open o where o.id = m.account_id) as signs_in,
                (select count(*) from assignment a
                    where a.mentor_id = m.id and a.status in ('PROPOSED', 'APPROVED', 'ACCEPTED')) as load
            from mentor m where\s""";

    private static final String NEAR = """
            left(m.regency, 2) = :province and m.status in ('INDUCTED', 'ASSIGNED')
            and m.serves_from <= :from and m.serves_until >= :until
            and exists (select 1 from access_open o where o.id = m.account_id)""";

    private static final String NEVER_ASKED = """
             and not exists (select 1 from assignment b where b.case_id = :case and b.mentor_id = m.id)""";

    private static final String NEAREST_FIRST = " order by m.regency <> :regency, load, m.id";

    private final JdbcClient jdbc;

    JdbcRoster(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Candidate> near(GroupSummary group, ServiceDays days) {
        return around(MENTORS + NEAR + NEAREST_FIRST, group, days)
                .query(JdbcRoster::read)
                .list();
    }

    @Override
    public List<Candidate> neverAsked(GroupSummary group, ServiceDays days) {
        return around(MENTORS + NEAR + NEVER_ASKED + NEAREST_FIRST, group, days)
                .param("case", group.caseId().value())
                .query(JdbcRoster::read)
                .list();
    }

    @Override
    public Optional<Candidate> find(UUID mentorId) {
        return jdbc.sql(MENTORS + "m.id = :mentor")
                .param("mentor", mentorId)
                .query(JdbcRoster::read)
                .optional();
    }

    @Override
    public Optional<Candidate> hold(UUID mentorId) {
        jdbc.sql("select 1 from mentor where id = :mentor for update")
                .param("mentor", mentorId)
                .query(Integer.class)
                .optional();
        return find(mentorId);
    }

    private JdbcClient.StatementSpec around(String sql, GroupSummary group, ServiceDays days) {
        return jdbc.sql(sql)
                .param("province", group.regency().substring(0, 2))
                .param("regency", group.regency())
                .param("from", days.from())
                .param("until", days.until());
    }

    private static Candidate read(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("regency"),
                MentorStatus.valueOf(row.getString("status")),
                row.getInt("load"),
                row.getInt("capacity"),
                row.getObject("serves_from", LocalDate.class),
                row.getObject("serves_until", LocalDate.class),
                row.getBoolean("signs_in"));
    }
}
