package id.pendamping.lifecycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/** The page that stands for lanes names every task beside the duty that has it. */
class ProcessesPageTest {

    @Test
    void namesEveryTaskInTheRowOfItsDuty() throws IOException {
        List<String> page = Files.readAllLines(Path.of("src/docs/processes.md"));
        List<UserTask> tasks;
        try (Stream<Path> models = Files.list(Path.of("bpmn"))) {
            tasks = models.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .toList();
        }
        assertThat(tasks).hasSizeGreaterThan(30).allSatisfy(task -> assertThat(page)
                .as("%s of %s", task.getId(), task.getCamundaCandidateGroups())
                .anyMatch(row -> row.contains("(`" + task.getCamundaCandidateGroups() + "`)")
                        && row.contains('`' + task.getId() + '`')));
    }
}
