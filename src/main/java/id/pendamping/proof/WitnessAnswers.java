package id.pendamping.proof;

import id.pendamping.transparency.WitnessPolicy.Witness;
import id.pendamping.witness.Outcome;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each witness said last. */
@Repository
public class WitnessAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessAnswers.class);

    /** One answer; the size is that of the tree it was about. */
    public record Heard(String witness, Instant askedAt, Outcome outcome, long size) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    WitnessAnswers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Heard> all() {
        return jdbc.sql("select witness, asked_at, outcome, size from witness_answer order by witness")
                .query((row, number) -> new Heard(
                        row.getString("witness"),
                        row.getTimestamp("asked_at").toInstant(),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getLong("size")))
                .list();
    }

    void heard(Witness witness, Outcome outcome, long size) {
        if (outcome != Outcome.SIGNED) {
            LOG.warn("Witness {} at {} entries: {}", witness.name(), size, outcome);
        }
        jdbc.sql("""
                        insert into witness_answer (witness, asked_at, outcome, size)
                        values (:witness, :now, :outcome, :size)
                        on conflict (witness) do update
                        set asked_at = excluded.asked_at, outcome = excluded.outcome, size = excluded.size""")
                .param("witness", witness.key().name())
                .param("now", Timestamp.from(clock.instant()))
                .param("outcome", outcome.name())
                .param("size", size)
                .update();
    }
}
