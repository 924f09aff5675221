package id.pendamping.accountability;

import id.pendamping.draw.Seeds;
import id.pendamping.programme.Edition;
import id.pendamping.programme.Numbers;
import id.pendamping.programme.Programme;
import id.pendamping.shared.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seeds lie sealed in the database; reading its tables does not foretell a draw. */
@Repository
class JdbcSamples implements SampleStore {

    private static final int MOST_PHASES = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Seeds seeds;
    private final Programme programme;

    JdbcSamples(JdbcClient jdbc, Seeds seeds, Programme programme) {
        this.jdbc = jdbc;
        this.seeds = seeds;
        this.programme = programme;
    }

    @Override
    public Terms terms(Edition edition) {
        Numbers numbers = programme.numbers(edition);
        return new Terms(numbers.whole("sample_percent"), numbers.whole("sample_reveal_days"));
    }

    @Override
    public List<Committed> all() {
        return jdbc.sql("""
                        select phase_id, commitment, percent, committed_at, revealed_at from report_sample
                        order by committed_at desc limit :most""")
                .param("most", MOST_PHASES)
                .query((row, number) -> new Committed(
                        row.getObject("phase_id", UUID.class),
                        row.getString("commitment"),
                        row.getInt("percent"),
                        row.getTimestamp("committed_at").toInstant(),
                        instant(row.getTimestamp("revealed_at"))))
                .list();
    }

    @Override
    public Optional<Sample> of(UUID phaseId) {
        return jdbc.sql("""
                        select seed_sealed, percent, revealed_at from report_sample where phase_id = :phase for share""")
                .param("phase", phaseId)
                .query((row, number) -> new Sample(
                        phaseId,
                        seeds.open(row.getBytes("seed_sealed")),
                        row.getInt("percent"),
                        instant(row.getTimestamp("revealed_at"))))
                .optional();
    }

    @Override
    public void commit(Sample sample, Instant when) {
        jdbc.sql("""
                        insert into report_sample (phase_id, seed_sealed, commitment, percent, committed_at)
                        values (:phase, :seed, :commitment, :percent, :at)""")
                .param("phase", sample.phaseId())
                .param("seed", seeds.seal(sample.seed()))
                .param("commitment", sample.seed().commitment())
                .param("percent", sample.percent())
                .param("at", Timestamp.from(when))
                .update();
    }

    @Override
    public void reveal(UUID phaseId, Instant when) {
        jdbc.sql("update report_sample set revealed_at = :at where phase_id = :phase")
                .param("at", Timestamp.from(when))
                .param("phase", phaseId)
                .update();
    }

    @Override
    public Optional<Boolean> drawn(UUID reportId) {
        return jdbc.sql("select drawn from report_draw where report_id = :report")
                .param("report", reportId)
                .query(Boolean.class)
                .optional();
    }

    @Override
    public boolean awaitsSecondReview(UUID reportId) {
        return jdbc.sql("""
                        select exists (select 1 from report_draw
                            where report_id = :report and drawn and second_reviewed_by is null)""").param("report", reportId).query(Boolean.class).single();
    }

    @Override
    public void keep(UUID reportId, boolean drawn, boolean seedKnown, Instant when, String reviewer) {
        jdbc.sql("""
                        insert into report_draw (report_id, drawn, seed_known, drawn_at, reviewed_by)
                        values (:report, :drawn, :known, :at, :by)""")
                .param("report", reportId)
                .param("drawn", drawn)
                .param("known", seedKnown)
                .param("at", Timestamp.from(when))
                .param("by", reviewer)
                .update();
    }

    @Override
    public void reviewedAgain(UUID reportId, String reviewer) {
        jdbc.sql("update report_draw set reviewed_by = :by, second_reviewed_by = null where report_id = :report")
                .param("by", reviewer)
                .param("report", reportId)
                .update();
    }

    @Override
    public Optional<String> firstReviewer(CaseId caseId) {
        return jdbc.sql("""
                        select d.reviewed_by from report_draw d join report r on r.id = d.report_id
                        where r.case_id = :case order by r.version desc limit 1""").param("case", caseId.value()).query(String.class).optional();
    }

    @Override
    public void secondReviewed(UUID reportId, String reviewer) {
        jdbc.sql("update report_draw set second_reviewed_by = :by where report_id = :report")
                .param("by", reviewer)
                .param("report", reportId)
                .update();
    }

    @Override
    public Counts counts(UUID phaseId) {
        return jdbc.sql("""
                        with mine as (select case_id, status from group_card where phase_id = :phase),
                        draws as (
                            select d.drawn, d.second_reviewed_by from report_draw d
                            join report r on r.id = d.report_id join mine on mine.case_id = r.case_id)
                        select (select count(*) from draws) as drawn_from,
                            (select count(*) from draws where drawn) as drawn,
                            (select count(second_reviewed_by) from draws) as reviewed,
                            (select count(*) from mine where status not in ('REJECTED', 'CLOSED') and not exists (
                                select 1 from report r
                                where r.case_id = mine.case_id and r.status in ('ACCEPTED', 'REJECTED'))) as open""")
                .param("phase", phaseId)
                .query((row, number) -> new Counts(
                        row.getInt("drawn_from"), row.getInt("drawn"), row.getInt("reviewed"), row.getInt("open")))
                .single();
    }

    @Override
    public List<Reviewed> reviewed(UUID phaseId, @Nullable Reviewed after, int limit) {
        return jdbc.sql("""
                        select r.case_id, g.number, r.version, d.drawn, coalesce(d.seed_known, false) as seed_known,
                            (select (j.data ->> 'drawn')::boolean from journal_entry j
                                where j.subject_kind = 'CASE' and j.subject_id = r.case_id::text
                                    and j.type = 'report-drawn' and (j.data ->> 'version')::integer = r.version
                                order by j.sequence desc limit 1) as told
                        from report r
                        join group_card g on g.case_id = r.case_id
                        left join report_draw d on d.report_id = r.id
                        where g.phase_id = :phase and r.status not in ('COMPILED', 'SUBMITTED')
                            and (r.case_id, r.version) > (:case, :version)
                        order by r.case_id, r.version limit :limit""")
                .param("phase", phaseId)
                .param("case", after == null ? FIRST : after.caseId().value())
                .param("version", after == null ? 0 : after.version())
                .param("limit", limit)
                .query((row, number) -> new Reviewed(
                        CaseId.of(row.getString("case_id")),
                        row.getString("number"),
                        row.getInt("version"),
                        row.getObject("drawn", Boolean.class),
                        row.getObject("told", Boolean.class),
                        row.getBoolean("seed_known")))
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
