package id.pendamping.likeness;

import id.pendamping.bulk.Jobs;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Comparisons of pictures in the database, made by the worker in the background. */
@Repository
class JdbcPictureComparisons implements PictureComparisons {

    /** Not what is under way elsewhere, nor what has just failed. */
    private static final String WAITING =
            "compared_at is null and tries < 5 and (tried_at is null or tried_at < now() - interval '45 seconds')";

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Duration patience;

    /** @param patience how long a review waits for a comparison */
    JdbcPictureComparisons(
            JdbcClient jdbc, Jobs jobs, @Value("${pendamping.evidence.comparison-patience:30m}") Duration patience) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.patience = patience;
    }

    @Override
    public void ask(UUID reportId, Instant when) {
        jdbc.sql("insert into picture_comparison (report_id, asked_at) values (:report, :at)")
                .param("report", reportId)
                .param("at", Timestamp.from(when))
                .update();
        jobs.begin(PictureJob.NAME, reportId.toString());
    }

    @Override
    public Optional<UUID> next() {
        return jdbc.sql("""
                        update picture_comparison set tries = tries + 1, tried_at = now()
                        where report_id = (
                            select report_id from picture_comparison where %s
                            order by tries, asked_at limit 1 for update skip locked)
                        returning report_id""".formatted(WAITING)).query(UUID.class).optional();
    }

    @Override
    public boolean finish(UUID reportId, Instant when) {
        return jdbc.sql("""
                                update picture_comparison set compared_at = :at
                                where report_id = :report and compared_at is null""")
                        .param("report", reportId)
                        .param("at", Timestamp.from(when))
                        .update()
                == 1;
    }

    @Override
    public PictureComparisons.Standing standing(UUID reportId, Instant now) {
        return jdbc.sql("select asked_at from picture_comparison where report_id = :report and compared_at is null")
                .param("report", reportId)
                .query(Timestamp.class)
                .optional()
                .map(asked -> asked.toInstant().plus(patience).isAfter(now)
                        ? PictureComparisons.Standing.AWAITED
                        : PictureComparisons.Standing.MISSING)
                .orElse(PictureComparisons.Standing.DONE);
    }

    @Override
    public boolean isAnyWaiting() {
        return jdbc.sql("select exists (select from picture_comparison where " + WAITING + ')')
                .query(Boolean.class)
                .single();
    }
}
