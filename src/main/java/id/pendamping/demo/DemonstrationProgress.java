package id.pendamping.demo;

import id.pendamping.shared.CaseId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the demonstration has been played, kept so that a start that was stopped is taken up again. */
@Repository
class DemonstrationProgress {

    private final JdbcClient jdbc;

    DemonstrationProgress(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param begunOn the day that the play leads up to
     * @param reached the day that was being played
     */
    record Progress(LocalDate begunOn, LocalDate reached, boolean finished) {}

    Optional<Progress> find() {
        return jdbc.sql("select begun_on, reached, finished from demonstration")
                .query((row, number) -> new Progress(
                        row.getObject("begun_on", LocalDate.class),
                        row.getObject("reached", LocalDate.class),
                        row.getBoolean("finished")))
                .optional();
    }

    void begin(Progress progress) {
        jdbc.sql("insert into demonstration (begun_on, reached) values (:begun, :reached)")
                .param("begun", progress.begunOn())
                .param("reached", progress.reached())
                .update();
    }

    void reach(LocalDate day) {
        jdbc.sql("update demonstration set reached = :day").param("day", day).update();
    }

    void finish() {
        jdbc.sql("update demonstration set finished = true").update();
    }

    void keep(int position, CaseId caseId) {
        jdbc.sql("insert into demonstration_group (position, case_id) values (:position, :case)")
                .param("position", position)
                .param("case", caseId.value())
                .update();
    }

    Map<Integer, CaseId> cases() {
        Map<Integer, CaseId> cases = new HashMap<>();
        jdbc.sql("select position, case_id from demonstration_group")
                .query((row, number) ->
                        cases.put(row.getInt("position"), new CaseId(row.getObject("case_id", UUID.class))))
                .list();
        return cases;
    }
}
