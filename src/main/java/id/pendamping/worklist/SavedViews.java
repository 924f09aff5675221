package id.pendamping.worklist;

import id.pendamping.access.Account;
import id.pendamping.shared.NormalForm;
import id.pendamping.shared.Outcome;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filters of the work list that a person has given a name. */
@Repository
public class SavedViews {

    /** One of them. */
    public record SavedView(
            UUID id,
            String name,
            @Nullable String step,
            @Nullable String regency,
            @Nullable Integer phase,
            @Nullable String words) {

        public boolean isShownBy(WorkList.Filter filter) {
            return filter.view() == WorkList.View.ALL
                    && java.util.Objects.equals(step, filter.step())
                    && java.util.Objects.equals(regency, filter.regency())
                    && java.util.Objects.equals(phase, filter.phase())
                    && java.util.Objects.equals(words, filter.words());
        }
    }

    private static final int LONGEST_NAME = 40;
    private static final int MOST = 8;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<SavedView> of(Account account) {
        return jdbc.sql("""
                        select id, name, step, regency, phase, words from saved_view
                        where account = :me order by saved_at""").param("me", account.id()).query(SavedView.class).list();
    }

    /** Keeps the filter under a name; the same name again replaces what it stood for. */
    public Outcome save(Account account, String name, WorkList.Filter filter) {
        String clean = NormalForm.line(name);
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            return Outcome.refusedField("name", "refusal.view.name", LONGEST_NAME);
        }
        List<SavedView> known = of(account);
        if (known.size() >= MOST && known.stream().noneMatch(view -> view.name().equals(clean))) {
            return Outcome.refusedField("name", "refusal.view.tooMany", MOST);
        }
        jdbc.sql("""
                        insert into saved_view (id, account, name, step, regency, phase, words, saved_at)
                        values (gen_random_uuid(), :me, :name, :step, :regency, :phase, :words, :now)
                        on conflict (account, name) do update set step = excluded.step, regency = excluded.regency,
                            phase = excluded.phase, words = excluded.words""")
                .param("me", account.id())
                .param("name", clean)
                .param("step", filter.step())
                .param("regency", filter.regency())
                .param("phase", filter.phase())
                .param("words", filter.words())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return Outcome.done();
    }

    public void remove(Account account, UUID id) {
        jdbc.sql("delete from saved_view where id = :id and account = :me")
                .param("id", id)
                .param("me", account.id())
                .update();
    }
}
