package id.pendamping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pendamping.accountability.SampledPhase;
import id.pendamping.demo.Manner;
import id.pendamping.demo.Playbook;
import id.pendamping.journal.JournalReader;
import id.pendamping.journal.Recorded;
import id.pendamping.programme.Phase;
import id.pendamping.scenario.InventedGroups;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.shared.Subject;
import id.pendamping.verifying.Mutations;
import id.pendamping.verifying.TableFaults;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A drawn report is reviewed by two people; afterwards everybody may see that chance has drawn it. */
@PendampingTest
class SecondReviewIT {

    @Autowired
    Scenario scenario;

    @Autowired
    Playbook playbook;

    @Autowired
    WorkItems workItems;

    @Autowired
    JournalReader journal;

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private Phase phase;

    @BeforeEach
    void beginTheYear() {
        phase = SampledPhase.open(program, 9);
    }

    @Test
    void twoPeopleLookAtADrawnReportAndAnybodyDrawsAgain() {
        CaseId caseId = register();
        scenario.playUntil(caseId, "second-review");
        WorkItem item = workItems.of(caseId).get(0);
        Map<String, String> answers = playbook.answers(caseId, item.step(), Manner.PLAIN, true);

        Person first = scenario.person("ratna.penelaah");
        HttpResponse<String> own = first.submit(item.number(), item.step(), answers);
        assertThat(own.statusCode()).isEqualTo(403);
        assertThat(own.body()).contains("memeriksa pekerjaan Anda sendiri", "Petugas lain");
        assertThat(first.get("/cases/" + item.number() + "/steps/second-review").statusCode())
                .isEqualTo(403);
        assertThat(first.get("/tasks?q=" + item.number()).body()).doesNotContain("/steps/second-review");
        assertThat(first.get("/cases/" + item.number()).body())
                .contains("Telaah kedua LPJ")
                .doesNotContain("/steps/second-review");

        Person second = scenario.person("indra.penelaah");
        assertThat(second.get("/tasks?q=" + item.number()).body()).contains("/steps/second-review");
        assertThat(second.get("/cases/" + item.number() + "/steps/second-review")
                        .body())
                .contains("penelaah pertama ada di samping", "Diterima");
        assertThat(second.submit(item.number(), item.step(), answers).statusCode())
                .isEqualTo(302);
        assertThat(types(Subject.Kind.CASE, caseId.toString()))
                .containsSubsequence("report-reviewed", "report-drawn", "report-second-reviewed", "report-judged");

        Person administrator = scenario.person("dian.admin");
        HttpResponse<String> early = reveal(administrator);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Benih belum boleh dibuka: masih ada 1 kelompok");
        scenario.playToTheEnd(caseId, Manner.PLAIN);

        assertThat(reveal(scenario.person("nia.pemeriksa")).statusCode()).isEqualTo(403);
        assertThat(scenario.person("081200000001").get("/samples").statusCode()).isEqualTo(404);
        assertThat(first.get("/samples?check=" + phase.id()).statusCode())
                .as("a sealed seed draws nothing")
                .isEqualTo(404);
        assertThat(reveal(administrator).statusCode()).isEqualTo(302);
        assertThat(types(Subject.Kind.PHASE, phase.id().toString()))
                .containsExactly("sample-committed", "sample-revealed");
        assertThat(first.get("/samples?check=" + phase.id()).body())
                .contains(" laporan diundi ulang. Semuanya cocok", seed());

        assertThat(Mutations.of(database, item.number(), "report_sample"))
                .isEqualTo(new Mutations.Seen(Set.of(), List.of()));
        assertThat(first.get("/samples?lang=en&check=" + phase.id()).body())
                .contains(" reports drawn again. All agree");
    }

    /** What the second reviewer says is what the lines say, and the check of the record knows it. */
    @Test
    void theVerdictOfTheSecondReviewCounts() {
        CaseId caseId = register();
        scenario.playUntil(caseId, "second-review", Manner.UNPROVEN);
        WorkItem item = workItems.of(caseId).get(0);
        Map<String, String> answers = new HashMap<>(playbook.answers(caseId, item.step(), Manner.PLAIN, true));
        answers.replaceAll((field, value) -> value.equals("REJECTED") ? "ACCEPTED" : value);
        assertThat(scenario.person("indra.penelaah")
                        .submit(item.number(), item.step(), answers)
                        .statusCode())
                .isEqualTo(302);
        assertThat(journal.of(caseId.subject(), 0, 1_000))
                .filteredOn(entry -> entry.type().equals("report-second-reviewed"))
                .extracting(entry -> entry.data().get("rejected"))
                .containsExactly(0L);
        assertThat(TableFaults.of(database, item.number())).isEmpty();
    }

    @Test
    void theDatabaseKeepsWhatWasDrawn() {
        CaseId caseId = register();
        scenario.playUntil(caseId, "second-review");

        for (String change : List.of(
                "update report_draw set drawn = false",
                "delete from report_draw",
                "update report_draw set second_reviewed_by = reviewed_by",
                "update report_sample set percent = 0",
                "delete from report_sample")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).as(change).isInstanceOf(Exception.class);
        }
        scenario.playToTheEnd(caseId, Manner.PLAIN);
    }

    private String seed() {
        return String.valueOf(
                journal.latest(new Subject(Subject.Kind.PHASE, phase.id().toString()), 1)
                        .get(0)
                        .data()
                        .get("seed"));
    }

    private HttpResponse<String> reveal(Person who) {
        return who.post("/cases", "/samples/" + phase.id() + "/reveal", Map.of());
    }

    private List<String> types(Subject.Kind kind, String id) {
        return journal.of(new Subject(kind, id), 0, 1_000).stream()
                .map(Recorded::type)
                .toList();
    }

    private CaseId register() {
        CaseId caseId = scenario.group(InventedGroups.ofPhase(phase.ordinal()));
        SampledPhase.drawAll(program, caseId);
        return caseId;
    }
}
