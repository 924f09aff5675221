package id.pendamping.proof;

import id.pendamping.access.Account;
import id.pendamping.journal.Findings;
import id.pendamping.journal.LedgerCheck;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Checks of all chains that people ask for on the page, one at a time, and what came of them. */
@Component
public class ChainChecks implements DisposableBean {

    /**
     * One check.
     *
     * @param isWhole missing while it runs, and when it was stopped
     * @param fault the first fault, as {@code verify} says it
     */
    public record Run(
            long id,
            Instant begunAt,
            String begunBy,
            long entries,
            long total,
            boolean isOver,
            @Nullable Boolean isWhole,
            @Nullable String fault) {

        /** Done, in whole percent. */
        public int percent() {
            return total == 0 ? 0 : (int) Math.min(99, entries * 100 / total);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(ChainChecks.class);
    private static final int LATEST = 5;
    private static final String COLUMNS =
            "id, begun_at, begun_by, entries, total, finished_at is not null as is_over, is_whole, fault";

    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "chain-check");
        thread.setDaemon(true);
        return thread;
    });
    private final JdbcClient jdbc;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final Clock clock;
    private final String url;
    private final String user;
    private final String password;

    ChainChecks(
            JdbcClient jdbc,
            Checkpoints checkpoints,
            SigningKey key,
            Clock clock,
            @Value("${spring.datasource.url}") String url,
            @Value("${spring.datasource.username}") String user,
            @Value("${spring.datasource.password}") String password) {
        this.jdbc = jdbc;
        this.checkpoints = checkpoints;
        this.key = key;
        this.clock = clock;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Begins one, unless one is running; one that has said nothing for a minute was stopped. */
    public void begin(Account account) {
        jdbc.sql("""
                        update chain_check set finished_at = :now
                        where finished_at is null and heard_at < now() - interval '1 minute'""").param("now", Timestamp.from(clock.instant())).update();
        Optional<Long> begun = jdbc.sql("""
                        insert into chain_check (begun_at, begun_by, heard_at) values (:now, :who, now())
                        on conflict ((true)) where finished_at is null do nothing returning id""")
                .param("now", Timestamp.from(clock.instant()))
                .param("who", account.id())
                .query(Long.class)
                .optional();
        begun.ifPresent(id -> worker.execute(() -> run(id)));
    }

    /** Newest first. */
    public List<Run> latest() {
        return jdbc.sql("select " + COLUMNS + " from chain_check order by id desc limit :limit")
                .param("limit", LATEST)
                .query(ChainChecks::read)
                .list();
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
    }

    private void run(long id) {
        try {
            CheckpointCheck proof = new CheckpointCheck(key.all(), true);
            List<String> lines = new ArrayList<>();
            checkpoints.lines(0, lines::add);
            for (String line : lines) {
                proof.line(line);
            }
            Findings chains = LedgerCheck.chains(
                    url,
                    user,
                    password,
                    proof::entry,
                    total -> jdbc.sql("update chain_check set total = :total where id = :id")
                            .param("total", total)
                            .param("id", id)
                            .update(),
                    read -> jdbc.sql("update chain_check set entries = :read, heard_at = now() where id = :id")
                            .param("read", read)
                            .param("id", id)
                            .update());
            String fault = chains.isSound() ? proof.finish().first() : chains.first();
            finish(id, fault == null, fault);
        } catch (SQLException | CheckpointLines.Unreadable | RuntimeException e) {
            LOG.warn("The check of all chains has stopped", e);
            finish(id, null, null);
        }
    }

    private void finish(long id, @Nullable Boolean isWhole, @Nullable String fault) {
        jdbc.sql("update chain_check set finished_at = :now, is_whole = :whole, fault = :fault where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("whole", isWhole)
                .param("fault", fault)
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
                row.getString("fault"));
    }
}
