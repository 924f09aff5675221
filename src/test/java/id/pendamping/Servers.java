package id.pendamping;

import id.pendamping.embedded.Broker;
import id.pendamping.embedded.EmbeddedServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One real PostgreSQL and one real Kafka for all tests of a run: containers where a Docker engine answers, the embedded
 * servers otherwise. {@code -Dservers=docker|embedded} forces one, {@code kept} takes those of {@link KeptServers}.
 */
public final class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String CLIENT = "spring.kafka.properties.";
    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);
    private static final Map<String, Object> PROPERTIES = start();
    private static final AtomicBoolean IS_CLEARED = new AtomicBoolean();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String data = context.getEnvironment().getProperty("pendamping.data");
        if (data != null && IS_CLEARED.compareAndSet(false, true)) {
            forgetEarlierRun(Path.of(data));
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("servers", PROPERTIES));
    }

    /** The database is new: what an earlier run has kept outside its own is another history. */
    private static void forgetEarlierRun(Path data) {
        try {
            Files.deleteIfExists(data.resolve("checkpoints.jsonl"));
            Files.deleteIfExists(data.resolve("tree.jsonl"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the broker of the tests is reached. */
    public static Broker broker() {
        Map<String, Object> settings = new HashMap<>();
        PROPERTIES.forEach((name, value) -> {
            if (name.startsWith(CLIENT)) {
                settings.put(name.substring(CLIENT.length()), value);
            }
        });
        return Broker.of(settings).at(String.valueOf(PROPERTIES.get("spring.kafka.bootstrap-servers")));
    }

    /** The settings of a client of this broker. */
    public static Map<String, Object> client(Map<String, ?> more) {
        return broker().client(more);
    }

    public static Map<String, Object> client() {
        return client(Map.of());
    }

    /** A file with these settings, as Kafka's own tools and our commands take it. */
    public static Path clientFile() {
        Properties settings = new Properties();
        settings.putAll(client());
        try {
            Path file = Files.createTempFile(Path.of("target"), "client-", ".properties");
            file.toFile().deleteOnExit();
            try (var writer = Files.newBufferedWriter(file)) {
                settings.store(writer, null);
            }
            return file.toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The broker in the arguments of a program that is started. */
    public static List<String> brokerArguments() {
        return PROPERTIES.entrySet().stream()
                .filter(property -> property.getKey().startsWith("spring.kafka."))
                .map(property -> "--" + property.getKey() + '=' + property.getValue())
                .toList();
    }

    private static Map<String, Object> start() {
        // Spring is not there yet to tell the broker to be quiet
        LoggingSystem.get(Servers.class.getClassLoader()).beforeInitialize();
        return switch (System.getProperty("servers", "auto")) {
            case "docker" -> containers();
            case "embedded" -> embedded();
            case "kept" -> kept();
            case "auto" -> DockerClientFactory.instance().isDockerAvailable() ? containers() : embedded();
            default -> throw new IllegalArgumentException("-Dservers is docker, embedded, kept or auto");
        };
    }

    private static Map<String, Object> kept() {
        try {
            Map<String, Object> kept = KeptServers.take();
            return kept == null ? embedded() : kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("The kept database gives no new one", e);
        }
    }

    private static Map<String, Object> containers() {
        LOG.info("The tests run on servers in containers");
        var database = new PostgreSQLContainer("postgres:17-alpine");
        var broker = new KafkaContainer("apache/kafka:4.1.1");
        database.start();
        broker.start();
        return Map.of(
                "spring.datasource.url", database.getJdbcUrl(),
                "spring.datasource.username", database.getUsername(),
                "spring.datasource.password", database.getPassword(),
                "spring.kafka.bootstrap-servers", broker.getBootstrapServers());
    }

    private static Map<String, Object> embedded() {
        LOG.info("The tests run on embedded servers");
        try {
            Files.createDirectories(Path.of("target"));
            Path data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "servers-");
            int broker = FreePorts.two();
            EmbeddedServers servers = EmbeddedServers.start(data, FreePorts.one(), broker);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(servers, data)));
            Map<String, Object> properties = new HashMap<>(servers.properties());
            properties.remove("pendamping.demo");
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(EmbeddedServers servers, Path data) {
        servers.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            LOG.warn("{} stays: {}", data, e.getMessage());
        }
    }
}
