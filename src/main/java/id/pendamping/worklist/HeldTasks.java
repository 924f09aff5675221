package id.pendamping.worklist;

import id.pendamping.access.AccountChanged;
import id.pendamping.access.HeldWork;
import id.pendamping.journal.Entry;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open tasks that were given to a person, and those the person has taken. A mentor's belong to the groups. */
@Component
class HeldTasks implements HeldWork {

    private final JdbcClient jdbc;

    HeldTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(String accountId) {
        return jdbc.sql("""
                        select number, name, step as "as" from work_item where assignee = :account
                        union all select number, name, step from work_item
                            where assignee is null and taken_by = :account
                        order by number limit :most""")
                .param("account", accountId)
                .param("most", MOST)
                .query(Held.class)
                .list();
    }

    /** An officer holds nothing back from the others that the account may not do any more. */
    @EventListener
    void giveBack(Entry entry) {
        if (entry.fact() instanceof AccountChanged account) {
            jdbc.sql("""
                            update work_item set taken_by = null, taken_at = null,
                                assignee = case when duty = 'MENTOR' then assignee end
                            where (taken_by = :account or assignee = :account) and not (:open and duty = any(:duties)
                                and (cardinality(:regions) = 0 or exists (select 1 from unnest(:regions) covered
                                    where regency like covered || '%')))""")
                    .param("account", account.accountId().toString())
                    .param("open", account.open())
                    .param("duties", account.duties().toArray(String[]::new))
                    .param("regions", account.regions().toArray(String[]::new))
                    .update();
        }
    }
}
