package id.pendamping.proof;

import id.pendamping.transparency.WitnessPolicy.Witness;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each witness said last. */
@Repository
public class WitnessAnswers {

    private static final Logger LOG = LoggerFactory.getLogger(WitnessAnswers.class);

    /** How a witness answered. */
    public enum Outcome {
        /** It has signed. */
        SIGNED,
        /** It has signed something else. */
        SIGNED_OTHERWISE,
        /** It did not answer in time. */
        UNREACHABLE,
        /** It has seen more than there is here. */
        AHEAD,
        /** What is here does not continue what it has signed. */
        REFUSED,
        /** It does not know the key of this program. */
        UNKNOWN_KEY,
        /** It does not know this program. */
        UNKNOWN_LOG,
        /** Something else. */
        FAILED;

        static Outcome of(int status) {
            return switch (status) {
                case 403 -> UNKNOWN_KEY;
                case 404 -> UNKNOWN_LOG;
                case 409, 422 -> REFUSED;
                default -> FAILED;
            };
        }

        /** Whether the witness holds another history. */
        public boolean isAlarm() {
            return this == REFUSED || this == AHEAD || this == UNKNOWN_KEY;
        }

        /** As texts call it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

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
