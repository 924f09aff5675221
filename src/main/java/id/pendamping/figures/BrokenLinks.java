package id.pendamping.figures;

import id.pendamping.shared.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where an event did not continue the one that was read before it. The figures go on; the record is in doubt. */
@Repository
public class BrokenLinks {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenLinks.class);
    private static final int MOST = 100;

    /**
     * One of them.
     *
     * @param told hash that the event names
     * @param read hash that was read before
     */
    public record BrokenLink(
            UUID caseId, @Nullable String number, long sequence, String told, String read, Instant since) {}

    private final JdbcClient jdbc;

    BrokenLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the figures that are shown, oldest first. */
    public List<BrokenLink> shown() {
        return jdbc.sql("""
                        select l.case_id, c.number, l.sequence, l.told, l.read, l.since
                        from figures_broken_link l left join figures_case c using (generation, case_id)
                        where l.generation = (select generation from figures_shown)
                        order by l.since, l.case_id, l.sequence limit :most""")
                .param("most", MOST)
                .query((row, number) -> new BrokenLink(
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getLong("sequence"),
                        row.getString("told"),
                        row.getString("read"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** Says in the log which event it is, and keeps it. */
    void found(int generation, CaseId caseId, long sequence, String told, String read) {
        LOG.error("Event {} of case {} names the hash {}, but {} was read before", sequence, caseId, told, read);
        jdbc.sql("""
                        insert into figures_broken_link (generation, case_id, sequence, told, read)
                        values (:generation, :case, :sequence, :told, :read) on conflict do nothing""")
                .param("generation", generation)
                .param("case", caseId.value())
                .param("sequence", sequence)
                .param("told", told)
                .param("read", read)
                .update();
    }

    long count() {
        return jdbc.sql("""
                        select count(*) from figures_broken_link
                        where generation = (select generation from figures_shown)""").query(Long.class).single();
    }
}
