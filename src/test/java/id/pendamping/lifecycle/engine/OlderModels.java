package id.pendamping.lifecycle.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.ApplicationContext;

/** The models as they were before reports were chased, drawn and recovered by models of their own. */
public final class OlderModels {

    private static final List<String> SINCE_CHANGED = List.of("accountability", "group-lifecycle", "disbursement");
    private static final List<String> UNCHANGED = List.of("selection", "mentor-assignment");

    private static final List<String> STAGES = List.of(
            "selection",
            "mentor-assignment",
            "disbursement",
            "repayment",
            "accountability",
            "report-chase",
            "recovery",
            "monitoring");

    private OlderModels() {}

    /** From here on cases begin on them. */
    public static void deploy(ApplicationContext program) {
        DeploymentBuilder deployment = program.getBean(RepositoryService.class)
                .createDeployment()
                .name("pendamping")
                .source("jar");
        SINCE_CHANGED.forEach(model -> add(deployment, "/older-models/" + model + ".bpmn", model + ".bpmn"));
        UNCHANGED.forEach(model -> add(deployment, "/bpmn/" + model + ".bpmn", model + ".bpmn"));
        deployment.deploy();
    }

    /** From here on cases begin on a way without a frame around it: what demanded the aid back took everything else along. */
    public static void deployWithoutTheWay(ApplicationContext program) {
        DeploymentBuilder deployment = program.getBean(RepositoryService.class)
                .createDeployment()
                .name("pendamping")
                .source("jar");
        add(deployment, "/older-models/group-lifecycle-2.bpmn", "group-lifecycle.bpmn");
        STAGES.forEach(model -> add(deployment, "/bpmn/" + model + ".bpmn", model + ".bpmn"));
        deployment.deploy();
    }

    /** What every start of the program does. */
    public static void upgrade(ApplicationContext program) {
        try {
            program.getBean(ModelDeployment.class).afterPropertiesSet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(DeploymentBuilder deployment, String path, String model) {
        try (InputStream content = Objects.requireNonNull(OlderModels.class.getResourceAsStream(path), path)) {
            deployment.addInputStream(model, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
