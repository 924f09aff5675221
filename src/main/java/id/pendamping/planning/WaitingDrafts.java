package id.pendamping.planning;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many drafts wait for somebody who did not write in them. */
@Repository
public class WaitingDrafts {

    private final JdbcClient jdbc;

    WaitingDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those on which this account may decide. */
    public int count(String account) {
        return jdbc.sql("""
                        select count(*) from (
                            select editors, submitted_by from year_draft where status = 'SUBMITTED'
                            union all select editors, submitted_by from list_draft where status = 'SUBMITTED') draft
                        where not :account = any(editors) and submitted_by <> :account""").param("account", account).query(Integer.class).single();
    }
}
