package id.pendamping.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.access.Account;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.demo.Players;
import id.pendamping.desk.Desk;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.desk.Submission;
import id.pendamping.evidence.Evidence;
import id.pendamping.forms.Forms;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.Act;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Outcome;
import id.pendamping.shared.ProgramClock;
import id.pendamping.worklist.WorkItem;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A slip that is a picture of another case is pointed out to those who verify it. */
@PendampingTest
class SlipElsewhereIT {

    @Autowired
    Scenario scenario;

    @Autowired
    Players players;

    @Autowired
    Playbook playbook;

    @Autowired
    StepCatalogue steps;

    @Autowired
    Desk desk;

    @Autowired
    Forms forms;

    @Autowired
    Evidence evidence;

    @Autowired
    ProgramClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aSlipThatAnotherCaseHasHandedInIsPointedOut() {
        CaseId first = scenario.caseAt("verify-refund", Manner.LEFTOVER);
        WorkItem item = scenario.waiting(scenario.caseAt("record-refund", Manner.LEFTOVER));
        Account recorder = players.whoDoes(item);
        UUID slip = jdbc.sql("select slip from refund where case_id = :case")
                .param("case", first.value())
                .query(UUID.class)
                .single();
        byte[] picture = scenario.person("yusuf.bendahara")
                .file("/cases/" + scenario.number(first) + "/evidence/" + slip)
                .body();
        UUID copy = UUID.randomUUID();
        Act act = Act.by(recorder.as(recorder.duties().iterator().next()), clock.instant());
        assertThat(evidence.keep(item.subject(), copy, picture, act)).isEqualTo(Outcome.done());
        Map<String, String> typed = new HashMap<>(playbook.answers(item.caseId(), item.step(), Manner.LEFTOVER, true));
        typed.put("slip", copy.toString());

        Submission sent = desk.submit(
                recorder,
                item.number(),
                item.step(),
                forms.read(steps.get(item.step()).command(), typed),
                null);

        assertThat(sent).isInstanceOf(Submission.Accepted.class);
        WorkItem verifying = scenario.waiting(item.caseId());
        assertThat(verifying.step()).isEqualTo("verify-refund");
        assertThat(scenario.person(players.whoDoes(verifying))
                        .get("/cases/" + item.number() + "/steps/verify-refund")
                        .body())
                .contains("Bukti setor ini mirip dengan foto kasus " + scenario.number(first));
    }
}
