package id.pendamping.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL 17 as a child process, as durable as an installed one: what was acknowledged survives the death of
 * everything. Listens on loopback only and wants a password.
 */
final class DatabaseServer implements AutoCloseable {

    static final String USER = "postgres";
    static final String FOLDER = "postgres-17";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NAME = "pendamping";

    private final EmbeddedPostgres server;
    private final int port;
    private final String password;

    private DatabaseServer(EmbeddedPostgres server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    static DatabaseServer start(Path data, int port, String password) {
        stopLeftOver(data);
        boolean first = Files.notExists(data.resolve("PG_VERSION"));
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setOverrideWorkingDirectory(
                            data.resolveSibling("postgres-program").toFile())
                    .setPort(port)
                    .setPGStartupWait(PATIENCE)
                    .setConnectConfig("password", password)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("log_error_verbosity", "terse")
                    .setServerConfig("timezone", "UTC")
                    .start();
            DatabaseServer database = new DatabaseServer(server, port, password);
            if (first) {
                database.setUp(data);
            }
            return database;
        } catch (IOException | SQLException e) {
            throw new CannotStart("The database in " + data + " does not start: " + e.getMessage());
        }
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + '/' + NAME;
    }

    String url() {
        return url(port);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new cluster trusts everybody on this machine: give it a database, a password, and ask for the password from now on. */
    private void setUp(Path data) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter user " + USER + " password '" + password + "'");
            statement.execute("create database " + NAME + " encoding 'UTF8'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** After a kill of the program alone its database lives on; it has to go before another may use the data. */
    private static void stopLeftOver(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            Optional<ProcessHandle> left = ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
            if (left.isPresent()) {
                LOG.info("Stopping the database that an earlier run left behind (process {})", pid);
                left.get().destroy();
                left.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            Files.deleteIfExists(pidFile);
        } catch (Exception e) {
            throw new CannotStart("The database that an earlier run left behind in " + data
                    + " does not stop. End its process, then start again.");
        }
    }
}
