package id.pendamping.lifecycle.engine;

import id.pendamping.journal.Rest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The process engine without its starter: it shares the program's transactions, knows three beans by name, and keeps no
 * more history than tracing needs.
 */
@Configuration
class EngineConfiguration {

    /** After which pauses a job that failed is tried again: long enough for an outage of a night and a day. */
    static final String RETRIES = "PT1M,PT5M,PT15M,PT1H,PT4H,PT12H,P1D";

    @Bean
    @DependsOnDatabaseInitialization
    SpringTransactionsProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            TaskWatch taskWatch,
            AutomationDelegate automation,
            LatenessDelegate lateness,
            DeadlineDates deadlines,
            FiredRules firedRules,
            JobExecutor jobExecutor,
            ObjectProvider<BuildProperties> build) {
        var engine = new PreparedEngine();
        engine.setProcessEngineName("pendamping");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate("false");
        var ids = new StrongUuidGenerator();
        engine.setIdGenerator(ids);
        engine.setJobExecutor(jobExecutor);
        engine.setJobExecutorActivate(false);
        engine.setBeans(new HashMap<>(Map.of("automation", automation, "lateness", lateness, "deadlines", deadlines)));
        engine.setCustomPostBPMNParseListeners(
                new ArrayList<>(List.of(taskWatch, new ReleasedModels(automation, release(build)))));
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new TracingHistory())));
        engine.setHistory("tracing");
        engine.setHistoryEventProducer(new HistoryOfKnownDefinitions());
        engine.setHistoryEventHandler(new EndsOfVisits());
        engine.setCustomPostCommandInterceptorsTxRequired(
                new ArrayList<>(List.of(new UnknownAnswers(), new PassingAnswers())));
        engine.setCustomPostCommandInterceptorsTxRequiresNew(
                new ArrayList<>(List.of(new UnknownAnswers(), new PassingAnswers())));
        List<SessionFactory> sessions = new ArrayList<>(UnusedParts.factories());
        sessions.add(new TrustedIds(ids));
        engine.setCustomSessionFactories(sessions);
        // what the engine remembers is read by the dossier for as long as the journal is kept, at least ten years
        // kept for good: no row of it is ever given a day on which it goes, which would cost a scan of all cases at
        // each end
        engine.setHistoryCleanupEnabled(false);
        engine.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setAuthorizationEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableScriptCompilation(false);
        engine.setFailedJobRetryTimeCycle(RETRIES);
        // a refusal is answered, every other failure is logged where it ends, and jobs log theirs
        engine.setEnableCmdExceptionLogging(false);
        engine.setDmnEngineConfiguration(watched(firedRules));
        return engine;
    }

    private static String release(ObjectProvider<BuildProperties> build) {
        BuildProperties properties = build.getIfAvailable();
        return properties == null || properties.getVersion() == null ? "development" : properties.getVersion();
    }

    @Bean
    FiredRules firedRules() {
        return new FiredRules();
    }

    private static DefaultDmnEngineConfiguration watched(FiredRules firedRules) {
        var tables = new DefaultDmnEngineConfiguration();
        tables.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(firedRules)));
        return tables;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringTransactionsProcessEngineConfiguration configuration) {
        var factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    JobExecutor jobExecutor(Rest rest, JdbcClient jdbc) {
        var executor = new RestingExecutor(rest, new FarLocks(jdbc));
        executor.setMaxWait(5_000);
        executor.setBackoffTimeInMillis(0);
        executor.setMaxBackoff(0);
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(2);
        return executor;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }

    @Bean
    DecisionService decisionService(ProcessEngine engine) {
        return engine.getDecisionService();
    }
}
