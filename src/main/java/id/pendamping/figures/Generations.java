package id.pendamping.figures;

import id.pendamping.access.Account;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which building of the figures is read, which one is under way, and who wanted it. */
@Repository
public class Generations {

    private static final int LATEST = 10;

    private static final String SELECT = """
            select g.id, g.begun_at, g.begun_by, g.events_total, g.completed_at,
                (select coalesce(sum(p.next_offset), 0) from figures_position p where p.generation = g.id) as events_read
            from figures_generation g\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Generations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks for a rebuild; the one that is under way when there is one already. */
    @Transactional
    public Generation begin(Account account) {
        jdbc.sql("""
                        insert into figures_generation (begun_at, begun_by) values (:now, :who)
                        on conflict ((true)) where completed_at is null do nothing""")
                .param("now", Timestamp.from(clock.instant()))
                .param("who", account.id())
                .update();
        return building().orElseThrow();
    }

    public Optional<Generation> building() {
        return jdbc.sql(SELECT + "where g.completed_at is null")
                .query(Generations::read)
                .optional();
    }

    /** Newest first. */
    public List<Generation> latest() {
        return jdbc.sql(SELECT + "order by g.id desc limit :most")
                .param("most", LATEST)
                .query(Generations::read)
                .list();
    }

    int shown() {
        return jdbc.sql("select generation from figures_shown")
                .query(Integer.class)
                .single();
    }

    /** The generation that is shown, which it stays until the end of the transaction. */
    int holdShown() {
        return jdbc.sql("select generation from figures_shown for share")
                .query(Integer.class)
                .single();
    }

    /** As {@link #holdShown}; nothing is written into it meanwhile. */
    int holdShownAlone() {
        return jdbc.sql("select generation from figures_shown for update")
                .query(Integer.class)
                .single();
    }

    /** Whether it is still being built, by nobody else until the end of the transaction. */
    boolean holdBuilding(int generation, long total) {
        return jdbc.sql("""
                        update figures_generation set events_total = greatest(events_total, :total)
                        where id = :generation and completed_at is null""")
                        .param("total", total)
                        .param("generation", generation)
                        .update()
                == 1;
    }

    void show(int generation) {
        jdbc.sql("update figures_shown set generation = :generation")
                .param("generation", generation)
                .update();
        jdbc.sql("update figures_generation set completed_at = :now where id = :generation")
                .param("now", Timestamp.from(clock.instant()))
                .param("generation", generation)
                .update();
    }

    /** A generation that nobody reads any more and that still has rows. */
    Optional<Integer> left() {
        return jdbc.sql("""
                        select g.id from figures_generation g
                        where g.completed_at is not null and g.id <> (select generation from figures_shown)
                          and exists (select 1 from figures_position p where p.generation = g.id)
                        order by g.id limit 1""").query(Integer.class).optional();
    }

    private static Generation read(ResultSet row, int number) throws SQLException {
        Timestamp completed = row.getTimestamp("completed_at");
        return new Generation(
                row.getInt("id"),
                row.getTimestamp("begun_at").toInstant(),
                row.getString("begun_by"),
                row.getLong("events_read"),
                row.getLong("events_total"),
                completed == null ? null : completed.toInstant());
    }
}
