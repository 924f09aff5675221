package id.pendamping;

import id.pendamping.embedded.Broker;
import id.pendamping.embedded.EmbeddedServers;
import id.pendamping.embedded.EmbeddedServers.Addresses;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupListing;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LoggingSystem;

/**
 * A PostgreSQL and a Kafka that stay for many runs of tests, in a window of their own until Ctrl-C. With
 * {@code -Dservers=kept} a run takes a new database and empty topics from them instead of starting its own.
 */
public final class KeptServers {

    private static final Path HOME = Path.of("target/kept-servers");
    private static final String RUN = "run";

    private KeptServers() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        LoggingSystem.get(KeptServers.class.getClassLoader()).beforeInitialize();
        Files.createDirectories(HOME);
        EmbeddedServers servers = EmbeddedServers.start(HOME, FreePorts.one(), FreePorts.two());
        Runtime.getRuntime().addShutdownHook(new Thread(servers::close));
        System.out.println("PostgreSQL and Kafka are up until Ctrl-C. Tests use them with -Dservers=kept.");
        Thread.currentThread().join();
    }

    /** What a run is told, or nothing while another run has the servers: they serve one at a time. */
    static @Nullable Map<String, Object> take() throws IOException, SQLException {
        Addresses addresses = EmbeddedServers.locate(HOME);
        if (!isOurs()) {
            return null;
        }
        emptyTopics(addresses.broker());
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", newDatabase(addresses));
        properties.put("spring.datasource.username", addresses.databaseUser());
        properties.put("spring.datasource.password", addresses.databasePassword());
        properties.put("spring.kafka.bootstrap-servers", addresses.broker().bootstrapServers());
        addresses
                .broker()
                .security()
                .forEach((name, value) -> properties.put("spring.kafka.properties." + name, value));
        return properties;
    }

    /** The lock goes with the process. */
    private static boolean isOurs() throws IOException {
        FileChannel channel =
                FileChannel.open(HOME.resolve("run"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
        }
        return lock != null;
    }

    private static String newDatabase(Addresses addresses) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        addresses.databaseUrl(), addresses.databaseUser(), addresses.databasePassword());
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + RUN + " with (force)");
            statement.execute("create database " + RUN);
        }
        return addresses.databaseUrl().replaceFirst("/\\w+$", '/' + RUN);
    }

    /** Also of a run that was killed: its consumers are members of their groups until their sessions end. */
    private static void emptyTopics(Broker broker) {
        try (Admin admin = Admin.create(broker.client(Map.of()))) {
            Awaitility.await().ignoreExceptions().until(() -> {
                Collection<String> topics = admin.listTopics().names().get();
                admin.deleteTopics(topics).all().get();
                return admin.listTopics().names().get().isEmpty();
            });
            forgetGroups(admin);
        }
    }

    private static void forgetGroups(Admin admin) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .ignoreExceptionsInstanceOf(ExecutionException.class)
                .until(() -> {
                    List<String> groups = admin.listConsumerGroups().all().get().stream()
                            .map(ConsumerGroupListing::groupId)
                            .toList();
                    admin.deleteConsumerGroups(groups).all().get();
                    return true;
                });
    }
}
