package id.pendamping.worklist;

import id.pendamping.access.Account;
import id.pendamping.access.Involvement;
import id.pendamping.shared.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Somebody to whom a task is given may know of its subject. */
@Component
class AssignedTasks implements Involvement {

    private final JdbcClient jdbc;

    AssignedTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean involves(Account account, Subject subject) {
        return jdbc.sql("""
                        select exists (select 1 from work_item
                            where subject_kind = :kind and subject_id = :subject and assignee = :account)""")
                .param("kind", subject.kind().name())
                .param("subject", subject.id())
                .param("account", account.id())
                .query(Boolean.class)
                .single();
    }
}
