package id.pendamping.mentoring;

import id.pendamping.access.HeldWork;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups that a mentor walks beside, and those whose answer is awaited. */
@Component
class HeldByMentor implements HeldWork {

    private final JdbcClient jdbc;

    HeldByMentor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(String accountId) {
        return jdbc.sql("""
                        select g.number, g.name, a.status as "as"
                        from assignment a join mentor m on m.id = a.mentor_id join group_card g on g.case_id = a.case_id
                        where m.account_id = :account and a.status in ('PROPOSED', 'APPROVED', 'ACCEPTED')
                        order by g.number limit :most""")
                .param("account", accountId)
                .param("most", MOST)
                .query(Held.class)
                .list();
    }
}
