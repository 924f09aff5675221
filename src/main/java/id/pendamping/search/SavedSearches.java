package id.pendamping.search;

import id.pendamping.access.Account;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Outcome;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions that a person has given a name. */
@Repository
public class SavedSearches {

    /** One of them; {@code question} is that of its link. */
    public record SavedSearch(UUID id, String name, String question) {}

    private static final int LONGEST_NAME = 40;
    private static final int MOST = 12;
    private static final int LONGEST_QUESTION = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedSearches(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<SavedSearch> of(Account account) {
        return jdbc.sql("select id, name, question from saved_search where account = :me order by saved_at limit 12")
                .param("me", account.id())
                .query(SavedSearch.class)
                .list();
    }

    /** Keeps the question under a name; the same name again replaces what it stood for. */
    public Outcome save(Account account, String name, Criteria criteria) {
        String clean = NormalForm.line(name);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            return Outcome.refusedField("name", "refusal.view.name", LONGEST_NAME);
        }
        List<SavedSearch> known = of(account);
        if (known.size() >= MOST && known.stream().noneMatch(one -> one.name().equals(clean))) {
            return Outcome.refusedField("name", "refusal.view.tooMany", MOST);
        }
        String question = criteria.asQuestion();
        if (question.length() > LONGEST_QUESTION) {
            return Outcome.refused("refusal.search.long", LONGEST_QUESTION);
        }
        jdbc.sql("""
                        insert into saved_search (id, account, name, question, saved_at)
                        values (:id, :me, :name, :question, :now)
                        on conflict (account, name) do update set question = excluded.question""")
                .param("id", UUID.randomUUID())
                .param("me", account.id())
                .param("name", clean)
                .param("question", question)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return Outcome.done();
    }

    public void remove(Account account, UUID id) {
        jdbc.sql("delete from saved_search where id = :id and account = :me")
                .param("id", id)
                .param("me", account.id())
                .update();
    }
}
