package id.pendamping.journal;

import com.zaxxer.hikari.HikariDataSource;
import id.pendamping.Servers;
import id.pendamping.scan.EntryScan;
import id.pendamping.shared.ProgramClock;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of a test's own on the common server, with nothing in it but the journal: free to be tampered with. */
public final class JournalDatabase implements AutoCloseable {

    private final String url;
    private final String user;
    private final String password;
    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public JournalDatabase() {
        Environment servers = servers();
        String server = servers.getRequiredProperty("spring.datasource.url");
        user = servers.getRequiredProperty("spring.datasource.username");
        password = servers.getRequiredProperty("spring.datasource.password");
        String name = "journal_" + UUID.randomUUID().toString().replace('-', '_');
        JdbcClient.create(new DriverManagerDataSource(server, user, password))
                .sql("create database " + name)
                .update();
        url = server.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1");
        // it goes with the run
        pool.addDataSourceProperty("options", "-c synchronous_commit=off");
        jdbc = connect();
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        transaction.executeWithoutResult(status -> runScript());
    }

    /** In an empty database that may go away and come back. */
    JournalDatabase(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
        pool.setConnectionTimeout(Duration.ofSeconds(1).toMillis());
        jdbc = connect();
        transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
        transaction.executeWithoutResult(status -> runScript());
    }

    private JdbcClient connect() {
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        return JdbcClient.create(pool);
    }

    public Journal journal(Consumer<Entry> listener) {
        ApplicationEventPublisher publisher = event -> listener.accept((Entry) event);
        ProgramClock clock = new ProgramClock(Clock.systemUTC());
        clock.standAt(clock.instant());
        return journal(publisher, clock);
    }

    /** With a clock of its own that goes. */
    Journal journal(ApplicationEventPublisher publisher, ProgramClock clock) {
        RecordedTimes times = new RecordedTimes(clock, Duration.ofMinutes(1));
        return new JdbcJournal(jdbc, new FactCatalogue(), times, publisher);
    }

    public JournalReader reader() {
        return new JournalReader(jdbc);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public <T> T inTransaction(Supplier<T> work) {
        T result = transaction.execute(status -> work.get());
        return java.util.Objects.requireNonNull(result);
    }

    public String url() {
        return url;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    EntryScan.Address address() {
        return new EntryScan.Address(url, user, password);
    }

    @Override
    public void close() {
        pool.close();
    }

    /** A further migration, for what lies beside the journal. */
    public void migrate(String script) {
        transaction.executeWithoutResult(status -> runScript(script));
    }

    private void runScript() {
        runScript("V005__journal.sql");
    }

    private void runScript(String script) {
        ScriptUtils.executeSqlScript(
                org.springframework.jdbc.datasource.DataSourceUtils.getConnection(pool),
                new org.springframework.core.io.support.EncodedResource(
                        new ClassPathResource("db/migration/" + script)),
                false,
                false,
                "--",
                ScriptUtils.EOF_STATEMENT_SEPARATOR,
                "/*",
                "*/");
    }

    private static Environment servers() {
        GenericApplicationContext context = new GenericApplicationContext();
        new Servers().initialize(context);
        return context.getEnvironment();
    }
}
