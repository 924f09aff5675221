package id.pendamping.monitoring;

import id.pendamping.shared.CaseId;
import id.pendamping.shared.Rupiah;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The visits after closing, in the database. */
@Repository
class MonitoringVisits {

    private static final int MOST = 20;

    /** How the business was found. */
    public record Visit(
            int round,
            BusinessMonitored.Business business,
            Rupiah turnover,
            int workers,
            LocalDate visitedOn,
            String words,
            @Nullable UUID photo) {}

    private final JdbcClient jdbc;

    MonitoringVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int made(CaseId caseId) {
        return jdbc.sql("select count(*) from monitoring_visit where case_id = :case")
                .param("case", caseId.value())
                .query(Integer.class)
                .single();
    }

    List<Visit> of(CaseId caseId) {
        return jdbc.sql("""
                        select round, status, turnover, workers, visited_on, words, photo from monitoring_visit
                        where case_id = :case order by round limit :most""")
                .param("case", caseId.value())
                .param("most", MOST)
                .query((row, number) -> new Visit(
                        row.getInt("round"),
                        BusinessMonitored.Business.valueOf(row.getString("status")),
                        Rupiah.of(row.getLong("turnover")),
                        row.getInt("workers"),
                        row.getObject("visited_on", LocalDate.class),
                        row.getString("words"),
                        row.getObject("photo", UUID.class)))
                .list();
    }

    void keep(CaseId caseId, Visit visit, String visitedBy) {
        jdbc.sql("""
                        insert into monitoring_visit (case_id, round, status, turnover, workers, visited_on, words, photo,
                            visited_by)
                        values (:case, :round, :status, :turnover, :workers, :day, :words, :photo, :by)""")
                .param("case", caseId.value())
                .param("round", visit.round())
                .param("status", visit.business().name())
                .param("turnover", visit.turnover().amount())
                .param("workers", visit.workers())
                .param("day", visit.visitedOn())
                .param("words", visit.words())
                .param("photo", visit.photo())
                .param("by", visitedBy)
                .update();
    }
}
