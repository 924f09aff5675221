package id.pendamping.proof;

import id.pendamping.access.Account;
import id.pendamping.bulk.Jobs;
import id.pendamping.journal.Fault;
import id.pendamping.journal.Uncovered;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Checks of all chains that people ask for on the page, one at a time, and their results. */
@Component
public class ChainChecks {

    /**
     * One check.
     *
     * @param isWhole missing while it runs, and when it was stopped
     * @param faults the first of them, as {@code verify} names them too
     * @param uncovered what it has not looked at
     */
    public record Run(
            long id,
            Instant begunAt,
            String begunBy,
            long entries,
            long total,
            boolean isOver,
            @Nullable Boolean isWhole,
            List<Fault> faults,
            List<Uncovered> uncovered) {

        /** Done, in whole percent. */
        public int percent() {
            return total == 0 ? 0 : (int) Math.min(99, entries * 100 / total);
        }
    }

    private static final int LATEST = 5;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS =
            "id, begun_at, begun_by, entries, total, finished_at is not null as is_over, is_whole, faults, not_covered";

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ChainChecks(JdbcClient jdbc, Jobs jobs, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Begins one, unless one is running. */
    public void begin(Account account) {
        transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into chain_check (begun_at, begun_by) values (:now, :who)
                        on conflict ((true)) where finished_at is null do nothing returning id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("who", account.id())
                .query(Long.class)
                .optional()
                .ifPresent(id -> jobs.begin(CheckChains.NAME, id.toString())));
    }

    /** Newest first. */
    public List<Run> latest() {
        return jdbc.sql("select " + COLUMNS + " from chain_check order by id desc limit :limit")
                .param("limit", LATEST)
                .query(ChainChecks::read)
                .list();
    }

    boolean isOpen(long id) {
        return jdbc.sql("select exists (select 1 from chain_check where id = :id and finished_at is null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void total(long id, long entries) {
        jdbc.sql("update chain_check set total = :total, entries = 0 where id = :id")
                .param("total", entries)
                .param("id", id)
                .update();
    }

    void read(long id, long entries) {
        jdbc.sql("update chain_check set entries = :read where id = :id")
                .param("read", entries)
                .param("id", id)
                .update();
    }

    /** Without a result, because it could not be carried out. */
    void stop(long id) {
        finish(id, null, List.of(), List.of());
    }

    void finish(long id, @Nullable Boolean isWhole, List<Fault> faults, List<Uncovered> uncovered) {
        jdbc.sql("""
                        update chain_check set finished_at = :now, is_whole = :whole, faults = :faults::jsonb,
                            not_covered = :uncovered::jsonb
                        where id = :id and finished_at is null""")
                .param("now", Timestamp.from(clock.instant()))
                .param("whole", isWhole)
                .param("faults", JSON.writeValueAsString(faults))
                .param("uncovered", JSON.writeValueAsString(uncovered))
                .param("id", id)
                .update();
    }

    private static Run read(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getTimestamp("begun_at").toInstant(),
                row.getString("begun_by"),
                row.getLong("entries"),
                row.getLong("total"),
                row.getBoolean("is_over"),
                row.getObject("is_whole", Boolean.class),
                List.of(JSON.readValue(row.getString("faults"), Fault[].class)),
                List.of(JSON.readValue(row.getString("not_covered"), Uncovered[].class)));
    }
}
