package id.pendamping.embedded;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/**
 * The servers that a plain start brings along. Each starts only when no address of an external one is configured
 * ({@code spring.datasource.url}, {@code spring.kafka.bootstrap-servers}). Closed after everything that uses them.
 */
public final class EmbeddedServers implements AutoCloseable {

    private static final String DATABASE_PORT = "pendamping.database.port";
    private static final String BROKER_PORT = "pendamping.broker.port";
    private static final String BROKER_SECRET = "broker";

    private final @Nullable DataHome home;
    private final int databasePort;
    private final int brokerPort;
    private final String password;
    private final String brokerPassword;
    private final @Nullable KeptServer<DatabaseServer> database;
    private final @Nullable KeptServer<BrokerServer> broker;

    EmbeddedServers() {
        home = null;
        databasePort = 0;
        brokerPort = 0;
        password = "";
        brokerPassword = "";
        database = null;
        broker = null;
    }

    private EmbeddedServers(DataHome home, int databasePort, int brokerPort) {
        this.home = home;
        this.databasePort = databasePort;
        this.brokerPort = brokerPort;
        password = databasePort == 0 ? "" : home.secret(ServersFile.DATABASE_SECRET);
        brokerPassword = brokerPort == 0 ? "" : home.secret(BROKER_SECRET);
        broker = brokerPort == 0
                ? null
                : new KeptServer<>(
                        "broker",
                        () -> BrokerServer.start(home.folder("kafka"), brokerPort, brokerPassword),
                        BrokerServer::isUp);
        database = databasePort == 0
                ? null
                : new KeptServer<>(
                        "database",
                        () -> DatabaseServer.start(home.folder(DatabaseServer.FOLDER), databasePort, password),
                        DatabaseServer::isUp);
    }

    /** Where a running plain start can be reached. */
    public record Addresses(String databaseUrl, String databaseUser, String databasePassword, Broker broker) {}

    /** Begins to start what is missing and tells the environment where it will be. */
    public static EmbeddedServers beginFor(ConfigurableEnvironment environment) {
        boolean needsDatabase = !environment.containsProperty("spring.datasource.url");
        boolean needsBroker = !environment.containsProperty("spring.kafka.bootstrap-servers");
        if (!needsDatabase && !needsBroker) {
            return new EmbeddedServers();
        }
        Path folder = Path.of(environment.getProperty("pendamping.data", "./data"));
        int databasePort = environment.getProperty(DATABASE_PORT, Integer.class, 15432);
        int brokerPort = environment.getProperty(BROKER_PORT, Integer.class, 19092);
        EmbeddedServers servers = begin(folder, needsDatabase ? databasePort : 0, needsBroker ? brokerPort : 0);
        environment.getPropertySources().addLast(new MapPropertySource("embedded", servers.properties()));
        return servers;
    }

    /** Lets the context start meanwhile: it waits where it needs the first connection, and before anything runs. */
    public void joinIn(ConfigurableApplicationContext context) {
        if (home != null) {
            context.getBeanFactory().registerSingleton("serversUp", new ServersUp(this));
            DataSize least = context.getEnvironment()
                    .getProperty("pendamping.disk.least", DataSize.class, DataSize.ofMegabytes(256));
            BrokerFall.keepTheProcess();
            context.getBeanFactory()
                    .registerSingleton("serverKeeper", keeper(() -> home.room() >= least.toBytes(), () -> new Thread(
                                    () -> System.exit(ServerKeeper.TRY_AGAIN), "give up")
                            .start()));
            context.getBeanFactory().registerSingleton("serversHealthIndicator", watch());
            if (database != null) {
                context.getBeanFactory()
                        .registerSingleton(
                                "ownDatabase",
                                new OwnDatabase(this, home.folder(), DatabaseServer.url(databasePort), password));
            }
        }
    }

    ServerKeeper keeper(BooleanSupplier hasRoom, Runnable giveUp) {
        return new ServerKeeper(kept(), hasRoom, giveUp);
    }

    ServersWatch watch() {
        return new ServersWatch(kept());
    }

    private List<KeptServer<?>> kept() {
        return Stream.<@Nullable KeptServer<?>>of(database, broker)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Starts the servers with a port and waits for them; a port of zero starts none of that kind. */
    public static EmbeddedServers start(Path folder, int databasePort, int brokerPort) {
        EmbeddedServers servers = begin(folder, databasePort, brokerPort);
        try {
            servers.await();
        } catch (RuntimeException | Error e) {
            servers.close();
            throw e;
        }
        return servers;
    }

    /** Refuses at once what can be seen beforehand; everything else comes out when somebody waits for them. */
    private static EmbeddedServers begin(Path folder, int databasePort, int brokerPort) {
        checkBroughtAlong(databasePort, brokerPort);
        DataHome home = DataHome.take(folder);
        try {
            LeftOverDatabase.stop(home.folder(DatabaseServer.FOLDER));
            checkPorts(databasePort, brokerPort);
        } catch (RuntimeException e) {
            home.close();
            throw e;
        }
        return new EmbeddedServers(home, databasePort, brokerPort);
    }

    /** The image for containers is built without them. */
    private static void checkBroughtAlong(int databasePort, int brokerPort) {
        ClassLoader loader = EmbeddedServers.class.getClassLoader();
        boolean lacksDatabase = databasePort != 0
                && !ClassUtils.isPresent("io.zonky.test.db.postgres.embedded.EmbeddedPostgres", loader);
        boolean lacksBroker = brokerPort != 0 && !ClassUtils.isPresent("kafka.server.KafkaRaftServer", loader);
        if (lacksDatabase || lacksBroker) {
            throw new CannotStart("This build brings no servers along. Name them with --spring.datasource.url=<url> and"
                    + " --spring.kafka.bootstrap-servers=<host:port>.");
        }
    }

    void awaitDatabase() {
        await(database);
    }

    void await() {
        await(broker);
        await(database);
        if (home != null) {
            ServersFile.keep(
                    home,
                    database == null ? "" : DatabaseServer.url(databasePort),
                    broker == null ? Broker.open("") : BrokerServer.broker(brokerPort, brokerPassword));
        }
    }

    private static void await(@Nullable KeptServer<?> server) {
        if (server != null) {
            server.await();
        }
    }

    /** Finds the servers of the program that runs on this data. */
    public static Addresses locate(Path folder) {
        return ServersFile.read(folder);
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
        properties.put("pendamping.servers.here", database != null || broker != null);
        if (database != null) {
            properties.put("spring.datasource.url", DatabaseServer.url(databasePort));
            properties.put("spring.datasource.username", DatabaseServer.USER);
            properties.put("spring.datasource.password", password);
            properties.put("pendamping.demo", "true");
        }
        if (broker != null) {
            Broker reached = BrokerServer.broker(brokerPort, brokerPassword);
            properties.put("spring.kafka.bootstrap-servers", reached.bootstrapServers());
            reached.security().forEach((name, value) -> properties.put("spring.kafka.properties." + name, value));
        }
        return properties;
    }

    @Override
    public void close() {
        try (home) {
            try (DatabaseServer started = database == null ? null : database.whatCameOfIt()) {
                try (BrokerServer also = broker == null ? null : broker.whatCameOfIt()) {
                    if (home != null) {
                        ServersFile.forget(home);
                    }
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
}
