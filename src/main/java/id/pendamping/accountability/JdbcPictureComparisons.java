package id.pendamping.accountability;

import id.pendamping.bulk.Jobs;
import id.pendamping.shared.CaseId;
import java.sql.ResultSet;
import java.sql.SQLException;
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
class JdbcPictureComparisons implements PictureComparison.Book {

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
    public Optional<PictureComparison> next() {
        return jdbc.sql("""
                        update picture_comparison c set tries = tries + 1, tried_at = now() from report r
                        where r.id = c.report_id and c.report_id = (
                            select report_id from picture_comparison where %s
                            order by tries, asked_at limit 1 for update skip locked)
                        returning r.case_id, r.version""".formatted(WAITING))
                .query(JdbcPictureComparisons::read)
                .optional();
    }

    @Override
    public Optional<PictureComparison> waiting(CaseId caseId) {
        return jdbc.sql("""
                        select r.case_id, r.version from report r join picture_comparison c on c.report_id = r.id
                        where r.case_id = :case and c.compared_at is null order by r.version desc limit 1""")
                .param("case", caseId.value())
                .query(JdbcPictureComparisons::read)
                .optional();
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
    public PictureComparison.Standing standing(UUID reportId, Instant now) {
        return jdbc.sql("select asked_at from picture_comparison where report_id = :report and compared_at is null")
                .param("report", reportId)
                .query(Timestamp.class)
                .optional()
                .map(asked -> asked.toInstant().plus(patience).isAfter(now)
                        ? PictureComparison.Standing.AWAITED
                        : PictureComparison.Standing.MISSING)
                .orElse(PictureComparison.Standing.DONE);
    }

    @Override
    public boolean isAnyWaiting() {
        return jdbc.sql("select exists (select from picture_comparison where " + WAITING + ')')
                .query(Boolean.class)
                .single();
    }

    private static PictureComparison read(ResultSet row, int number) throws SQLException {
        return new PictureComparison(new CaseId(row.getObject("case_id", UUID.class)), row.getInt("version"));
    }
}
