package id.pendamping.lifecycle.engine;

import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;

/** A process model of the tests. */
public final class MadeUpModel {

    private MadeUpModel() {}

    public static void deploy(ApplicationContext program, String resource) {
        program.getBean(RepositoryService.class)
                .createDeployment()
                .name(resource)
                .addClasspathResource(resource)
                .enableDuplicateFiltering(true)
                .deploy();
    }
}
