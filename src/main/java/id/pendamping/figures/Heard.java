package id.pendamping.figures;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far the figures that are shown have read.
 *
 * @param asOf when the latest event happened that is in them
 */
record Heard(@Nullable Instant asOf, long read, int stopped) {

    static Heard now(JdbcClient jdbc) {
        return jdbc.sql("""
                        select max(last_at) as as_of, coalesce(sum(next_offset), 0) as events,
                            (select count(*) from figures_gap g
                              where g.generation = (select generation from figures_shown)) as stopped
                        from figures_position where generation = (select generation from figures_shown)""")
                .query((row, index) -> new Heard(
                        FigureRows.instant(row.getTimestamp("as_of")), row.getLong("events"), row.getInt("stopped")))
                .single();
    }
}
