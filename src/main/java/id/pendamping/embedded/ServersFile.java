package id.pendamping.embedded;

import id.pendamping.embedded.EmbeddedServers.Addresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Where the servers of a running program can be reached, among the secrets of its folder while it runs. */
final class ServersFile {

    static final String DATABASE_SECRET = "database";

    private static final String ADDRESSES = "servers.properties";

    /** What a client of the broker is told; Kafka's own tools read it too. */
    private static final String BROKER_SETTINGS = "broker.properties";

    private ServersFile() {}

    /** A server that is not ours has an empty address. */
    static void keep(DataHome home, String databaseUrl, Broker broker) {
        Properties addresses = new Properties();
        addresses.setProperty("url", databaseUrl);
        addresses.setProperty("user", DatabaseServer.USER);
        Properties settings = new Properties();
        settings.putAll(broker.client(Map.of()));
        try {
            home.keep(BROKER_SETTINGS, settings);
            home.keep(ADDRESSES, addresses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void forget(DataHome home) {
        try {
            Files.deleteIfExists(home.secretFile(ADDRESSES));
            Files.deleteIfExists(home.secretFile(BROKER_SETTINGS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fails while no program runs on the folder. */
    static Addresses read(Path folder) {
        Path file = folder.resolve("secret").resolve(ADDRESSES);
        Properties known = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            known.load(reader);
            return new Addresses(
                    known.getProperty("url"),
                    known.getProperty("user"),
                    password(file.resolveSibling(DATABASE_SECRET)),
                    Broker.read(file.resolveSibling(BROKER_SETTINGS)));
        } catch (IOException e) {
            throw new CannotStart("No running Pendamping was found in " + folder.toAbsolutePath()
                    + ". Name its folder with --data, or its servers with --database-url and --bootstrap-servers.");
        }
    }

    /** Empty when the database is not ours. */
    private static String password(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file).strip() : "";
    }
}
