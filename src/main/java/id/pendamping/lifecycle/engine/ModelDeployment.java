package id.pendamping.lifecycle.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the models of the jar as one deployment, when any of them changed. The engine's own way names resources by
 * path and so makes new versions with every way of starting. A database lock lets one node at a time do it.
 */
@Component
class ModelDeployment implements InitializingBean {

    private static final long LOCK = 0x70656e64616d70L;

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    ModelDeployment(
            RepositoryService repository,
            ResourcePatternResolver resources,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.repository = repository;
        this.resources = resources;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        Resource[] models = resources.getResources("classpath:bpmn/*.*mn");
        Arrays.sort(models, Comparator.comparing(model -> String.valueOf(model.getFilename())));
        DeploymentBuilder deployment =
                repository.createDeployment().name("pendamping").source("jar").enableDuplicateFiltering(false);
        for (Resource model : models) {
            try (InputStream content = model.getInputStream()) {
                deployment.addInputStream(model.getFilename(), content);
            }
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, number) -> number)
                    .list();
            deployment.deploy();
        });
    }
}
