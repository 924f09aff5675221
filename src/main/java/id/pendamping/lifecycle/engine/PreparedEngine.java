package id.pendamping.lifecycle.engine;

import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;

/** Builds the engine on statements that have been read ahead. */
final class PreparedEngine extends SpringTransactionsProcessEngineConfiguration {

    PreparedEngine() {
        setDatabaseType(EngineStatements.DATABASE);
        setDatabaseTablePrefix("");
    }

    @Override
    protected void initDeployers() {
        super.initDeployers();
        var known = new KnownDefinitions(cacheFactory, cacheCapacity);
        known.setDeployers(deployers);
        deploymentCache = known;
    }

    @Override
    protected void initSqlSessionFactory() {
        Configuration statements = EngineStatements.take();
        statements.setEnvironment(new Environment("default", transactionFactory, dataSource));
        statements.setDefaultStatementTimeout(jdbcStatementTimeout);
        statements.setDefaultExecutorType(isJdbcBatchProcessing() ? ExecutorType.BATCH : ExecutorType.SIMPLE);
        sqlSessionFactory = new DefaultSqlSessionFactory(statements);
    }
}
