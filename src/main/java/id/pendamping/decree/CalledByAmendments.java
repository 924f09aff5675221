package id.pendamping.decree;

import id.pendamping.ranking.ReserveCalls;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An amendment calls whom it names from the reserve, from the moment it is drawn up until it is withdrawn or done. */
@Component
class CalledByAmendments implements ReserveCalls {

    private final JdbcClient jdbc;

    CalledByAmendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> called(UUID phaseId) {
        return jdbc.sql("""
                        select r.case_id from recipient_decree_row r join recipient_decree d on d.id = r.decree_id
                        where d.phase_id = :phase and d.amends is not null and d.state in ('SUBMITTED', 'RETURNED', 'RATIFIED')""").param("phase", phaseId).query(UUID.class).list();
    }
}
