package id.pendamping.mentoring;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.OncePerTransaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mentors of cases, in the database. */
@Repository
class JdbcMentors implements Mentors {

    private final OncePerTransaction<CaseId, Optional<String>> once = new OncePerTransaction<>();
    private final JdbcClient jdbc;

    JdbcMentors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> accountOf(CaseId caseId) {
        return once.get(caseId, () -> latest(caseId));
    }

    private Optional<String> latest(CaseId caseId) {
        return jdbc.sql("""
                        select m.account_id from assignment a join mentor m on m.id = a.mentor_id
                        where a.case_id = :case and a.status in ('ACCEPTED', 'COMPLETED')
                        order by a.answered_at desc limit 1""").param("case", caseId.value()).query(String.class).optional();
    }

    @Override
    public Optional<String> accountOfMentor(UUID mentorId) {
        return jdbc.sql("select account_id from mentor where id = :mentor")
                .param("mentor", mentorId)
                .query(String.class)
                .optional();
    }

    @Override
    public boolean isAssigned(CaseId caseId) {
        return accountOf(caseId).isPresent();
    }

    @Override
    public List<CaseId> casesOf(String accountId) {
        return jdbc.sql("""
                        select a.case_id from assignment a join mentor m on m.id = a.mentor_id
                        where m.account_id = :account and a.status in ('ACCEPTED', 'COMPLETED')
                        order by a.answered_at desc, a.case_id""").param("account", accountId).query(UUID.class).list().stream()
                .map(CaseId::new)
                .toList();
    }
}
