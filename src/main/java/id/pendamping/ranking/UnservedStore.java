package id.pendamping.ranking;

import id.pendamping.shared.CaseId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Verified groups that still wait for a place which their year cannot give any more. */
@Repository
class UnservedStore {

    private static final String UNSERVED = """
             from group_applicant a join selection_verified v on v.case_id = a.case_id
            where a.phase_id = :phase and a.status = 'REGISTERED' and not a.suspended
                and not exists (select 1 from selection_named s where s.case_id = a.case_id)""";

    private final JdbcClient jdbc;

    UnservedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isAnybodyLeft(UUID phaseId) {
        return jdbc.sql("select exists (select 1" + UNSERVED + ")")
                .param("phase", phaseId)
                .query(Boolean.class)
                .single();
    }

    /** Some of them, behind the given one. */
    List<CaseId> behind(UUID phaseId, UUID last, int most) {
        return jdbc.sql("select a.case_id" + UNSERVED + " and a.case_id > :last order by a.case_id limit :most")
                .param("phase", phaseId)
                .param("last", last)
                .param("most", most)
                .query((row, number) -> CaseId.of(row.getString(1)))
                .list();
    }
}
