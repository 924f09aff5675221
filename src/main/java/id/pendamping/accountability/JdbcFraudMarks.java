package id.pendamping.accountability;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The marks of fraud on reports. */
@Repository
class JdbcFraudMarks {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    JdbcFraudMarks(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void forget(UUID reportId) {
        jdbc.sql("delete from fraud_mark where report_id = :report")
                .param("report", reportId)
                .update();
    }

    void write(UUID reportId, Set<ReportStore.FraudMark> marks, String words, String markedBy) {
        batches.batchUpdate(
                "insert into fraud_mark (report_id, mark, words, marked_by) values (:report, :mark, :words, :by)",
                marks.stream()
                        .map(mark -> new MapSqlParameterSource("report", reportId)
                                .addValue("mark", mark.name())
                                .addValue("words", words)
                                .addValue("by", markedBy))
                        .toArray(SqlParameterSource[]::new));
    }

    Map<ReportStore.FraudMark, String> read(UUID reportId) {
        Map<ReportStore.FraudMark, String> marks = new EnumMap<>(ReportStore.FraudMark.class);
        jdbc.sql("select mark, words from fraud_mark where report_id = :report")
                .param("report", reportId)
                .query(row -> {
                    marks.put(ReportStore.FraudMark.valueOf(row.getString("mark")), row.getString("words"));
                });
        return marks;
    }
}
