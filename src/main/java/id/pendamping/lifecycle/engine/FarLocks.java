package id.pendamping.lifecycle.engine;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Frees jobs that are locked for longer than any lock lasts: a node whose clock was set forward picked them up and was ended
 * before it could put them back.
 */
class FarLocks {

    private static final Logger LOG = LoggerFactory.getLogger(FarLocks.class);
    private static final Duration MARGIN = Duration.ofMinutes(2);
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final JdbcClient jdbc;
    private volatile long looked = System.nanoTime() - EVERY_NANOS;

    FarLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks now and then; to be asked by a node whose own clock is right. */
    void free(Duration lock) {
        if (System.nanoTime() - looked >= EVERY_NANOS) {
            looked = System.nanoTime();
            freeNow(lock);
        }
    }

    int freeNow(Duration lock) {
        Timestamp farthest =
                Timestamp.from(ClockUtil.getCurrentTime().toInstant().plus(lock).plus(MARGIN));
        int freed = jdbc.sql("""
                        update act_ru_job set lock_owner_ = null, lock_exp_time_ = null where id_ in (
                            select id_ from act_ru_job where lock_exp_time_ > :farthest for update skip locked)""").param("farthest", farthest).update();
        if (freed > 0) {
            LOG.warn("{} jobs were locked for longer than a lock lasts and are free again", freed);
        }
        return freed;
    }
}
