package id.pendamping.bulksteps;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendamping.PendampingTest;
import id.pendamping.bulk.DueJobs;
import id.pendamping.desk.Step;
import id.pendamping.desk.StepCatalogue;
import id.pendamping.scenario.Program;
import id.pendamping.scenario.Scenario;
import id.pendamping.shared.CaseId;
import id.pendamping.worklist.WorkItem;
import id.pendamping.worklist.WorkItems;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every decision is offered for many, or it is written down why not. */
@PendampingTest
class DecisionsForManyIT {

    private static final Path WHY = Path.of("src/docs/adr/0089-one-answer-for-many-cases.md");

    @Autowired
    StepCatalogue steps;

    @Autowired
    Scenario scenario;

    @Autowired
    WorkItems workItems;

    @Autowired
    DueJobs dueJobs;

    @Test
    void eachStandsInTheTableOfItsKind() throws IOException {
        String[] tables = Files.readString(WHY).split("answered one by one", 2);
        assertThat(steps.all())
                .filteredOn(step -> step.meaning().decision())
                .hasSizeGreaterThan(30)
                .allSatisfy(step -> {
                    assertThat(tables[step.isForMany() ? 0 : 1]).contains('`' + step.key() + '`');
                    assertThat(tables[step.isForMany() ? 1 : 0]).doesNotContain("`" + step.key() + '`');
                });
    }

    @Test
    void whoeverHasTheStepReadsThatItIsAnsweredOneByOne() {
        HttpResponse<String> refused = order("sekar.verifikator", "verify-field", "x", "{}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("satu per satu", "\"field\":\"step\"");
        assertThat(order("bambang.ppk", "verify-field", "x", "{}").statusCode()).isEqualTo(404);
        assertThat(order("bambang.ppk", "no-step", "x", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void documentsAreVerifiedByOneAnswer() {
        CaseId caseId = scenario.caseAt("verify-administration");
        String number = scenario.number(caseId);
        HttpResponse<String> begun = order("laila.verifikator", "verify-administration", number, """
                {"identitiesChecked":true,"villageLetterSeen":true,"budgetChecked":true,"verdict":"PASSED"}""");
        assertThat(begun.statusCode()).isEqualTo(202);
        String batch = begun.headers().firstValue("Location").orElseThrow().replace("/api/v1", "");
        dueJobs.run();
        Program verifier = scenario.program("laila.verifikator");
        assertThat(verifier.read(batch + "/rows").toString()).contains(number, "\"foretold\":\"DONE\"");
        assertThat(verifier.post(batch + "/run", "").statusCode()).isEqualTo(200);
        dueJobs.run();
        assertThat(workItems.of(caseId)).extracting(WorkItem::step).containsExactly("verify-field");
        assertThat(steps.all()).filteredOn(Step::isForMany).hasSizeGreaterThan(7);
    }

    private HttpResponse<String> order(String login, String step, String words, String command) {
        return scenario.program(login)
                .post(
                        "/batches",
                        "{\"step\":\"" + step + "\",\"words\":\"" + words + "\",\"command\":" + command + '}');
    }
}
