package id.pendamping.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The servers that a plain start brings along. Each starts only when no address of an external one is configured
 * ({@code spring.datasource.url}, {@code spring.kafka.bootstrap-servers}). Closed after everything that uses them.
 */
public final class EmbeddedServers implements AutoCloseable {

    private static final String DATABASE_PORT = "pendamping.database.port";
    private static final String BROKER_PORT = "pendamping.broker.port";
    private static final String ADDRESSES = "servers.properties";
    private static final String DATABASE_SECRET = "database";

    private final @Nullable DataHome home;
    private final @Nullable DatabaseServer database;
    private final @Nullable BrokerServer broker;

    private EmbeddedServers(@Nullable DataHome home, @Nullable DatabaseServer database, @Nullable BrokerServer broker) {
        this.home = home;
        this.database = database;
        this.broker = broker;
    }

    /** Where a running plain start can be reached. */
    public record Addresses(
            String databaseUrl, String databaseUser, String databasePassword, String bootstrapServers) {}

    /** Starts what is missing and tells the environment where it is. */
    public static EmbeddedServers startFor(ConfigurableEnvironment environment) {
        boolean needsDatabase = !environment.containsProperty("spring.datasource.url");
        boolean needsBroker = !environment.containsProperty("spring.kafka.bootstrap-servers");
        if (!needsDatabase && !needsBroker) {
            return new EmbeddedServers(null, null, null);
        }
        Path folder = Path.of(environment.getProperty("pendamping.data", "./data"));
        int databasePort = environment.getProperty(DATABASE_PORT, Integer.class, 15432);
        int brokerPort = environment.getProperty(BROKER_PORT, Integer.class, 19092);
        EmbeddedServers servers = startOwn(folder, needsDatabase ? databasePort : 0, needsBroker ? brokerPort : 0);
        environment.getPropertySources().addLast(new MapPropertySource("embedded", servers.properties()));
        return servers;
    }

    private static EmbeddedServers startOwn(Path folder, int databasePort, int brokerPort) {
        try {
            return start(folder, databasePort, brokerPort);
        } catch (NoClassDefFoundError e) {
            throw new CannotStart("This build brings no servers along. Name them with --spring.datasource.url=<url> and"
                    + " --spring.kafka.bootstrap-servers=<host:port>.");
        }
    }

    /** Starts the servers with a port; a port of zero starts none of that kind. */
    public static EmbeddedServers start(Path folder, int databasePort, int brokerPort) {
        DataHome home = DataHome.take(folder);
        try {
            LeftOverDatabase.stop(home.folder(DatabaseServer.FOLDER));
            checkPorts(databasePort, brokerPort);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
        Beginning<BrokerServer> broker =
                new Beginning<>(brokerPort != 0, () -> BrokerServer.start(home.folder("kafka"), brokerPort));
        Beginning<DatabaseServer> database = new Beginning<>(
                databasePort != 0,
                () -> DatabaseServer.start(
                        home.folder(DatabaseServer.FOLDER), databasePort, home.secret(DATABASE_SECRET)));
        EmbeddedServers servers = new EmbeddedServers(home, database.result(), broker.result());
        try {
            broker.mustHaveWorked();
            database.mustHaveWorked();
            servers.keepAddresses(home);
        } catch (RuntimeException | Error e) {
            servers.close();
            throw e;
        }
        return servers;
    }

    /** Finds the servers of the program that runs on this data. */
    public static Addresses locate(Path folder) {
        Path file = folder.resolve("secret").resolve(ADDRESSES);
        Properties known = new Properties();
        String password;
        try (var reader = Files.newBufferedReader(file)) {
            known.load(reader);
            password = Files.readString(file.resolveSibling(DATABASE_SECRET)).strip();
        } catch (IOException e) {
            throw new CannotStart("No running Pendamping was found in " + folder.toAbsolutePath()
                    + ". Name its folder with --data, or its servers with --database-url and --bootstrap-servers.");
        }
        return new Addresses(
                known.getProperty("url"), known.getProperty("user"), password, known.getProperty("bootstrap"));
    }

    public boolean hasDatabase() {
        return database != null;
    }

    public boolean hasBroker() {
        return broker != null;
    }

    /** As Spring names them. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        if (database != null && home != null) {
            properties.put("spring.datasource.url", database.url());
            properties.put("spring.datasource.username", DatabaseServer.USER);
            properties.put("spring.datasource.password", home.secret(DATABASE_SECRET));
            properties.put("pendamping.demo", "true");
        }
        if (broker != null) {
            properties.put("spring.kafka.bootstrap-servers", broker.bootstrap());
        }
        return properties;
    }

    @Override
    public void close() {
        try (home) {
            try (database) {
                try (broker) {
                    forgetAddresses();
                }
            }
        }
    }

    private static void checkPorts(int database, int broker) {
        if (database != 0) {
            Ports.mustBeFree(database, "database", DATABASE_PORT);
        }
        if (broker != 0) {
            Ports.mustBeFree(broker, "broker", BROKER_PORT);
            Ports.mustBeFree(broker + 1, "broker's controller", BROKER_PORT);
        }
    }

    private void keepAddresses(DataHome home) {
        Properties addresses = new Properties();
        addresses.setProperty("url", database == null ? "" : database.url());
        addresses.setProperty("user", DatabaseServer.USER);
        addresses.setProperty("bootstrap", broker == null ? "" : broker.bootstrap());
        try (var writer = Files.newBufferedWriter(home.secretFile(ADDRESSES))) {
            addresses.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetAddresses() {
        if (home != null) {
            try {
                Files.deleteIfExists(home.secretFile(ADDRESSES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
