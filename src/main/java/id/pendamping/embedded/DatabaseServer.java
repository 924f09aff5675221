package id.pendamping.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL 17 as a child process, as durable as an installed one: what was acknowledged survives the death of
 * everything. Listens on loopback only and wants a password.
 */
final class DatabaseServer implements AutoCloseable {

    static final String USER = "postgres";
    static final String FOLDER = "postgres-17";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NAME = "pendamping";

    private static final int PATIENCE_MILLIS = 2_000;

    private final EmbeddedPostgres server;

    private DatabaseServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Whether somebody listens; what is slow or recovers by itself is left alone. */
    boolean isUp() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()), PATIENCE_MILLIS);
            return true;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    static DatabaseServer start(Path data, int port, String password) {
        Path log = data.resolveSibling("postgres.log");
        Path unfinished = data.resolveSibling(FOLDER + ".unfinished");
        LeftOverDatabase.stop(data);
        try {
            boolean first = Files.exists(unfinished) || Files.notExists(data.resolve("PG_VERSION"));
            if (first) {
                beginAnew(data, unfinished);
            }
            DatabaseServer database = new DatabaseServer(run(data, port, password, log));
            if (first) {
                database.setUp(data, password);
                Files.delete(unfinished);
            }
            return database;
        } catch (IOException | SQLException | RuntimeException e) {
            throw new CannotStart(
                    "The database in " + data + " does not start: " + e.getMessage() + ". What it says is in " + log);
        }
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + '/' + NAME;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a first start that was killed has left half made was never used by anybody. */
    private static void beginAnew(Path data, Path unfinished) throws IOException {
        if (Files.exists(unfinished)) {
            FileSystemUtils.deleteRecursively(data);
        } else {
            Files.createFile(unfinished);
        }
    }

    private static EmbeddedPostgres run(Path data, int port, String password, Path log) throws IOException {
        ProcessBuilder.Redirect toLog = ProcessBuilder.Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setOverrideWorkingDirectory(program(data).toFile())
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(toLog)
                .setErrorRedirector(toLog)
                .setConnectConfig("password", password)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", MemoryShare.ofTheMachine().buffers())
                .setServerConfig(
                        "effective_cache_size", MemoryShare.ofTheMachine().cache())
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .setServerConfig("max_parallel_workers_per_gather", "0")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("timezone", "UTC")
                .start();
    }

    /** Unpacking it takes longer than its start: where many databases are started, they share it. */
    private static Path program(Path data) {
        String shared = System.getProperty("pendamping.database.program", "");
        return shared.isEmpty() ? data.resolveSibling("postgres-program") : Path.of(shared);
    }

    /** A new cluster trusts everybody on this machine: give it a database, a password, and ask for the password from now on. */
    private void setUp(Path data, String password) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter user " + USER + " password '" + password + "'");
            statement.execute("create database " + NAME + " encoding 'UTF8'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }
}
