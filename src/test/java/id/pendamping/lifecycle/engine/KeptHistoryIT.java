package id.pendamping.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.demo.Manner;
import id.pendamping.lifecycle.models.ProcessWalks;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine keeps what tracing shows, and nothing that nobody asks. */
@PendampingTest
class KeptHistoryIT {

    @Autowired
    Scenario scenario;

    @Autowired
    ProcessWalks walks;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsEveryVisitWithBothEndsAndNoAnswer() {
        CaseId caseId = scenario.caseAt("sign-agreement", Manner.LEFTOVER);

        List<ProcessWalks.Visits> visits = walks.of(caseId.subject());

        assertThat(visits)
                .filteredOn(visit -> visit.process().equals("selection")
                        && List.of("verify-administration", "verify-field", "decide-recipient", "ratify-decree")
                                .contains(visit.node()))
                .hasSize(4)
                .allSatisfy(visit -> {
                    assertThat(visit.times()).isEqualTo(1);
                    assertThat(visit.open()).isFalse();
                    assertThat(visit.spent()).isEqualTo(Duration.ofHours(5));
                });
        assertThat(visits)
                .filteredOn(visit -> visit.process().equals("group-lifecycle"))
                .extracting(ProcessWalks.Visits::node)
                .contains("registered", "selection", "selection-result", "mentor-assignment", "disbursement");
        assertThat(visits)
                .filteredOn(ProcessWalks.Visits::open)
                .extracting(ProcessWalks.Visits::node)
                .containsExactlyInAnyOrder("way", "disbursement", "sign-agreement");
        assertThat(jdbc.sql("""
                        select sum(duration) from lifecycle_visit where subject = :subject and process = 'selection' and by_people""")
                        .param("subject", caseId.subject().key())
                        .query(Long.class)
                        .single())
                .isEqualTo(Duration.ofHours(20).toMillis());
        assertThat(jdbc.sql("""
                        select count(*) from act_ru_variable v join act_hi_procinst p on p.proc_inst_id_ = v.proc_inst_id_
                        where p.business_key_ = :subject""")
                        .param("subject", caseId.subject().key())
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
