package id.pendamping.decree;

import id.pendamping.induction.AmendmentsUnderWay;
import id.pendamping.shared.CaseId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A returned amendment binds nobody: its annex is taken anew before it is submitted again. */
@Component
class LeavesByAmendment implements AmendmentsUnderWay {

    private final JdbcClient jdbc;

    LeavesByAmendment(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> naming(CaseId caseId) {
        return jdbc.sql("""
                        select d.number from recipient_decree_leaver l join recipient_decree d on d.id = l.decree_id
                        where l.case_id = :case and d.state in ('SUBMITTED', 'RATIFIED')""").param("case", caseId.value()).query(String.class).optional();
    }
}
